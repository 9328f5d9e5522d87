package id.simpul.sop.chart;

import id.simpul.sop.SopDocument;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Writes down what was drawn as a {@link Sheet}. */
final class SheetWriter {

    private final SopDocument document;
    private final Format format;
    private final Heads heads;
    private final Columns columns;
    private final Flow flow;
    private final List<RowText> texts;
    private final StripText strips;
    private final Set<String> missing = new LinkedHashSet<>();

    SheetWriter(SopDocument document, Format format, Heads heads, Columns columns, Flow flow, List<RowText> texts) {
        this.document = document;
        this.format = format;
        this.heads = heads;
        this.columns = columns;
        this.flow = flow;
        this.texts = texts;
        this.strips = new StripText(
                flow, heads.lanes().stream().map(Heads.LaneHead::name).toList());
    }

    Sheet write(List<Scene> scenes, List<Cut> cuts, List<Board> boards) {
        List<SheetPage> pages = new ArrayList<>();
        for (int page = 0; page < scenes.size(); page++) {
            pages.add(page(page, scenes.get(page), boards.get(page), cuts));
        }
        var identity = document.identity();
        String name = identity == null || identity.nama() == null
                ? document.code()
                : identity.nama().printed();
        String title = name.toUpperCase(Locale.ROOT).startsWith("SOP ") ? name : "SOP " + name;
        String number = identity == null || identity.nomor() == null
                ? ""
                : identity.nomor().printed();
        return new Sheet(title, number, format, heads, columns, List.copyOf(pages), List.copyOf(missing));
    }

    private SheetPage page(int page, Scene scene, Board board, List<Cut> cuts) {
        List<Symbol> symbols = new ArrayList<>(List.of(scene.symbols()));
        List<Line> lines = new ArrayList<>();
        for (Job job : scene.jobs()) {
            Placed placed = board.at(job.id());
            if (placed == null) {
                missing.add(flow.rows().get(job.wire().sourceRow()).step());
                continue;
            }
            lines.add(line(job, placed));
            if (placed.route().pentagon() != null) {
                symbols.add(placed.route().pentagon());
            }
        }
        return new SheetPage(
                SopChart.pageNumber(page), rows(page, scene, cuts), List.copyOf(symbols), List.copyOf(lines));
    }

    private static Line line(Job job, Placed placed) {
        Route route = placed.route();
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < route.corners(); i++) {
            points.add(new Point(route.x()[i], route.y()[i]));
        }
        Wire wire = job.wire();
        Label label = placed.label() == null ? null : new Label(job.label(), placed.label());
        return new Line(
                List.copyOf(points),
                job.returns(),
                wire.inferred(),
                wire.arrow(),
                label,
                route.from(),
                route.out(),
                route.to(),
                route.in());
    }

    private List<SheetRow> rows(int page, Scene scene, List<Cut> cuts) {
        List<SheetRow> rows = new ArrayList<>();
        for (SceneRow row : scene.rows()) {
            boolean top = row.top() == 0;
            rows.add(
                    row.strip()
                            ? new SheetRow(row.top(), row.height(), null, null, entries(page, top, cuts))
                            : new SheetRow(
                                    row.top(),
                                    row.height(),
                                    flow.rows().get(row.flowRow()).step(),
                                    texts.get(row.flowRow()),
                                    List.of()));
        }
        return List.copyOf(rows);
    }

    /** The top strip holds lines from and to earlier pages, the bottom strip those from and to later ones. */
    private List<String> entries(int page, boolean top, List<Cut> cuts) {
        List<String> entries = new ArrayList<>();
        for (Cut cut : cuts) {
            if (cut.sourcePage() == page && top == cut.targetPage() < page) {
                entries.add(strips.leaving(cut));
            } else if (cut.targetPage() == page && top == cut.sourcePage() < page) {
                entries.add(strips.arriving(cut));
            }
        }
        return List.copyOf(entries);
    }
}
