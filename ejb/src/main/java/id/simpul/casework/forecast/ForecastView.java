package id.simpul.casework.forecast;

import java.util.List;

/**
 * How long a case of an SOP will probably take. Times are working minutes of the office.
 *
 * @param cases   finished cases it was learned from
 * @param runs    pretended cases that were walked
 * @param median  half of them were through by then
 * @param ninth   nine of ten were through by then
 * @param refused how many of a hundred ended refused
 * @param longest key of the step that takes the largest share; null where no time is known at all
 * @param steps   in the order of the rows
 */
public record ForecastView(
        String code,
        int version,
        int cases,
        int runs,
        long median,
        long ninth,
        int refused,
        String longest,
        List<OfStep> steps) {

    /** Where a step's time was taken from. */
    public enum Source {
        /** What the office's own cases took. */
        HISTORY,
        /** Too few cases: the time the SOP itself gives. */
        NORM,
        /** Neither: no time at all. */
        NOTHING
    }

    /**
     * A step's part.
     *
     * @param rounds  how often cases stood there, as far as they were learned from
     * @param median  of what it takes once
     * @param returns of a hundred rounds, how many went back
     * @param share   of a hundred minutes of the whole, how many are spent here
     */
    public record OfStep(
            String key, String no, String uraian, Source source, int rounds, long median, int returns, int share) {}
}
