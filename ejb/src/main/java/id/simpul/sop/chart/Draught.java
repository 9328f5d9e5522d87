package id.simpul.sop.chart;

import id.simpul.sop.SopDocument;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Draws one document in one format. A first draught on an endless page shows how many horizontal tracks each row needs;
 * with these the rows get their heights, the pages their breaks, and every page is drawn for good.
 */
final class Draught {

    private static final int FIRST_BANDS = 4;
    private static final int MOST_BANDS = 6;
    private static final int TRIES = 5;
    /** Caps for lanes that grow into unused room: the widest that costs no page is taken. */
    private static final int[] LANE_CAPS = {Integer.MAX_VALUE, 250, 240, 230, 220, 210, 0};
    /** Symbol width in hundredths of the lane; narrower only when lines find no room. */
    private static final int[] SYMBOL_SHARES = {54, 49, 44};
    /** On screen lanes also become wider then; the table scrolls. */
    private static final int WIDER_ON_SCREEN = 24;

    private final SopDocument document;
    private final Format format;
    private final Flow flow;
    private final List<RowText> whole;
    private final int lanes;
    /** Heights that rows have already, in a table drawn elsewhere; null where the texts decide. */
    private final int[] given;

    private Table table;

    /** The table around the lanes: widths, heads, and the texts broken into lines. */
    private record Table(Columns columns, Heads heads, List<RowText> texts) {}

    Draught(SopDocument document, Format format) {
        this(document, format, null);
    }

    Draught(SopDocument document, Format format, int[] given) {
        this.given = given;
        this.document = document;
        this.format = format;
        this.flow = new FlowBuilder(document, format.inferred()).build();
        this.lanes = document.lanes().size();
        this.whole = IntStream.range(0, flow.rows().size())
                .mapToObj(i ->
                        RowText.of(document.steps().get(i), flow.rows().get(i).remarks()))
                .toList();
    }

    Sheet sheet() {
        fit(format.laneWidth(lanes));
        int[] bands = new int[flow.rows().size()];
        Arrays.fill(bands, FIRST_BANDS);
        Scene rough = layout(bands, SYMBOL_SHARES[0], Pagination.endless(bands.length))
                .scenes()
                .get(0);
        bands = bandsUsed(rough, Router.route(rough));
        widenLanes(bands);
        Attempt best = null;
        for (int share : SYMBOL_SHARES) {
            if (best != null && format.screen()) {
                fit(table.columns().lane() + WIDER_ON_SCREEN);
            }
            Attempt attempt = attempt(bands.clone(), share);
            if (best == null || attempt.missing() < best.missing()) {
                best = attempt;
            }
            if (best.missing() == 0) {
                break;
            }
        }
        Table drawn = best.table();
        return new SheetWriter(document, format, drawn.heads(), drawn.columns(), flow, drawn.texts())
                .write(best.scenes(), best.layout().cuts(), best.boards());
    }

    /** All pages drawn, and the table they were drawn for. */
    private record Attempt(Table table, PageLayout layout, List<Scene> scenes, List<Board> boards) {
        int missing() {
            return boards.stream().mapToInt(b -> b.score().failed()).sum();
        }
    }

    /** Draws all pages; rows at the ends of a line without a path get another track, and the pages are drawn again. */
    private Attempt attempt(int[] bands, int share) {
        Attempt best = null;
        for (int i = 0; i < TRIES; i++) {
            PageLayout layout = layout(bands, share, spans(bands));
            List<Scene> scenes = layout.scenes();
            Attempt attempt = new Attempt(
                    table, layout, scenes, scenes.stream().map(Router::route).toList());
            if (best == null || attempt.missing() < best.missing()) {
                best = attempt;
            }
            if (attempt.missing() == 0) {
                break;
            }
            moreBands(bands, attempt);
        }
        return best;
    }

    private static void moreBands(int[] bands, Attempt attempt) {
        for (int page = 0; page < attempt.boards().size(); page++) {
            for (Job job : attempt.scenes().get(page).jobs()) {
                if (attempt.boards().get(page).at(job.id()) == null) {
                    int source = job.wire().sourceRow();
                    int target = job.wire().targetRow();
                    IntStream.of(source, source - 1, target, target - 1)
                            .distinct()
                            .filter(row -> row >= 0 && bands[row] < MOST_BANDS)
                            .forEach(row -> bands[row]++);
                }
            }
        }
    }

    private PageLayout layout(int[] bands, int share, List<PageSpan> spans) {
        int symbol = table.columns().lane() * share / 100 / 4 * 4;
        return new PageLayout(flow, table.columns(), symbol, format.labelSize(), heights(bands), bands.clone(), spans);
    }

    private int[] heights(int[] bands) {
        if (given != null) {
            return RowHeights.atLeast(given, flow, bands);
        }
        return RowHeights.of(flow, table.texts(), format.bodyLine(lanes), bands);
    }

    private List<PageSpan> spans(int[] bands) {
        return format.endless()
                ? Pagination.endless(bands.length)
                : new Pagination(flow, heights(bands), format.body(table.heads().height())).pages();
    }

    private void fit(int lane) {
        Columns columns = Columns.of(format, whole, Heads.texts(document), lanes, lane);
        LineBreaker breaker = new LineBreaker(Inter.REGULAR, format.bodySize(lanes));
        List<Integer> rooms = columns.rooms(format);
        table = new Table(
                columns,
                Heads.of(document, format, lane),
                whole.stream().map(text -> text.broken(breaker, rooms)).toList());
    }

    private void widenLanes(int[] bands) {
        int narrow = table.columns().lane();
        int wide = table.columns().wideLane(format.widestLane());
        int pages = spans(bands).size();
        for (int cap : LANE_CAPS) {
            int lane = Math.max(narrow, Math.min(wide, cap));
            fit(lane);
            if (lane == narrow || spans(bands).size() <= pages) {
                return;
            }
        }
    }

    /** Highest band any line of the rough draught uses in each row, and at least one. */
    private static int[] bandsUsed(Scene scene, Board board) {
        int[] used = new int[scene.rows().size()];
        Arrays.fill(used, 1);
        List<Placed> lines = new ArrayList<>();
        scene.jobs().forEach(job -> lines.add(board.at(job.id())));
        for (Placed line : lines) {
            int[] y = line == null ? new int[0] : line.route().y();
            for (int i = 1; i + 2 < y.length; i++) {
                for (int row = 0; row < used.length && y[i] == y[i + 1]; row++) {
                    for (int k = used[row]; k < scene.rows().get(row).bands(); k++) {
                        if (scene.rows().get(row).band(k) == y[i]) {
                            used[row] = k + 1;
                        }
                    }
                }
            }
        }
        return used;
    }
}
