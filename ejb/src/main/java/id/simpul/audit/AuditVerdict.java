package id.simpul.audit;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * Whether an office's log is still what was written.
 *
 * @param entries  rows it has
 * @param head     hash of the last good link; empty before the first
 * @param seq      number of that link
 * @param exported heads of the chain that were found outside the database and compared
 * @param firstBad null when all is well
 */
public record AuditVerdict(boolean ok, long entries, String head, long seq, int exported, FirstBad firstBad) {

    /**
     * The first row at fault; what is known of it.
     *
     * @param seq   its place in the chain; 0 where it has none
     * @param entry its id; null where the row is gone
     * @param at    when it says that it happened
     * @param what  what it says that happened
     */
    public record FirstBad(long seq, UUID entry, OffsetDateTime at, String what, ChainCheck.Fault reason) {}
}
