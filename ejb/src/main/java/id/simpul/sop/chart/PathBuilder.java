package id.simpul.sop.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Collects the paths of one line that keep the rules by themselves, cheapest first. */
final class PathBuilder {

    private final PathRules rules;
    private final Job job;
    private final List<Route> routes = new ArrayList<>();

    PathBuilder(Scene scene, Job job) {
        this.rules = new PathRules(scene);
        this.job = job;
    }

    /** Offers a path through the given corners, {@code x, y, x, y, ...} between the two ports. */
    void offer(Symbol from, Port out, Symbol to, Port in, int penalty, int... between) {
        int n = between.length / 2 + 2;
        int[] x = new int[n];
        int[] y = new int[n];
        x[0] = out.x(from);
        y[0] = out.y(from);
        for (int i = 1; i < n - 1; i++) {
            x[i] = between[2 * i - 2];
            y[i] = between[2 * i - 1];
        }
        x[n - 1] = in.x(to);
        y[n - 1] = in.y(to);
        int kept = merge(x, y);
        if (kept >= 2) {
            keep(from, out, to, in, penalty, Arrays.copyOf(x, kept), Arrays.copyOf(y, kept));
        }
    }

    private void keep(Symbol from, Port out, Symbol to, Port in, int penalty, int[] x, int[] y) {
        if (!rules.allow(from, out, to, in, x, y, job.wire().arrow())) {
            return;
        }
        String label = job.label();
        List<Box> labels = label == null ? List.of() : rules.labelPlaces(from, out, x, y, label);
        if (label != null && labels.isEmpty()) {
            return;
        }
        int cost = penalty + Cost.BEND * (x.length - 2);
        int left = x[0];
        int right = x[0];
        int top = y[0];
        int bottom = y[0];
        for (int i = 1; i < x.length; i++) {
            cost += Math.abs(x[i] - x[i - 1]) + Math.abs(y[i] - y[i - 1]);
            left = Math.min(left, x[i]);
            right = Math.max(right, x[i]);
            top = Math.min(top, y[i]);
            bottom = Math.max(bottom, y[i]);
        }
        Symbol pentagon = from.shape() == Shape.PENTAGON ? from : to.shape() == Shape.PENTAGON ? to : null;
        routes.add(new Route(from, out, to, in, x, y, cost, labels, pentagon, new Box(left, top, right, bottom)));
    }

    List<Route> cheapestFirst() {
        routes.sort(Comparator.comparingInt(Route::cost));
        return List.copyOf(routes);
    }

    /** Drops corners that do not turn; says how many remain, or 0 if the path would run back over itself. */
    private static int merge(int[] x, int[] y) {
        int kept = 1;
        for (int i = 1; i < x.length; i++) {
            if (x[i] == x[kept - 1] && y[i] == y[kept - 1]) {
                continue;
            }
            if (x[i] != x[kept - 1] && y[i] != y[kept - 1]) {
                return 0;
            }
            if (kept >= 2) {
                boolean upright = x[kept - 2] == x[kept - 1];
                if (upright == (x[i] == x[kept - 1])) {
                    int before = upright ? y[kept - 1] - y[kept - 2] : x[kept - 1] - x[kept - 2];
                    int after = upright ? y[i] - y[kept - 1] : x[i] - x[kept - 1];
                    if (Integer.signum(before) != Integer.signum(after)) {
                        return 0;
                    }
                    kept--;
                }
            }
            x[kept] = x[i];
            y[kept] = y[i];
            kept++;
        }
        return kept;
    }
}
