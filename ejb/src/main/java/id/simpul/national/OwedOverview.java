package id.simpul.national;

import java.util.List;

/**
 * How offices stand with what recurs: numbers, and nothing of what is in them.
 *
 * @param total   of the whole country
 * @param regions provinces by code, each with its own office and those of its kabupaten and kota
 * @param offices by code; one that owes nothing is left out
 */
public record OwedOverview(Counts total, List<Region> regions, List<Office> offices) {

    /**
     * How many times something is owed.
     *
     * @param due      not yet due
     * @param overdue  past its day, and nobody was warned
     * @param warned   past its day, and its debtor was warned
     * @param received came in
     */
    public record Counts(long due, long overdue, long warned, long received) {

        static final Counts NONE = new Counts(0, 0, 0, 0);

        Counts plus(Counts other) {
            return new Counts(
                    due + other.due, overdue + other.overdue, warned + other.warned, received + other.received);
        }
    }

    /** A province. @param offices how many of its offices owe something */
    public record Region(String code, String name, long offices, Counts counts) {}

    /** @param region code of its province */
    public record Office(String code, String slug, String name, String region, Counts counts) {}
}
