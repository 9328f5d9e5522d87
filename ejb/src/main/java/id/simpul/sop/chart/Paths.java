package id.simpul.sop.chart;

import java.util.List;

/**
 * The kinds of path a line may take. Forward lines leave from the bottom and enter from the top; returns leave sideways,
 * climb on a track and enter sideways. What is less usual costs more.
 */
final class Paths {

    private final Scene scene;
    private final Job job;
    private final PathBuilder found;

    private Paths(Scene scene, Job job) {
        this.scene = scene;
        this.job = job;
        this.found = new PathBuilder(scene, job);
    }

    static List<Route> of(Scene scene, Job job) {
        Paths paths = new Paths(scene, job);
        switch (job.kind()) {
            case LINK -> paths.link();
            case STACK -> paths.found.offer(job.from().get(0), Port.B0, job.to().get(0), Port.T0, 0);
            case FORWARD -> paths.eachPair(paths::forward);
            case SIDE -> paths.eachPair(paths::around);
            case RETURN -> paths.eachPair(paths::back);
            default -> new PentagonPaths(scene, job, paths.found).offer();
        }
        return paths.found.cheapestFirst();
    }

    private interface Pair {
        void offer(Symbol from, Symbol to, int penalty);
    }

    private void eachPair(Pair pair) {
        for (Symbol from : job.from()) {
            for (int i = 0; i < job.to().size(); i++) {
                pair.offer(from, job.to().get(i), i * Cost.LATER_MEMBER);
            }
        }
    }

    private void link() {
        Symbol from = job.from().get(0);
        Symbol to = job.to().get(0);
        boolean rightwards = from.cx() < to.cx();
        found.offer(from, rightwards ? Port.R0 : Port.L0, to, rightwards ? Port.L0 : Port.R0, 0);
    }

    private void forward(Symbol from, Symbol to, int penalty) {
        int[] above = scene.bandsAbove(to.row());
        for (Port top : Port.TOPS) {
            int tx = top.x(to);
            int cost = penalty + (top == Port.T0 ? 0 : Cost.BESIDE_MIDDLE);
            if (!from.below()) {
                straightOrOneBand(from, to, top, cost, above);
            }
            if (from.shape() == Shape.DIAMOND) {
                for (Port side : Port.SIDES) {
                    int py = side.y(from);
                    found.offer(from, side, to, top, cost + Cost.FROM_SIDE, tx, py);
                    for (int x : scene.tracks()) {
                        for (int y : above) {
                            found.offer(from, side, to, top, cost + Cost.FROM_SIDE, x, py, x, y, tx, y);
                        }
                    }
                }
            }
        }
        intoSide(from, to, penalty);
    }

    private void straightOrOneBand(Symbol from, Symbol to, Port top, int cost, int[] above) {
        int bx = from.cx();
        int tx = top.x(to);
        if (bx == tx) {
            found.offer(from, Port.B0, to, top, cost);
        }
        for (int y : scene.bands(from.row())) {
            found.offer(from, Port.B0, to, top, cost, bx, y, tx, y);
        }
        if (to.row() == from.row() + 1) {
            return;
        }
        for (int y : above) {
            found.offer(from, Port.B0, to, top, cost, bx, y, tx, y);
        }
        for (int first : scene.bands(from.row())) {
            for (int x : scene.tracks()) {
                for (int y : above) {
                    found.offer(from, Port.B0, to, top, cost, bx, first, x, first, x, y, tx, y);
                }
            }
        }
    }

    private void intoSide(Symbol from, Symbol to, int penalty) {
        for (Port door : Port.SIDE_DOORS) {
            if (!has(to, door)) {
                continue;
            }
            int cost = penalty + Cost.INTO_SIDE + door.entryPenalty();
            int ey = door.y(to);
            for (int x : scene.tracks()) {
                if (!from.below()) {
                    for (int y : scene.bands(from.row())) {
                        found.offer(from, Port.B0, to, door, cost, from.cx(), y, x, y, x, ey);
                    }
                }
                if (from.shape() == Shape.DIAMOND) {
                    for (Port side : Port.SIDES) {
                        found.offer(from, side, to, door, cost + Cost.FROM_SIDE, x, side.y(from), x, ey);
                    }
                }
            }
        }
    }

    private void around(Symbol from, Symbol to, int penalty) {
        for (Port side : Port.SIDES) {
            for (Port door : Port.SIDE_DOORS) {
                for (int x : scene.tracks()) {
                    found.offer(from, side, to, door, door.entryPenalty(), x, side.y(from), x, door.y(to));
                }
            }
        }
    }

    private void back(Symbol from, Symbol to, int penalty) {
        for (int x : scene.tracks()) {
            for (Port door : Port.SIDE_DOORS) {
                if (!has(to, door)) {
                    continue;
                }
                int ey = door.y(to);
                int cost = penalty + door.entryPenalty();
                for (Port side : Port.SIDES) {
                    found.offer(from, side, to, door, cost, x, side.y(from), x, ey);
                }
                if (!from.below()) {
                    for (int y : scene.bands(from.row())) {
                        found.offer(from, Port.B0, to, door, cost + Cost.RETURN_FROM_BOTTOM, from.cx(), y, x, y, x, ey);
                    }
                }
            }
            for (int y : scene.bandsAbove(to.row())) {
                for (Port side : Port.SIDES) {
                    for (Port top : Port.TOPS.subList(1, 3)) {
                        int tx = top.x(to);
                        found.offer(from, side, to, top, penalty + Cost.RETURN_INTO_TOP, x, side.y(from), x, y, tx, y);
                    }
                }
            }
        }
    }

    /** A ketupat has no lower ports: its lower slopes belong to its exits. */
    static boolean has(Symbol symbol, Port door) {
        return symbol.shape() != Shape.DIAMOND || door != Port.L_DOWN && door != Port.R_DOWN;
    }
}
