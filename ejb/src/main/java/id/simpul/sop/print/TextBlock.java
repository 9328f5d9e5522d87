package id.simpul.sop.print;

import id.simpul.sop.chart.Inter;
import id.simpul.sop.chart.LineBreaker;
import id.simpul.sop.chart.Svg;
import java.util.ArrayList;
import java.util.List;

/** Paragraphs broken for a width, to be drawn from the top of a cell; its height is known before it is drawn. */
final class TextBlock {

    static final int PADDING = 22;
    private static final int BULLET = 46;

    private final int size;
    private final int width;
    private final List<Row> rows = new ArrayList<>();
    private int gaps;

    /** A printed line. @param marker the number before an item's first line; null for none */
    private record Row(String text, String marker, int indent, boolean strong, int gap) {}

    /**
     * An empty block.
     *
     * @param size  of the type, in hundredths of a unit
     * @param width of the cell, padding included
     */
    TextBlock(int size, int width) {
        this.size = size;
        this.width = width;
    }

    TextBlock strong(String text) {
        return lines(text, 0, true, null);
    }

    TextBlock plain(String text) {
        return lines(text, 0, false, null);
    }

    /** A numbered list; a single item needs no number. */
    TextBlock items(List<String> items) {
        if (items.size() == 1) {
            return plain(items.get(0));
        }
        for (int i = 0; i < items.size(); i++) {
            lines(items.get(i), BULLET, false, i + 1 + ".");
        }
        return this;
    }

    /** Leaves room before what comes next. */
    TextBlock gap(int height) {
        gaps = height;
        return this;
    }

    private TextBlock lines(String text, int indent, boolean strong, String marker) {
        LineBreaker breaker = new LineBreaker(strong ? Inter.SEMIBOLD : Inter.REGULAR, size);
        String mark = marker;
        for (String line : breaker.lines(text, width - 2 * PADDING - indent)) {
            rows.add(new Row(line, mark, indent, strong, gaps));
            mark = null;
            gaps = 0;
        }
        return this;
    }

    int line() {
        return (size * 132 + 5000) / 10000;
    }

    int height() {
        return 2 * PADDING
                + rows.size() * line()
                + rows.stream().mapToInt(Row::gap).sum()
                + gaps;
    }

    /** Draws from the upper left corner of its cell. */
    void draw(Svg svg, int x, int y) {
        draw(svg, x + PADDING, y + PADDING, null);
    }

    /** Draws every line in the middle of its cell. */
    void drawCentred(Svg svg, int x, int y) {
        draw(svg, x + width / 2, y + PADDING, "middle");
    }

    private void draw(Svg svg, int x, int y, String anchor) {
        int foot = y + size * 98 / 10000;
        for (Row row : rows) {
            foot += row.gap();
            if (row.marker() != null) {
                word(svg, row.marker(), x, foot, false, anchor);
            }
            word(svg, row.text(), x + row.indent(), foot, row.strong(), anchor);
            foot += line();
        }
    }

    private void word(Svg svg, String text, int x, int y, boolean strong, String anchor) {
        svg.text(
                text,
                "x",
                svg.n(x),
                "y",
                svg.n(y),
                "font-size",
                svg.decimal(size),
                "font-weight",
                strong ? "600" : "400",
                "text-anchor",
                anchor,
                "fill",
                Svg.INK);
    }
}
