package id.simpul.sop.chart;

import java.util.List;
import java.util.Map;

/** Writes a sheet as one standalone SVG, its pages one under the other. */
public final class SvgSheet {

    private static final int RULE = 25;
    private static final int SCREEN_MARGIN = 40;
    private static final int STRIP_TEXT = 2290;

    private final Sheet sheet;
    private final Map<String, Progress> progress;
    private final Svg svg;
    private final int margin;
    private final int width;

    private SvgSheet(Sheet sheet, Map<String, Progress> progress) {
        this.sheet = sheet;
        this.progress = progress;
        this.svg = new Svg(sheet.format());
        this.margin = sheet.format().endless() ? SCREEN_MARGIN : sheet.format().margin();
        this.width = sheet.columns().width() + 2 * margin;
    }

    /** The sheet as it is published. */
    public static String write(Sheet sheet) {
        return write(sheet, Map.of());
    }

    /**
     * The sheet with the symbols of some steps marked by state.
     *
     * @param progress by step key
     * @return an SVG document without scripts or style sheets
     */
    public static String write(Sheet sheet, Map<String, Progress> progress) {
        return new SvgSheet(sheet, progress).document(sheet.pages());
    }

    /** Each page of the flow as an SVG of its own, in order. */
    public static List<String> pages(Sheet sheet) {
        return sheet.pages().stream()
                .map(page -> new SvgSheet(sheet, Map.of()).document(List.of(page)))
                .toList();
    }

    private String document(List<SheetPage> pages) {
        int height = pages.stream().mapToInt(this::pageHeight).sum();
        String unit = sheet.format().screen() ? "px" : "mm";
        svg.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                "s-bagan",
                "width",
                size(width) + unit,
                "height",
                size(height) + unit,
                "viewBox",
                "0 0 " + svg.n(width) + " " + svg.n(height),
                "font-family",
                "Inter, Arial, sans-serif",
                "fill",
                Svg.INK);
        svg.open("title").raw(Svg.escape(sheet.title())).close("title");
        int top = 0;
        for (SheetPage page : pages) {
            svg.open("g", "class", "halaman", "transform", "translate(0 " + svg.n(top) + ")");
            page(page);
            svg.close("g");
            top += pageHeight(page);
        }
        return svg.close("svg").raw("\n").toString();
    }

    private String size(int units) {
        return sheet.format().screen() ? svg.n(units) : units / 10 + "." + units % 10;
    }

    private int pageHeight(SheetPage page) {
        return sheet.format().endless()
                ? 2 * margin + Format.TITLE + sheet.headHeight() + page.height() + Format.FOOTER
                : sheet.format().height();
    }

    private void page(SheetPage page) {
        int height = pageHeight(page);
        svg.rect(0, 0, width, height, "kertas", Svg.CARD, null, 0);
        words(sheet.title(), margin, margin + 40, 3530, 600, Svg.INK, "start");
        if (!sheet.number().isBlank()) {
            words("Nomor " + sheet.number(), margin, margin + 78, 2650, 400, Svg.QUIET_INK, "start");
        }
        int top = margin + Format.TITLE;
        new SvgHead(svg, sheet, margin, top).draw();
        int body = top + sheet.headHeight();
        int laneLeft = margin + sheet.columns().laneLeft();
        for (SheetRow row : page.rows()) {
            if (row.strip()) {
                strip(row, body + row.top());
            } else {
                row(row, body + row.top());
            }
        }
        svg.open("g", "class", "lajur", "transform", "translate(" + svg.n(laneLeft) + " " + svg.n(body) + ")");
        new LaneSvg(svg, sheet, page, progress).draw();
        svg.close("g");
        frame(laneLeft, body, sheet.columns().laneArea(), page.height());
        footer(page, height - margin);
    }

    private void row(SheetRow row, int y) {
        Format format = sheet.format();
        Columns columns = sheet.columns();
        int size = format.bodySize(columns.lanes());
        int first = y + format.padding() + size * 95 / 10000;
        frame(margin, y, columns.no(), row.height());
        words(row.text().no(), margin + columns.no() / 2, first, size, 400, Svg.INK, "middle");
        int x = margin + columns.no();
        List<List<String>> cells = row.text().cells();
        for (int c = 0; c < cells.size(); c++) {
            int cell = columns.texts().get(c);
            frame(x, y, cell, row.height());
            int line = first;
            for (String text : cells.get(c)) {
                words(text, x + format.padding(), line, size, 400, Svg.INK, "start");
                line += format.bodyLine(columns.lanes());
            }
            x += cell + (c == 0 ? columns.laneArea() : 0);
        }
    }

    private void strip(SheetRow strip, int y) {
        Columns columns = sheet.columns();
        int left = columns.laneLeft();
        frame(margin, y, left, strip.height());
        int right = margin + left + columns.laneArea();
        frame(right, y, columns.width() - left - columns.laneArea(), strip.height());
        int perColumn = Math.max(2, (strip.entries().size() + 1) / 2);
        for (int i = 0; i < strip.entries().size(); i++) {
            int x = margin + 11 + i / perColumn * (left / 2);
            words(
                    strip.entries().get(i),
                    x,
                    y + 33 + StripText.LINE * (i % perColumn),
                    STRIP_TEXT,
                    400,
                    Svg.INK,
                    "start");
        }
    }

    private void footer(SheetPage page, int y) {
        boolean inferred = page.lines().stream().anyMatch(Line::inferred);
        boolean returns = page.lines().stream().anyMatch(Line::returns);
        String legend = "Simbol: PermenPAN-RB 35/2012."
                + (returns ? " Garis putus-putus: dikembalikan." : "")
                + (inferred ? " Kuning: simpulan, belum dipastikan kantor." : "");
        words(legend, margin, y, STRIP_TEXT, 400, Svg.QUIET_INK, "start");
        if (!sheet.format().endless()) {
            String number = "Halaman " + page.number() + " dari "
                    + SopChart.pageNumber(sheet.pages().size() - 1);
            words(number, width - margin, y, STRIP_TEXT, 400, Svg.QUIET_INK, "end");
        }
    }

    private void frame(int x, int y, int w, int h) {
        svg.rect(x, y, w, h, "sel", "none", Svg.RULE, RULE);
    }

    private void words(String text, int x, int y, int size, int weight, String fill, String anchor) {
        svg.text(
                text,
                "x",
                svg.n(x),
                "y",
                svg.n(y),
                "font-size",
                svg.decimal(size),
                "font-weight",
                Integer.toString(weight),
                "text-anchor",
                "start".equals(anchor) ? null : anchor,
                "fill",
                fill);
    }
}
