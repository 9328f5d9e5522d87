package id.simpul.sop.chart;

import java.util.ArrayList;
import java.util.List;

/** One page before its lines have paths: the lane area, its rows, its symbols, and the tracks lines may use. */
final class Scene {

    /** The one band above the first row of a page without a strip. */
    private static final int[] UNDER_HEAD = {8};

    private static final int FIRST_TRACK = 9;
    private static final int OUTER_TRACK = 11;
    private static final int FROM_SYMBOL = 10;
    private static final int PENTAGON_CLEAR = 4;

    private final int lane;
    private final int lanes;
    private final List<SceneRow> rows;
    private final Symbol[] symbols;
    private final List<Job> jobs;
    private final int[] tracks;
    private final LineBreaker labels;

    Scene(Columns columns, int symbolWidth, List<SceneRow> rows, List<Symbol> symbols, List<Job> jobs, int labelSize) {
        this.lane = columns.lane();
        this.lanes = columns.lanes();
        this.rows = List.copyOf(rows);
        this.symbols = symbols.toArray(Symbol[]::new);
        this.jobs = List.copyOf(jobs);
        this.labels = new LineBreaker(Inter.SEMIBOLD, labelSize);
        this.tracks = tracks((lane - symbolWidth) / 2 - FROM_SYMBOL);
    }

    private int[] tracks(int reach) {
        List<Integer> xs = new ArrayList<>();
        for (int c = 0; c <= lanes; c++) {
            boolean outer = c == 0 || c == lanes;
            for (int off = outer ? OUTER_TRACK : FIRST_TRACK; off <= reach; off += RowHeights.BAND_STEP) {
                if (c > 0) {
                    xs.add(c * lane - off);
                }
                if (c < lanes) {
                    xs.add(c * lane + off);
                }
            }
        }
        return xs.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    int width() {
        return lane * lanes;
    }

    int height() {
        return rows.get(rows.size() - 1).bottom();
    }

    int laneWidth() {
        return lane;
    }

    List<SceneRow> rows() {
        return rows;
    }

    Symbol[] symbols() {
        return symbols;
    }

    List<Job> jobs() {
        return jobs;
    }

    int[] tracks() {
        return tracks;
    }

    int[] bands(int row) {
        SceneRow r = rows.get(row);
        int[] ys = new int[r.bands()];
        for (int k = 0; k < ys.length; k++) {
            ys[k] = r.band(k);
        }
        return ys;
    }

    int[] bandsAbove(int row) {
        return row == 0 ? UNDER_HEAD : bands(row - 1);
    }

    /** Where a segi lima may stand in a strip: tracks and lane centres, as long as it stays inside. */
    int[] pentagonPlaces() {
        List<Integer> xs = new ArrayList<>();
        for (int i = 0; i < lanes; i++) {
            xs.add(i * lane + lane / 2);
        }
        int room = Shape.PENTAGON.height() / 2 + PENTAGON_CLEAR;
        for (int x : tracks) {
            if (x >= room && x <= width() - room) {
                xs.add(x);
            }
        }
        return xs.stream().mapToInt(Integer::intValue).toArray();
    }

    int labelWidth(String label) {
        return labels.width(label);
    }
}
