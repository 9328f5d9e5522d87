package id.simpul.sop.chart;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The lines of one page as far as they are placed; finds the cheapest place for one more. */
final class Board {

    private static final int MOST_BARS = 2;
    private static final int MOST_SETS = 40;

    private final List<Job> jobs;
    private final List<List<Route>> choices;
    private final Placed[] placed;

    Board(Scene scene) {
        this.jobs = scene.jobs();
        this.choices = jobs.stream().map(job -> Paths.of(scene, job)).toList();
        this.placed = new Placed[jobs.size()];
    }

    private Board(Board other) {
        this.jobs = other.jobs;
        this.choices = other.choices;
        this.placed = other.placed.clone();
    }

    Board copy() {
        return new Board(this);
    }

    Placed at(int job) {
        return placed[job];
    }

    Placed take(int job) {
        Placed old = placed[job];
        placed[job] = null;
        return old;
    }

    void put(int job, Placed line) {
        placed[job] = line;
    }

    boolean place(int job) {
        placed[job] = cheapest(job);
        return placed[job] != null;
    }

    /** The cheapest path that agrees with all lines placed so far; null when there is none. */
    private Placed cheapest(int job) {
        Placed best = null;
        int least = Integer.MAX_VALUE;
        for (Route route : choices.get(job)) {
            if (route.cost() >= least) {
                break;
            }
            int cost = cost(job, route, least);
            if (cost < least) {
                Box label = label(job, route);
                if (label != null || route.labels().isEmpty()) {
                    best = new Placed(route, label);
                    least = cost;
                }
            }
        }
        return best;
    }

    /**
     * The sets of one or two lines that alone bar a path of the given line, those of its cheaper paths first. Links bar
     * for good: they have no other path.
     */
    List<List<Integer>> barring(int job) {
        Set<List<Integer>> sets = new LinkedHashSet<>();
        for (Route route : choices.get(job)) {
            Set<Integer> bars = new TreeSet<>();
            for (int i = 0; i < placed.length && bars.size() <= MOST_BARS; i++) {
                if (placed[i] != null && i != job && bars(route, placed[i])) {
                    bars.add(i);
                }
            }
            boolean movable = bars.stream().noneMatch(i -> jobs.get(i).kind().fixed());
            if (movable && !bars.isEmpty() && bars.size() <= MOST_BARS) {
                sets.add(List.copyOf(bars));
            }
            if (sets.size() >= MOST_SETS) {
                break;
            }
        }
        return List.copyOf(sets);
    }

    private static boolean bars(Route route, Placed other) {
        boolean label = !route.labels().isEmpty() && route.labels().stream().noneMatch(b -> Conflicts.clear(b, other));
        return label
                || other.label() != null && !Conflicts.clear(route, other.label())
                || Conflicts.crossings(route, other.route()) == Conflicts.REFUSED;
    }

    private int cost(int job, Route route, int limit) {
        int cost = route.cost();
        for (int i = 0; i < placed.length; i++) {
            Placed other = placed[i];
            if (other == null || i == job) {
                continue;
            }
            int crossings = Conflicts.crossings(route, other.route());
            if (crossings == Conflicts.REFUSED || other.label() != null && !Conflicts.clear(route, other.label())) {
                return Integer.MAX_VALUE;
            }
            cost += Cost.CROSSING * crossings;
            if (cost >= limit) {
                return Integer.MAX_VALUE;
            }
        }
        return cost;
    }

    private Box label(int job, Route route) {
        for (Box box : route.labels()) {
            boolean free = true;
            for (int i = 0; i < placed.length && free; i++) {
                free = placed[i] == null || i == job || Conflicts.clear(box, placed[i]);
            }
            if (free) {
                return box;
            }
        }
        return null;
    }

    int crossings(int a, int b) {
        return placed[a] == null || placed[b] == null
                ? 0
                : Math.max(0, Conflicts.crossings(placed[a].route(), placed[b].route()));
    }

    /** How good the page is: lines without a path, crossings, cost; less is better, in this order. */
    Score score() {
        int failed = 0;
        int crossings = 0;
        int cost = 0;
        for (int i = 0; i < placed.length; i++) {
            if (placed[i] == null) {
                failed++;
                continue;
            }
            cost += placed[i].route().cost();
            for (int k = i + 1; k < placed.length; k++) {
                crossings += crossings(i, k);
            }
        }
        return new Score(failed, crossings, cost);
    }

    /** See {@link Board#score()}. */
    record Score(int failed, int crossings, int cost) {
        boolean beats(Score other) {
            if (failed != other.failed) {
                return failed < other.failed;
            }
            return crossings != other.crossings ? crossings < other.crossings : cost < other.cost;
        }
    }
}
