package id.simpul.sop.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The chart as a page prints it: an HTML table whose lane cell is one SVG over all rows. All lengths are pixels.
 *
 * @param width       of the table
 * @param columns     widths for the colgroup: No, Kegiatan, one per lane, Kelengkapan, Waktu, Output, Keterangan
 * @param heads       heads of the columns
 * @param rows        in order; the first one carries the lane cell, with {@code rowspan} and {@code colspan}
 * @param svg         markup of the lane cell, safe to print unescaped
 * @param description the flow in words, for those who do not see it
 */
public record ChartTable(
        int width, List<Integer> columns, Heads heads, List<Row> rows, String svg, String description) {

    /**
     * A row. Print each line of a text on its own line, with a space before the break, and do not let it wrap.
     *
     * @param state {@code is-selesai}, {@code is-kini} or empty
     */
    public record Row(
            String step,
            String no,
            List<String> kegiatan,
            List<String> kelengkapan,
            List<String> waktu,
            List<String> output,
            List<String> keterangan,
            int height,
            String state) {}

    private static final int UNITS_PER_PIXEL = 2;

    /**
     * Prepares a chart for a page.
     *
     * @param sheet    drawn on {@link Format#SCREEN}
     * @param progress how far a case has come, by step key; empty for the SOP alone
     */
    public static ChartTable of(Sheet sheet, Map<String, Progress> progress) {
        return of(sheet, progress, Marks.NONE);
    }

    /**
     * Prepares a chart for a page, with some of it marked.
     *
     * @param sheet drawn on {@link Format#SCREEN}
     * @param marks what the reader is to look at
     */
    public static ChartTable marked(Sheet sheet, Marks marks) {
        return of(sheet, Map.of(), marks);
    }

    private static ChartTable of(Sheet sheet, Map<String, Progress> progress, Marks marks) {
        if (!sheet.format().screen()) {
            throw new IllegalArgumentException("a table on a page needs a sheet for the screen, not "
                    + sheet.format().name());
        }
        Columns c = sheet.columns();
        List<Integer> widths = new ArrayList<>(List.of(px(c.no()), px(c.texts().get(0))));
        for (int i = 0; i < c.lanes(); i++) {
            widths.add(px(c.lane()));
        }
        c.texts().stream().skip(1).forEach(width -> widths.add(px(width)));
        SheetPage page = sheet.pages().get(0);
        List<Row> rows = page.rows().stream().map(row -> row(row, progress)).toList();
        String description = new FlowInWords(sheet, page).text();
        return new ChartTable(
                px(c.width()),
                List.copyOf(widths),
                sheet.heads(),
                rows,
                svg(sheet, page, progress, marks, description),
                description);
    }

    /** How many lanes the lane cell spans. */
    public int lanes() {
        return heads.lanes().size();
    }

    private static Row row(SheetRow row, Map<String, Progress> progress) {
        RowText text = row.text();
        Progress state = progress.get(row.step());
        return new Row(
                row.step(),
                text.no(),
                text.kegiatan(),
                text.kelengkapan(),
                text.waktu(),
                text.output(),
                text.keterangan(),
                px(row.height()),
                state == null ? "" : state.className());
    }

    /** One pixel lower than the rows: the cell's own bottom line is drawn by the table. */
    private static String svg(
            Sheet sheet, SheetPage page, Map<String, Progress> progress, Marks marks, String description) {
        Svg svg = new Svg(sheet.format());
        String width = svg.n(sheet.columns().laneArea());
        String height = svg.n(page.height() - UNITS_PER_PIXEL);
        svg.open(
                "svg",
                "class",
                "s-bagan",
                "width",
                width,
                "height",
                height,
                "viewBox",
                "0 0 " + width + " " + height,
                "role",
                "img",
                "aria-label",
                description);
        new LaneSvg(svg, sheet, page, progress, marks).draw();
        return svg.close("svg").toString();
    }

    private static int px(int units) {
        return units / UNITS_PER_PIXEL;
    }
}
