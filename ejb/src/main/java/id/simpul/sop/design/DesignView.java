package id.simpul.sop.design;

import id.simpul.sop.LaneKind;
import java.util.List;

/**
 * What stands beside a draft's table.
 *
 * @param chart     null while there is no step or no lane
 * @param times     of the rows, in order
 * @param questions in the order of the rows
 */
public record DesignView(Chart chart, List<Meaning> times, List<Question> questions) {

    /**
     * The flow.
     *
     * @param laneWidth pixels
     * @param heights   of the rows in pixels, in order; never less than asked for
     * @param svg       markup, safe to print unescaped
     */
    public record Chart(List<Head> lanes, int laneWidth, List<Integer> heights, String svg) {}

    /** Head of a lane, broken into lines. */
    public record Head(List<String> lines, LaneKind kind) {}

    /**
     * What a time means.
     *
     * @param key  {@code menit}, {@code jam}, {@code hari}, {@code minggu}, {@code bulan}, {@code marker},
     *     {@code semester}, {@code asAgreed}, {@code none} or {@code unreadable}
     * @param amount how many, or which working day; 0 where neither is said
     */
    public record Meaning(String step, String key, int amount) {}
}
