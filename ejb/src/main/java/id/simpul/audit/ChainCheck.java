package id.simpul.audit;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Walks an office's chain from its first link to its last and finds the first place where it is not what was written.
 * It is fed row by row, from the database or from a dump of it, and keeps none of them.
 */
public final class ChainCheck {

    /** Before the first link. */
    static final String BEGINNING = "";

    /** What can be wrong with a row. */
    public enum Fault {
        /** A link or its row is gone. */
        @JsonProperty("missing")
        MISSING,
        /** The row is not what was sealed, or was never sealed with this key. */
        @JsonProperty("altered")
        ALTERED,
        /** The link does not follow from the one before it. */
        @JsonProperty("reordered")
        REORDERED,
        /** The chain says something else than a head that was exported earlier. */
        @JsonProperty("rewritten")
        REWRITTEN,
        /** The chain ends before a head that was exported earlier. */
        @JsonProperty("cutOff")
        CUT_OFF,
        /** The row was not linked although there was time enough. */
        @JsonProperty("unlinked")
        UNLINKED,
        /** An exported head is not what was signed; the database may be in order. */
        @JsonProperty("headAltered")
        HEAD_ALTERED
    }

    /**
     * The first row at fault.
     *
     * @param seq   its place in the chain; 0 where it has none
     * @param entry its id; null where the row is gone
     */
    public record Bad(long seq, UUID entry, Fault why) {}

    /**
     * What a walk found.
     *
     * @param entries rows seen, linked or not yet
     * @param seq     number of the last good link
     * @param head    its hash; empty for a chain that has not begun
     * @param firstBad null when all is well
     */
    public record Verdict(boolean ok, long entries, long seq, String head, Bad firstBad) {}

    private final AuditSeal seal;
    private final Map<Long, String> exported = new HashMap<>();
    private long entries;
    private long seq;
    private String hash = BEGINNING;
    private long furthest;
    private boolean headAltered;
    private Bad bad;

    /** @param heads what was exported of this office, in any order */
    public ChainCheck(AuditSeal seal, List<AuditHead> heads) {
        this.seal = seal;
        for (AuditHead head : heads) {
            if (seal.signed(head)) {
                exported.put(head.seq(), head.hash());
                furthest = Math.max(furthest, head.seq());
            } else {
                headAltered = true;
            }
        }
    }

    /**
     * A row as a link names it.
     *
     * @param witness the row; null where that is gone
     */
    public record Named(UUID entry, AuditSeal.Witness witness) {}

    /**
     * The next link, in order of their numbers.
     *
     * @param number place of its last row
     * @param rows   in their order
     */
    public void link(long number, List<Named> rows, String stored) {
        entries += rows.size();
        if (bad != null) {
            return;
        }
        bad = fault(number, rows, stored);
        if (bad == null) {
            seq = number;
            hash = stored;
        }
    }

    private Bad fault(long number, List<Named> rows, String stored) {
        long first = number - rows.size() + 1;
        if (first > seq + 1) {
            return new Bad(seq + 1, null, Fault.MISSING);
        }
        for (int place = 0; place < rows.size(); place++) {
            Fault fault = fault(rows.get(place));
            if (fault != null) {
                UUID entry = first == seq + 1 ? rows.get(place).entry() : null;
                return new Bad(fault == Fault.MISSING ? seq + 1 + place : first + place, entry, fault);
            }
        }
        List<AuditSeal.Sealed> sealed =
                rows.stream().map(row -> row.witness().sealed()).toList();
        if (first != seq + 1 || !AuditSeal.same(seal.ofLink(hash, number, sealed), stored)) {
            return new Bad(number, first == seq + 1 ? rows.get(rows.size() - 1).entry() : null, Fault.REORDERED);
        }
        return rewritten(first, number, stored)
                ? new Bad(number, rows.get(rows.size() - 1).entry(), Fault.REWRITTEN)
                : null;
    }

    private static Fault fault(Named row) {
        if (row.witness() == null || !row.witness().id().equals(row.entry())) {
            return Fault.MISSING;
        }
        return row.witness().genuine() ? null : Fault.ALTERED;
    }

    /** A head is the end of a link: one that was exported from within this link was of another history. */
    private boolean rewritten(long first, long number, String stored) {
        for (long place = first; place < number; place++) {
            if (exported.containsKey(place)) {
                return true;
            }
        }
        String once = exported.get(number);
        return once != null && !once.equals(stored);
    }

    /**
     * A row that no link names, after all links.
     *
     * @param overdue whether it should have been linked long ago
     */
    public void loose(AuditSeal.Witness witness, boolean overdue) {
        entries++;
        if (bad == null && furthest > seq) {
            bad = new Bad(seq + 1, null, Fault.CUT_OFF);
        } else if (bad == null && !witness.genuine()) {
            bad = new Bad(0, witness.id(), Fault.ALTERED);
        } else if (bad == null && overdue) {
            bad = new Bad(0, witness.id(), Fault.UNLINKED);
        }
    }

    /** What was found, after all rows. */
    public Verdict verdict() {
        if (bad == null && furthest > seq) {
            bad = new Bad(seq + 1, null, Fault.CUT_OFF);
        }
        if (bad == null && headAltered) {
            bad = new Bad(0, null, Fault.HEAD_ALTERED);
        }
        return new Verdict(bad == null, entries, seq, hash, bad);
    }
}
