package id.simpul.sop.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Places all lines of a page: one after the other in three orders, each order improved; the best result counts. */
final class Router {

    private static final int ROUNDS = 4;

    private final Scene scene;

    private Router(Scene scene) {
        this.scene = scene;
    }

    static Board route(Scene scene) {
        return new Router(scene).best();
    }

    private Board best() {
        Board empty = new Board(scene);
        Board best = null;
        for (Comparator<Job> order : orders()) {
            Board board = empty.copy();
            List<Job> jobs = new ArrayList<>(scene.jobs());
            jobs.sort(Comparator.comparing(Job::kind).thenComparing(order).thenComparing(Job::id));
            jobs.forEach(job -> board.place(job.id()));
            improve(board);
            if (best == null || board.score().beats(best.score())) {
                best = board;
            }
        }
        return best;
    }

    private static List<Comparator<Job>> orders() {
        Comparator<Job> shortFirst = Comparator.comparingInt(job -> job.wire().span());
        Comparator<Job> labelledFirst = Comparator.comparing(job -> job.label() == null);
        return List.of(shortFirst, shortFirst.reversed(), labelledFirst.thenComparing(shortFirst));
    }

    private void improve(Board board) {
        boolean better = true;
        for (int round = 0; round < ROUNDS && better; round++) {
            better = moveOne(board);
            better |= makeWay(board);
            better |= swapPairs(board);
        }
    }

    private boolean moveOne(Board board) {
        boolean better = false;
        for (Job job : scene.jobs()) {
            if (!job.kind().fixed()) {
                better |= retry(board, List.of(job.id()));
            }
        }
        return better;
    }

    /** For a line without a path: takes up the one or two lines that bar one of its paths, and places them after it. */
    private boolean makeWay(Board board) {
        boolean better = false;
        for (Job job : scene.jobs()) {
            if (board.at(job.id()) == null) {
                better |= board.barring(job.id()).stream().anyMatch(bars -> {
                    List<Integer> jobs = new ArrayList<>(List.of(job.id()));
                    jobs.addAll(bars);
                    return retry(board, jobs);
                });
            }
        }
        return better;
    }

    private boolean swapPairs(Board board) {
        boolean better = false;
        List<Job> jobs = scene.jobs();
        for (int i = 0; i < jobs.size(); i++) {
            for (int k = i + 1; k < jobs.size(); k++) {
                Job a = jobs.get(i);
                Job b = jobs.get(k);
                if (a.kind().fixed() || b.kind().fixed()) {
                    continue;
                }
                if (board.crossings(i, k) > 0 || rivals(a, b)) {
                    better |= retry(board, List.of(a.id(), b.id()));
                    better |= retry(board, List.of(b.id(), a.id()));
                }
            }
        }
        return better;
    }

    private static boolean rivals(Job a, Job b) {
        boolean sameTarget =
                a.kind() == b.kind() && a.wire().targetRow() == b.wire().targetRow();
        boolean labelsNear = a.label() != null
                && b.label() != null
                && a.wire().sourceRow() == b.wire().sourceRow();
        return sameTarget || labelsNear;
    }

    /** Takes the lines up and places them anew in the given order; keeps the result only if the page is better for it. */
    private static boolean retry(Board board, List<Integer> jobs) {
        Board.Score before = board.score();
        List<Placed> old = new ArrayList<Placed>();
        jobs.forEach(job -> old.add(board.take(job)));
        boolean placed = board.place(jobs.get(0));
        jobs.subList(1, jobs.size()).forEach(job -> {
            if (placed) {
                board.place(job);
            }
        });
        if (board.score().beats(before)) {
            return true;
        }
        for (int i = 0; i < jobs.size(); i++) {
            board.put(jobs.get(i), old.get(i));
        }
        return false;
    }
}
