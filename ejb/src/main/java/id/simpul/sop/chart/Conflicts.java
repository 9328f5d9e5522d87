package id.simpul.sop.chart;

/** Whether two lines may stand on one page together, and how often they cross. */
final class Conflicts {

    static final int REFUSED = -1;

    private static final int APART = 12;
    private static final int OVERLAP = 8;
    private static final int FROM_END = 6;
    private static final int FROM_LABEL = 3;
    private static final int FROM_PENTAGON = 5;
    /** Lines whose surrounding boxes are further apart than this cannot meet. */
    private static final int REACH = 60;

    private Conflicts() {}

    /** Number of crossings of two paths, or {@link #REFUSED}. Labels are not looked at. */
    static int crossings(Route a, Route b) {
        if (sharesPort(a, b)) {
            return REFUSED;
        }
        if (!a.reach().meets(b.reach().grown(REACH))) {
            return 0;
        }
        if (touches(a.pentagon(), b) || touches(b.pentagon(), a) || overlap(a.pentagon(), b.pentagon())) {
            return REFUSED;
        }
        int crossings = 0;
        for (int i = 0; i + 1 < a.corners(); i++) {
            for (int k = 0; k + 1 < b.corners(); k++) {
                int met = meeting(a.x(), a.y(), i, b.x(), b.y(), k);
                if (met == REFUSED) {
                    return REFUSED;
                }
                crossings += met;
            }
        }
        return crossings;
    }

    /** Whether a label stands clear of another line, its label and its segi lima. */
    static boolean clear(Box label, Placed other) {
        Route route = other.route();
        if (!label.meets(route.reach().grown(REACH))) {
            return true;
        }
        if (other.label() != null && label.grown(FROM_LABEL).meets(other.label())) {
            return false;
        }
        if (route.pentagon() != null
                && label.grown(FROM_PENTAGON).meets(route.pentagon().box())) {
            return false;
        }
        return !crossed(label, route, FROM_LABEL);
    }

    /** Whether a path and its segi lima stand clear of the label of another line. */
    static boolean clear(Route route, Box label) {
        return !crossed(label, route, FROM_LABEL)
                && (route.pentagon() == null
                        || !label.grown(FROM_PENTAGON).meets(route.pentagon().box()));
    }

    private static boolean sharesPort(Route a, Route b) {
        return b.uses(a.from(), a.out()) || b.uses(a.to(), a.in());
    }

    private static boolean touches(Symbol pentagon, Route route) {
        return pentagon != null && crossed(pentagon.box(), route, FROM_PENTAGON);
    }

    private static boolean overlap(Symbol a, Symbol b) {
        return a != null && b != null && a.box().grown(FROM_PENTAGON).meets(b.box());
    }

    private static boolean crossed(Box box, Route route, int by) {
        for (int i = 0; i + 1 < route.corners(); i++) {
            if (box.meets(route.x()[i], route.y()[i], route.x()[i + 1], route.y()[i + 1], by)) {
                return true;
            }
        }
        return false;
    }

    private static int meeting(int[] ax, int[] ay, int i, int[] bx, int[] by, int k) {
        boolean aUpright = ax[i] == ax[i + 1];
        boolean bUpright = bx[k] == bx[k + 1];
        if (aUpright && bUpright) {
            return parallel(ax[i], ay[i], ay[i + 1], bx[k], by[k], by[k + 1]);
        }
        if (!aUpright && !bUpright) {
            return parallel(ay[i], ax[i], ax[i + 1], by[k], bx[k], bx[k + 1]);
        }
        return aUpright
                ? across(ax[i], ay[i], ay[i + 1], by[k], bx[k], bx[k + 1])
                : across(bx[k], by[k], by[k + 1], ay[i], ax[i], ax[i + 1]);
    }

    private static int parallel(int at, int from, int to, int otherAt, int otherFrom, int otherTo) {
        boolean near = Math.abs(at - otherAt) < APART;
        boolean beside = Math.min(from, to) - OVERLAP < Math.max(otherFrom, otherTo)
                && Math.min(otherFrom, otherTo) - OVERLAP < Math.max(from, to);
        return near && beside ? REFUSED : 0;
    }

    /** An upright at x from y1 to y2 and a level at y from x1 to x2: apart, a clean crossing, or too near an end. */
    private static int across(int x, int y1, int y2, int y, int x1, int x2) {
        int top = Math.min(y1, y2);
        int bottom = Math.max(y1, y2);
        int left = Math.min(x1, x2);
        int right = Math.max(x1, x2);
        if (x < left - FROM_END || x > right + FROM_END || y < top - FROM_END || y > bottom + FROM_END) {
            return 0;
        }
        boolean clean = x > left + FROM_END && x < right - FROM_END && y > top + FROM_END && y < bottom - FROM_END;
        return clean ? 1 : REFUSED;
    }
}
