package id.simpul.sop.chart;

import java.util.List;

/**
 * A line of the chart before it has a path, from one of several symbols to one of several.
 *
 * @param from     symbols it may leave, the preferred first
 * @param to       symbols it may enter, the preferred first
 * @param label    Ya, Tidak, or null
 * @param arrow    whether it ends in an arrowhead
 * @param inferred whether the office's paper does not say it
 */
record Wire(int id, Kind kind, List<Node> from, List<Node> to, String label, boolean arrow, boolean inferred) {

    enum Kind {
        /** Between neighbours of a joint step. */
        LINK,
        /** Straight down inside a row's stack. */
        STACK,
        FORWARD,
        /** From an upper diamond around the others into the side of the row's kapsul. */
        SIDE,
        RETURN
    }

    int sourceRow() {
        return from.get(0).row();
    }

    int targetRow() {
        return to.get(0).row();
    }

    int span() {
        return Math.abs(targetRow() - sourceRow());
    }

    boolean between(int row) {
        return Math.min(sourceRow(), targetRow()) < row && row <= Math.max(sourceRow(), targetRow());
    }

    /** The line that needs no letter to be understood across a page break: from a row to the next. */
    boolean plain() {
        return kind == Kind.FORWARD && span() == 1;
    }
}
