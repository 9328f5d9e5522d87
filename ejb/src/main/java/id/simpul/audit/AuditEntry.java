package id.simpul.audit;

import id.simpul.tenant.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One thing that somebody did, as {@link AuditTrail} wrote it down. It never changes; the seal proves it. */
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

    private byte[] seal;

    protected AuditEntry() {}
}
