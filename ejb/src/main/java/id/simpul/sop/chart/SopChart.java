package id.simpul.sop.chart;

import id.simpul.core.Refusal;
import id.simpul.sop.SopDocument;
import java.util.List;

/**
 * Draws the flow of an SOP as PermenPAN-RB 35/2012 prescribes: steps down, lanes across, five symbols.
 * The same document in the same format always gives the same sheet.
 */
public final class SopChart {

    /** The identity block is page 1. */
    private static final int FIRST_PAGE = 2;

    private static final int UNITS_PER_PIXEL = 2;

    private SopChart() {}

    /**
     * Gives every symbol, line and label of the flow its place.
     *
     * @param document an SOP that passed the checks of its reader
     * @param format   what to draw on
     * @return the pages of the flow
     * @throws Refusal {@code sop.chart.empty} without a step or a lane, {@code sop.chart.rowTooTall} (with the step's
     *     number) if a row is higher than a page
     */
    public static Sheet draw(SopDocument document, Format format) {
        if (document.steps().isEmpty() || document.lanes().isEmpty()) {
            throw Refusal.invalid("sop.chart.empty", "/steps");
        }
        return new Draught(document, format).sheet();
    }

    /**
     * Draws the flow beside a table that has its rows already.
     *
     * @param document an SOP whose steps have lanes and lead to steps; it need not make sense
     * @param heights  of the table's rows in pixels, in order
     * @return the flow on one page; rows are higher than given where the symbols need it
     * @throws Refusal {@code sop.chart.empty} without a step or a lane
     */
    public static Sheet beside(SopDocument document, List<Integer> heights) {
        if (document.steps().isEmpty() || document.lanes().isEmpty()) {
            throw Refusal.invalid("sop.chart.empty", "/steps");
        }
        int[] units = heights.stream().mapToInt(px -> px * UNITS_PER_PIXEL).toArray();
        return new Draught(document, Format.DESIGNER, units).sheet();
    }

    static int pageNumber(int flowPage) {
        return flowPage + FIRST_PAGE;
    }
}
