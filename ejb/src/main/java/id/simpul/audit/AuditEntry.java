package id.simpul.audit;

import id.simpul.tenant.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One thing that somebody did. It is written in the transaction of the act and never changes; the seal proves it. */
@Entity
@Immutable
@Table(name = "audit_entry")
class AuditEntry extends TenantOwned {

    private Instant at;

    private String what;

    @Column(name = "actor_id")
    private UUID actorId;

    private String actor;

    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "case_number")
    private String caseNumber;

    private String facts;

    private String address;

    private String mac;

    protected AuditEntry() {}

    AuditEntry(AuditRow row, AuditSeal seal) {
        super(row.id());
        this.at = row.at();
        this.what = row.what();
        this.actorId = row.actorId();
        this.actor = row.actor();
        this.caseId = row.caseId();
        this.caseNumber = row.caseNumber();
        this.facts = row.facts();
        this.address = row.address();
        this.mac = seal.ofRow(row);
    }
}
