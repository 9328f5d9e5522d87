package id.simpul.sop.chart;

import java.util.List;

/**
 * A possible path of one line that breaks no rule by itself; whether it agrees with the other lines is another question.
 *
 * @param from     symbol it leaves
 * @param to       symbol it enters
 * @param x        corners, first and last being ports
 * @param cost     length, bends and penalties, without crossings
 * @param labels   places its label may take, the preferred first; empty when it has none
 * @param pentagon the segi lima it brings along; null when it has none
 */
record Route(
        Symbol from,
        Port out,
        Symbol to,
        Port in,
        int[] x,
        int[] y,
        int cost,
        List<Box> labels,
        Symbol pentagon,
        Box reach) {

    int corners() {
        return x.length;
    }

    boolean uses(Symbol symbol, Port port) {
        return from == symbol && out.samePlace(port, symbol.shape())
                || to == symbol && in.samePlace(port, symbol.shape());
    }
}
