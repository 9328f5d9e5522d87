package id.simpul.sop.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts rows and symbols of each page in their places and says which lines the page has to draw. */
final class PageLayout {

    private final Flow flow;
    private final Columns columns;
    private final int symbolWidth;
    private final int labelSize;
    private final int[] heights;
    private final int[] bands;
    private final List<PageSpan> spans;
    private final List<Cut> cuts;

    PageLayout(
            Flow flow,
            Columns columns,
            int symbolWidth,
            int labelSize,
            int[] heights,
            int[] bands,
            List<PageSpan> spans) {
        this.flow = flow;
        this.columns = columns;
        this.symbolWidth = symbolWidth;
        this.labelSize = labelSize;
        this.heights = heights;
        this.bands = bands;
        this.spans = spans;
        this.cuts = lettered();
    }

    List<Cut> cuts() {
        return cuts;
    }

    List<Scene> scenes() {
        List<Scene> scenes = new ArrayList<>();
        for (int page = 0; page < spans.size(); page++) {
            List<SceneRow> rows = rows(spans.get(page));
            Map<Node, Symbol> symbols = symbols(rows);
            List<Symbol> ordered = symbols.entrySet().stream()
                    .sorted(Comparator.comparingInt(e -> e.getKey().id()))
                    .map(Map.Entry::getValue)
                    .toList();
            scenes.add(new Scene(columns, symbolWidth, rows, ordered, jobs(page, symbols), labelSize));
        }
        return scenes;
    }

    private int pageOf(int row) {
        for (int page = 0; page < spans.size(); page++) {
            if (spans.get(page).holds(row)) {
                return page;
            }
        }
        throw new IllegalArgumentException("row " + row + " is on no page");
    }

    /** Letters go by the later page, forward before return, then by the row the line leaves. */
    private List<Cut> lettered() {
        List<Wire> cut = flow.wires().stream()
                .filter(w -> pageOf(w.sourceRow()) != pageOf(w.targetRow()))
                .sorted(Comparator.<Wire>comparingInt(w -> Math.max(pageOf(w.sourceRow()), pageOf(w.targetRow())))
                        .thenComparing(w -> w.kind() == Wire.Kind.RETURN)
                        .thenComparing(Wire::sourceRow)
                        .thenComparing(Wire::id))
                .toList();
        List<Cut> cuts = new ArrayList<>();
        for (Wire wire : cut) {
            cuts.add(new Cut(wire, letter(cuts.size()), pageOf(wire.sourceRow()), pageOf(wire.targetRow())));
        }
        return List.copyOf(cuts);
    }

    private static String letter(int index) {
        String last = String.valueOf((char) ('A' + index % 26));
        return index < 26 ? last : letter(index / 26 - 1) + last;
    }

    private List<SceneRow> rows(PageSpan span) {
        List<SceneRow> rows = new ArrayList<>();
        int y = 0;
        if (span.topStrip() > 0) {
            rows.add(new SceneRow(-1, 0, span.topStrip(), 1));
            y = span.topStrip();
        }
        for (int row = span.first(); row <= span.last(); row++) {
            rows.add(new SceneRow(row, y, heights[row], bands[row]));
            y += heights[row];
        }
        if (span.bottomStrip() > 0) {
            rows.add(new SceneRow(-1, y, span.bottomStrip(), 0));
        }
        return rows;
    }

    private Map<Node, Symbol> symbols(List<SceneRow> rows) {
        Map<Node, Symbol> symbols = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            SceneRow at = rows.get(i);
            if (at.strip()) {
                continue;
            }
            FlowRow row = flow.rows().get(at.flowRow());
            for (Node n : row.nodes()) {
                int cy = RowHeights.centre(row, n, at.top(), at.height(), at.bands());
                int cx = columns.laneCentre(n.lane());
                symbols.put(
                        n,
                        new Symbol(
                                n.shape(),
                                row.step(),
                                n.lane(),
                                i,
                                cx,
                                cy,
                                symbolWidth,
                                n.letter(),
                                n.below(),
                                n.end()));
            }
        }
        return symbols;
    }

    private List<Job> jobs(int page, Map<Node, Symbol> symbols) {
        List<Job> jobs = new ArrayList<>();
        for (Wire wire : flow.wires()) {
            boolean leaves = spans.get(page).holds(wire.sourceRow());
            boolean arrives = spans.get(page).holds(wire.targetRow());
            if (!leaves && !arrives) {
                continue;
            }
            boolean returns = wire.kind() == Wire.Kind.RETURN;
            Job.Kind kind;
            if (leaves && arrives) {
                kind = Job.Kind.valueOf(wire.kind().name());
            } else if (leaves) {
                kind = returns ? Job.Kind.OUT_RETURN : Job.Kind.OUT_FORWARD;
            } else {
                kind = returns ? Job.Kind.IN_RETURN : Job.Kind.IN_FORWARD;
            }
            jobs.add(new Job(
                    jobs.size(),
                    kind,
                    wire,
                    leaves ? at(sources(wire, arrives), symbols) : List.of(),
                    arrives ? at(wire.to(), symbols) : List.of(),
                    letterOf(wire)));
        }
        return jobs;
    }

    /** Across a page break the member nearest to the target's lane hands on. */
    private static List<Node> sources(Wire wire, boolean samePage) {
        int lane = wire.to().get(0).lane();
        return samePage
                ? wire.from()
                : wire.from().stream()
                        .sorted(Comparator.comparingInt(n -> Math.abs(n.lane() - lane)))
                        .toList();
    }

    private static List<Symbol> at(List<Node> nodes, Map<Node, Symbol> symbols) {
        return nodes.stream().map(symbols::get).toList();
    }

    private String letterOf(Wire wire) {
        return cuts.stream()
                .filter(c -> c.wire() == wire)
                .map(Cut::letter)
                .findFirst()
                .orElse(null);
    }
}
