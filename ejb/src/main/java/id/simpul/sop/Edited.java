package id.simpul.sop;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Who rewrote a draft last.
 *
 * @param account account of that person
 * @param name    that person's name
 */
@Embeddable
record Edited(
        @Column(name = "edited_by") UUID account,
        @Column(name = "edited_by_name") String name,
        @Column(name = "edited_at") Instant at) {

    /** Who pauses longer than this begins anew. */
    private static final Duration SITTING = Duration.ofMinutes(30);

    /** Whether somebody who rewrites now has been at it already. */
    boolean sameSitting(UUID who, Instant now) {
        return account.equals(who) && !at.plus(SITTING).isBefore(now);
    }
}
