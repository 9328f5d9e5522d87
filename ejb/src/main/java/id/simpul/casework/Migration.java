package id.simpul.casework;

import id.simpul.core.Ids;
import id.simpul.identity.SignedIn;
import id.simpul.sop.Documents;
import id.simpul.tenant.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * The act of bringing an SOP's running cases to another version. It is decided at once and worked off in the background,
 * a few cases in a transaction, by any node; what is left to do is always what still runs on the old version.
 */
@Entity
@Table(name = "migration")
class Migration extends TenantOwned {

    @Column(name = "sop_code", updatable = false)
    private String sopCode;

    @Column(name = "from_version_id", updatable = false)
    private UUID fromVersionId;

    @Column(name = "from_version", updatable = false)
    private int fromVersion;

    @Column(name = "to_version_id", updatable = false)
    private UUID toVersionId;

    @Column(name = "to_version", updatable = false)
    private int toVersion;

    @Convert(converter = StepMappingConverter.class)
    @Column(updatable = false)
    private StepMapping mapping;

    @Enumerated(EnumType.STRING)
    private MigrationState state = MigrationState.RUNNING;

    /** Cases that ran on the old version when it was decided. */
    @Column(updatable = false)
    private int total;

    /** Cases brought over so far; counted by the statement that ends each batch. */
    @Column(insertable = false, updatable = false)
    private int moved;

    /** Cases that meanwhile had come to where they cannot go over; they stay on the old version. */
    @Column(name = "left_behind", insertable = false, updatable = false)
    private int leftBehind;

    @Column(name = "asked_by", updatable = false)
    private UUID askedBy;

    @Column(name = "asked_by_username", updatable = false)
    private String askedByUsername;

    @Column(name = "asked_by_name", updatable = false)
    private String askedByName;

    @Column(name = "asked_at", updatable = false)
    private Instant askedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected Migration() {}

    Migration(
            Documents.Version from, Documents.Version to, StepMapping mapping, int total, SignedIn actor, Instant now) {
        super(Ids.next());
        this.sopCode = from.document().code();
        this.fromVersionId = from.id();
        this.fromVersion = from.number();
        this.toVersionId = to.id();
        this.toVersion = to.number();
        this.mapping = mapping;
        this.total = total;
        this.askedBy = actor.accountId();
        this.askedByUsername = actor.username();
        this.askedByName = actor.name();
        this.askedAt = now;
    }

    String sopCode() {
        return sopCode;
    }

    UUID fromVersionId() {
        return fromVersionId;
    }

    int fromVersion() {
        return fromVersion;
    }

    UUID toVersionId() {
        return toVersionId;
    }

    int toVersion() {
        return toVersion;
    }

    StepMapping mapping() {
        return mapping;
    }

    MigrationState state() {
        return state;
    }

    int total() {
        return total;
    }

    int moved() {
        return moved;
    }

    int leftBehind() {
        return leftBehind;
    }

    UUID askedBy() {
        return askedBy;
    }

    String askedByUsername() {
        return askedByUsername;
    }

    String askedByName() {
        return askedByName;
    }

    Instant askedAt() {
        return askedAt;
    }

    Instant endedAt() {
        return endedAt;
    }
}
