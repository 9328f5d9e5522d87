package id.simpul.sop;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/**
 * A version without its document: what it takes to say which one is in force. Among those that have taken effect the
 * latest counts; if the office has retired that one, none is in force. A withdrawn one counts as if it had never been.
 */
record Edition(UUID id, int number, SopVersionState state, Instant effectiveFrom, boolean withdrawn) {

    private static final Comparator<Edition> LATEST =
            Comparator.comparing(Edition::effectiveFrom).thenComparing(Edition::number);

    /** The version that new cases start on, among all of one SOP. */
    static Optional<Edition> inForce(Collection<Edition> all, Instant now) {
        return latest(all, now).filter(e -> e.state() == SopVersionState.PUBLISHED);
    }

    private static Optional<Edition> latest(Collection<Edition> all, Instant now) {
        return all.stream().filter(e -> e.counts() && !e.waits(now)).max(LATEST);
    }

    private boolean counts() {
        return state != SopVersionState.DRAFT && !withdrawn;
    }

    /** Whether its day of effect is still to come. */
    boolean waits(Instant now) {
        return state == SopVersionState.PUBLISHED && effectiveFrom.isAfter(now);
    }

    /** Its state as of now: a later version's day retires it without anybody having to say so. */
    SopVersionState stateNow(Collection<Edition> all, Instant now) {
        boolean replaced = state == SopVersionState.PUBLISHED
                && !waits(now)
                && latest(all, now).filter(this::equals).isEmpty();
        return replaced ? SopVersionState.RETIRED : state;
    }
}
