package id.simpul.sop.chart;

import id.simpul.sop.LaneKind;
import java.util.List;
import java.util.Map;

/** Draws the lane area of one page: tints, hairlines, dashed lines, solid lines, symbols, labels, in this order. */
final class LaneSvg {

    private static final int HAIR = 20;
    private static final int LINE = 34;
    private static final int ARROW_LENGTH = 17;
    private static final int ARROW_WIDTH = 6;
    private static final int LINE_STOPS = 12;
    /** From the top of a label's box to the foot of its letters. */
    private static final int LABEL_FOOT = 17;

    private final Svg svg;
    private final Sheet sheet;
    private final SheetPage page;
    private final Map<String, Progress> progress;
    private final Marks marks;

    LaneSvg(Svg svg, Sheet sheet, SheetPage page, Map<String, Progress> progress) {
        this(svg, sheet, page, progress, Marks.NONE);
    }

    LaneSvg(Svg svg, Sheet sheet, SheetPage page, Map<String, Progress> progress, Marks marks) {
        this.marks = marks;
        this.svg = svg;
        this.sheet = sheet;
        this.page = page;
        this.progress = progress;
    }

    void draw() {
        tints();
        hairlines();
        page.lines().stream().filter(Line::returns).forEach(this::line);
        page.lines().stream().filter(l -> !l.returns()).forEach(this::line);
        SymbolSvg symbols = new SymbolSvg(svg, progress, marks);
        page.symbols().forEach(symbols::draw);
        page.lines().stream().filter(l -> l.label() != null).forEach(this::label);
    }

    private int rowsTop() {
        SheetRow first = page.rows().get(0);
        return first.strip() ? first.bottom() : 0;
    }

    private int rowsBottom() {
        SheetRow last = page.rows().get(page.rows().size() - 1);
        return last.strip() ? last.top() : last.bottom();
    }

    private void tints() {
        List<Heads.LaneHead> lanes = sheet.heads().lanes();
        int lane = sheet.columns().lane();
        for (int i = 0; i < lanes.size(); i++) {
            if (lanes.get(i).kind() != LaneKind.INTERNAL) {
                svg.rect(i * lane, rowsTop(), lane, rowsBottom() - rowsTop(), "luar", Svg.OUTSIDE, null, 0);
            }
        }
    }

    /** One unit before the edge, where the table's own cell lines lie. */
    private void hairlines() {
        int lane = sheet.columns().lane();
        for (int i = 1; i < sheet.columns().lanes(); i++) {
            svg.path(
                    "M" + svg.n(i * lane - 1) + " " + svg.n(rowsTop()) + "V" + svg.n(rowsBottom()),
                    "garis",
                    null,
                    Svg.HAIR,
                    HAIR);
        }
        List<SheetRow> rows = page.rows();
        for (SheetRow row : rows.subList(0, rows.size() - 1)) {
            svg.path(
                    "M0 " + svg.n(row.bottom() - 1) + "H"
                            + svg.n(sheet.columns().laneArea()),
                    "baris",
                    null,
                    row.strip() ? Svg.RULE : Svg.HAIR,
                    HAIR);
        }
    }

    private void line(Line line) {
        List<Point> points = line.points();
        Point tip = points.get(points.size() - 1);
        Point before = points.get(points.size() - 2);
        int dx = Integer.signum(tip.x() - before.x());
        int dy = Integer.signum(tip.y() - before.y());
        int stop = line.arrow() ? LINE_STOPS : 0;
        StringBuilder d = new StringBuilder("M" + at(points.get(0)));
        for (Point p : points.subList(1, points.size() - 1)) {
            d.append('L').append(at(p));
        }
        d.append('L').append(at(new Point(tip.x() - dx * stop, tip.y() - dy * stop)));
        String tone = (line.inferred() ? " is-simpul" : "") + (marks.arrow(line) ? " is-beda" : "");
        String dashes = line.returns() ? svg.n(14) + " " + svg.n(8) : null;
        svg.path(
                d.toString(),
                (line.returns() ? "balik" : "alir") + tone,
                "none",
                colour(line.returns(), line.inferred()),
                LINE,
                "stroke-dasharray",
                dashes);
        if (line.arrow()) {
            Point left = wing(tip, dx, dy, 1);
            Point right = wing(tip, dx, dy, -1);
            svg.path(
                    "M" + at(tip) + "L" + at(left) + "L" + at(right) + "Z",
                    "panah" + (line.returns() ? " is-balik" : "") + tone,
                    colour(line.returns(), line.inferred()),
                    null,
                    0);
        }
    }

    private static Point wing(Point tip, int dx, int dy, int side) {
        return new Point(
                tip.x() - dx * ARROW_LENGTH + dy * side * ARROW_WIDTH,
                tip.y() - dy * ARROW_LENGTH + dx * side * ARROW_WIDTH);
    }

    private void label(Line line) {
        Box box = line.label().box();
        String tone = line.inferred() ? " is-simpul" : line.returns() ? " is-balik" : "";
        svg.text(
                line.label().text(),
                "class",
                "kata" + tone,
                "x",
                svg.n(box.left()),
                "y",
                svg.n(box.top() + LABEL_FOOT),
                "font-size",
                svg.decimal(sheet.format().labelSize()),
                "font-weight",
                "600",
                "fill",
                colour(line.returns(), line.inferred()),
                "stroke",
                Svg.CARD,
                "stroke-width",
                svg.n(5),
                "stroke-linejoin",
                "round",
                "paint-order",
                "stroke");
    }

    private static String colour(boolean returns, boolean inferred) {
        return inferred ? Svg.INFERRED : returns ? Svg.RETURN : Svg.INK;
    }

    private String at(Point p) {
        return svg.n(p.x()) + " " + svg.n(p.y());
    }
}
