package id.simpul.casework;

import id.simpul.core.DomainEvent;
import id.simpul.core.Ids;
import id.simpul.core.Refusal;
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
 * The act of bringing an SOP's running cases to another version. It is decided at once, or proposed and confirmed by
 * another person, and worked off in the background, a few cases in a transaction, by any node; what is left to do is
 * always what still runs on the old version. Called off on its way, it leaves every case where that is by then.
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
    private MigrationState state;

    /** Cases that ran on the old version when it was decided. */
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

    /** The second of two people; null where one was enough, or none has confirmed yet. */
    @Column(name = "confirmed_by")
    private UUID confirmedBy;

    @Column(name = "confirmed_by_name")
    private String confirmedByName;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    /** Name of who called it off; null for nobody. */
    @Column(name = "cancelled_by_name")
    private String cancelledByName;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected Migration() {}

    /** @param state proposed where a second person has to confirm it, else running */
    Migration(
            MigrationState state,
            Documents.Version from,
            Documents.Version to,
            StepMapping mapping,
            int total,
            SignedIn actor,
            Instant now) {
        super(Ids.next());
        this.state = state;
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

    /** What is told of its making. */
    DomainEvent made() {
        return state == MigrationState.PROPOSED
                ? new MigrationProposed(id(), sopCode, fromVersion, toVersion, mapping, total, askedByUsername, askedAt)
                : new MigrationBegun(id(), sopCode, fromVersion, toVersion, mapping, total, askedByUsername, askedAt);
    }

    /**
     * The second person lets it begin. The caller made sure that all cases have a place still.
     *
     * @param cases that run on the old version now
     * @throws Refusal not allowed for who proposed it, conflict when it waits for nobody
     */
    MigrationBegun confirm(int cases, SignedIn actor, Instant now) {
        refuseUnlessProposed();
        if (askedBy.equals(actor.accountId())) {
            throw Refusal.notAllowed("migration.ownProposal");
        }
        state = MigrationState.RUNNING;
        total = cases;
        confirmedBy = actor.accountId();
        confirmedByName = actor.name();
        confirmedAt = now;
        return new MigrationBegun(id(), sopCode, fromVersion, toVersion, mapping, total, actor.username(), now);
    }

    /** @throws Refusal conflict when it waits for nobody */
    void refuseUnlessProposed() {
        if (state != MigrationState.PROPOSED) {
            throw Refusal.conflict("migration.notProposed");
        }
    }

    /** Calls it off. @throws Refusal conflict when it has ended */
    MigrationCancelled cancel(SignedIn actor, Instant now) {
        if (state != MigrationState.PROPOSED && state != MigrationState.RUNNING) {
            throw Refusal.conflict("migration.ended");
        }
        state = MigrationState.CANCELLED;
        cancelledByName = actor.name();
        endedAt = now;
        return new MigrationCancelled(id(), sopCode, fromVersion, toVersion, moved, actor.username(), now);
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

    /** As somebody wished it. */
    Migrate wish() {
        return new Migrate(fromVersion, toVersion, mapping.steps(), mapping.clocks());
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

    String confirmedByName() {
        return confirmedByName;
    }

    Instant confirmedAt() {
        return confirmedAt;
    }

    String cancelledByName() {
        return cancelledByName;
    }

    Instant endedAt() {
        return endedAt;
    }
}
