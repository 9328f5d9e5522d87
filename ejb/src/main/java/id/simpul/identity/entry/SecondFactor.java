package id.simpul.identity.entry;

import id.simpul.core.Ids;
import id.simpul.tenant.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * The secret an account shares with somebody's phone. It begins as a proposal on the screen, counts once a code made
 * with it came back, and after a removal may be begun anew; the row stays and holds one secret at a time.
 */
@Entity
@Table(name = "second_factor")
class SecondFactor extends TenantOwned {

    @Column(name = "account_id", updatable = false)
    private UUID accountId;

    @Column(name = "sealed_secret")
    private String sealedSecret;

    @Column(name = "begun_at")
    private Instant begunAt;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    /** The time step of the last code that counted; no code of it or before counts again. */
    @Column(name = "last_step")
    private long lastStep;

    protected SecondFactor() {}

    SecondFactor(UUID accountId) {
        super(Ids.next());
        this.accountId = accountId;
    }

    /** Proposes a new secret; until it is confirmed nothing is asked for. */
    void begin(String sealed, Instant now) {
        sealedSecret = sealed;
        begunAt = now;
        confirmedAt = null;
    }

    void confirm(long step, Instant now) {
        confirmedAt = now;
        lastStep = step;
    }

    /** Ends it; the secret is worth nothing from here on. */
    void remove() {
        confirmedAt = null;
        begunAt = Instant.EPOCH;
    }

    String sealedSecret() {
        return sealedSecret;
    }

    boolean confirmed() {
        return confirmedAt != null;
    }

    boolean begunAfter(Instant time) {
        return begunAt.isAfter(time);
    }

    Instant confirmedAt() {
        return confirmedAt;
    }
}
