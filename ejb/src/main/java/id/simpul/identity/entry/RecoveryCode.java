package id.simpul.identity.entry;

import id.simpul.core.Ids;
import id.simpul.tenant.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Stands in once for a lost second factor. The code itself is shown once and stored nowhere. */
@Entity
@Table(name = "recovery_code")
class RecoveryCode extends TenantOwned {

    @Column(name = "account_id", updatable = false)
    private UUID accountId;

    @Column(name = "code_print", updatable = false)
    private String codePrint;

    @Column(name = "made_at", updatable = false)
    private Instant madeAt;

    @Column(name = "used_at")
    private Instant usedAt;

    @Column(name = "voided_at")
    private Instant voidedAt;

    protected RecoveryCode() {}

    RecoveryCode(UUID accountId, String codePrint, Instant now) {
        super(Ids.next());
        this.accountId = accountId;
        this.codePrint = codePrint;
        this.madeAt = now;
    }
}
