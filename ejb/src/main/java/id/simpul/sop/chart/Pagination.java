package id.simpul.sop.chart;

import id.simpul.core.Refusal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Breaks the rows into pages: as few as possible, then so that few lines are cut and no page holds one row,
 * then so that the pages are equally full.
 */
final class Pagination {

    static final int TOP_STRIP = 98;
    static final int BOTTOM_STRIP = 86;
    private static final int ONE_ROW = 3;
    private static final int CUT = 2;

    private final Flow flow;
    private final int[] heights;
    private final int body;

    /** A way to break the first rows: its cost in order of importance, and where its last page starts. */
    private record Best(int pages, int penalty, long space, int start) {
        boolean beats(Best other) {
            if (other == null || pages != other.pages) {
                return other == null || pages < other.pages;
            }
            return penalty != other.penalty ? penalty < other.penalty : space < other.space;
        }
    }

    Pagination(Flow flow, int[] heights, int body) {
        this.flow = flow;
        this.heights = heights;
        this.body = body;
    }

    static List<PageSpan> endless(int rows) {
        return List.of(new PageSpan(0, rows - 1, 0, 0));
    }

    List<PageSpan> pages() {
        int rows = heights.length;
        Best[] best = new Best[rows + 1];
        best[0] = new Best(0, 0, 0, 0);
        for (int end = 1; end <= rows; end++) {
            for (int start = end - 1; start >= 0; start--) {
                int free = body - used(start, end - 1);
                if (best[start] == null || free < 0) {
                    continue;
                }
                int penalty = best[start].penalty + CUT * cuts(start, end) + (end - start == 1 ? ONE_ROW : 0);
                Best way = new Best(best[start].pages + 1, penalty, best[start].space + (long) free * free, start);
                if (way.beats(best[end])) {
                    best[end] = way;
                }
            }
            if (best[end] == null) {
                refuseTallRow(end - 1);
            }
        }
        return spans(best, rows);
    }

    private List<PageSpan> spans(Best[] best, int rows) {
        List<PageSpan> pages = new ArrayList<>();
        for (int end = rows; end > 0; end = best[end].start) {
            int start = best[end].start;
            pages.add(new PageSpan(start, end - 1, topStrip(start, end - 1), bottomStrip(start, end - 1)));
        }
        Collections.reverse(pages);
        return List.copyOf(pages);
    }

    private int used(int first, int last) {
        int sum = topStrip(first, last) + bottomStrip(first, last);
        for (int i = first; i <= last; i++) {
            sum += heights[i];
        }
        return sum;
    }

    private int topStrip(int first, int last) {
        return strip(TOP_STRIP, (int) flow.wires().stream()
                .filter(w -> crosses(w, first) && ends(w, first, last))
                .count());
    }

    private int bottomStrip(int first, int last) {
        return strip(BOTTOM_STRIP, (int) flow.wires().stream()
                .filter(w -> crosses(w, last + 1) && ends(w, first, last))
                .count());
    }

    /** Two entries stand side by side in a strip's cell; more than three such lines make it higher. */
    private static int strip(int usual, int entries) {
        return entries == 0 ? 0 : Math.max(usual, StripText.LINE * ((entries + 1) / 2) + 16);
    }

    private int cuts(int start, int end) {
        return (int) flow.wires().stream()
                .filter(w -> crosses(w, end) && !w.plain())
                .filter(w -> Math.min(w.sourceRow(), w.targetRow()) >= start)
                .count();
    }

    private static boolean crosses(Wire wire, int row) {
        return wire.between(row);
    }

    private static boolean ends(Wire wire, int first, int last) {
        return inside(wire.sourceRow(), first, last) || inside(wire.targetRow(), first, last);
    }

    private static boolean inside(int row, int first, int last) {
        return first <= row && row <= last;
    }

    private void refuseTallRow(int row) {
        FlowRow tall = flow.rows().get(row);
        throw Refusal.invalid("sop.chart.rowTooTall", "/steps/" + row, tall.no());
    }
}
