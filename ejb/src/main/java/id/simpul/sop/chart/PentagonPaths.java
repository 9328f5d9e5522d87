package id.simpul.sop.chart;

/** Paths between a symbol and a segi lima in the strip at the page's edge; the segi lima stands where the path needs it. */
final class PentagonPaths {

    private static final int TOP_CENTRE = 36;
    private static final int BOTTOM_CENTRE = 52;

    private final Scene scene;
    private final Job job;
    private final PathBuilder found;

    PentagonPaths(Scene scene, Job job, PathBuilder found) {
        this.scene = scene;
        this.job = job;
        this.found = found;
    }

    void offer() {
        for (int x : scene.pentagonPlaces()) {
            switch (job.kind()) {
                case OUT_FORWARD -> outForward(bottom(x));
                case IN_FORWARD -> inForward(top(x));
                case OUT_RETURN -> outReturn(top(x));
                default -> inReturn(bottom(x));
            }
        }
    }

    private void outForward(Symbol mark) {
        int x = mark.cx();
        for (Symbol from : job.from()) {
            int bx = from.cx();
            if (!from.below()) {
                if (bx == x) {
                    found.offer(from, Port.B0, mark, Port.T0, 0);
                }
                for (int y : scene.bands(from.row())) {
                    found.offer(from, Port.B0, mark, Port.T0, Cost.MOVED, bx, y, x, y);
                }
                if (from.row() != mark.row() - 1) {
                    for (int y : scene.bands(mark.row() - 1)) {
                        found.offer(from, Port.B0, mark, Port.T0, Cost.MOVED, bx, y, x, y);
                    }
                }
            }
            if (from.shape() == Shape.DIAMOND) {
                for (Port side : Port.SIDES) {
                    found.offer(from, side, mark, Port.T0, Cost.FROM_SIDE + Cost.MOVED, x, side.y(from));
                }
            }
        }
    }

    private void inForward(Symbol mark) {
        int x = mark.cx();
        for (int i = 0; i < job.to().size(); i++) {
            Symbol to = job.to().get(i);
            int member = i * Cost.LATER_MEMBER;
            for (Port top : Port.TOPS) {
                int tx = top.x(to);
                int cost = member + (top == Port.T0 ? 0 : Cost.BESIDE_MIDDLE);
                if (tx == x) {
                    found.offer(mark, Port.B0, to, top, cost);
                }
                for (int y : scene.bandsAbove(to.row())) {
                    found.offer(mark, Port.B0, to, top, cost + Cost.MOVED, x, y, tx, y);
                }
                if (to.row() > 1) {
                    for (int y : scene.bands(0)) {
                        found.offer(mark, Port.B0, to, top, cost + Cost.MOVED, x, y, tx, y);
                    }
                }
            }
            for (Port door : Port.SIDE_DOORS) {
                if (Paths.has(to, door)) {
                    int cost = member + Cost.MOVED + Cost.INTO_SIDE + door.entryPenalty();
                    found.offer(mark, Port.B0, to, door, cost, x, door.y(to));
                }
            }
        }
    }

    private void outReturn(Symbol mark) {
        int x = mark.cx();
        for (Symbol from : job.from()) {
            for (Port side : Port.SIDES) {
                found.offer(from, side, mark, Port.B0, 0, x, side.y(from));
            }
            if (!from.below()) {
                for (int y : scene.bands(from.row())) {
                    found.offer(from, Port.B0, mark, Port.B0, Cost.RETURN_FROM_BOTTOM, from.cx(), y, x, y);
                }
            }
        }
    }

    private void inReturn(Symbol mark) {
        int x = mark.cx();
        Symbol to = job.to().get(0);
        for (Port door : Port.SIDE_DOORS) {
            if (Paths.has(to, door)) {
                found.offer(mark, Port.T0, to, door, door.entryPenalty(), x, door.y(to));
            }
        }
        for (int y : scene.bandsAbove(to.row())) {
            for (Port top : Port.TOPS.subList(1, 3)) {
                found.offer(mark, Port.T0, to, top, Cost.RETURN_INTO_TOP, x, y, top.x(to), y);
            }
        }
    }

    private Symbol top(int x) {
        return mark(x, 0, TOP_CENTRE);
    }

    private Symbol bottom(int x) {
        int row = scene.rows().size() - 1;
        return mark(x, row, scene.rows().get(row).top() + BOTTOM_CENTRE);
    }

    private Symbol mark(int x, int row, int cy) {
        return new Symbol(Shape.PENTAGON, null, -1, row, x, cy, Shape.PENTAGON.height(), job.letter(), false, false);
    }
}
