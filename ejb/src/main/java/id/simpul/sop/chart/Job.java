package id.simpul.sop.chart;

import java.util.List;

/**
 * A line to be drawn on one page. A wire that stays on its page is one job; a wire that is cut is two,
 * each of which ends or starts at a segi lima that finds its own place.
 *
 * @param from   symbols it may leave; empty when it starts at a segi lima
 * @param to     symbols it may enter; empty when it ends at a segi lima
 * @param letter of the segi lima; null when there is none
 */
record Job(int id, Kind kind, Wire wire, List<Symbol> from, List<Symbol> to, String letter) {

    /** In the order in which they are routed. */
    enum Kind {
        LINK,
        STACK,
        FORWARD,
        OUT_FORWARD,
        IN_FORWARD,
        SIDE,
        RETURN,
        OUT_RETURN,
        IN_RETURN;

        /** Links have one path only and no label; nothing is gained by moving them. */
        boolean fixed() {
            return this == LINK;
        }
    }

    String label() {
        return from.isEmpty() ? null : wire.label();
    }

    boolean returns() {
        return wire.kind() == Wire.Kind.RETURN;
    }
}
