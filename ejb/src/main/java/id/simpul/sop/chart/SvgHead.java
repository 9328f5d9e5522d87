package id.simpul.sop.chart;

import java.util.List;

/** Draws the two head rows of the table. */
final class SvgHead {

    private static final int RULE = 25;
    private static final int HEAD_SIZE = 2400;

    private final Svg svg;
    private final Sheet sheet;
    private final int left;
    private final int top;

    SvgHead(Svg svg, Sheet sheet, int left, int top) {
        this.svg = svg;
        this.sheet = sheet;
        this.left = left;
        this.top = top;
    }

    void draw() {
        Heads heads = sheet.heads();
        Columns columns = sheet.columns();
        List<Integer> texts = columns.texts();
        int whole = heads.height();
        int lower = whole - Format.HEAD;
        int x = left;
        cell(x, top, columns.no(), whole, List.of(heads.no()), HEAD_SIZE);
        x += columns.no();
        cell(x, top, texts.get(0), whole, List.of(heads.texts().get(0)), HEAD_SIZE);
        x += texts.get(0);
        cell(x, top, columns.laneArea(), Format.HEAD, List.of(heads.pelaksana()), HEAD_SIZE);
        for (int i = 0; i < columns.lanes(); i++) {
            cell(
                    x + i * columns.lane(),
                    top + Format.HEAD,
                    columns.lane(),
                    lower,
                    heads.lanes().get(i).lines(),
                    heads.laneSize());
        }
        x += columns.laneArea();
        cell(x, top, texts.get(1) + texts.get(2) + texts.get(3), Format.HEAD, List.of(heads.mutuBaku()), HEAD_SIZE);
        for (int c = 1; c <= 3; c++) {
            cell(
                    x,
                    top + Format.HEAD,
                    texts.get(c),
                    lower,
                    List.of(heads.texts().get(c)),
                    HEAD_SIZE);
            x += texts.get(c);
        }
        cell(x, top, texts.get(4), whole, List.of(heads.texts().get(4)), HEAD_SIZE);
    }

    private void cell(int x, int y, int width, int height, List<String> lines, int size) {
        svg.rect(x, y, width, height, "kepala", Svg.HEAD, Svg.RULE, RULE);
        int foot = y + height / 2 - Heads.LINE * (lines.size() - 1) / 2 + 8;
        for (String line : lines) {
            svg.text(
                    line,
                    "x",
                    svg.n(x + width / 2),
                    "y",
                    svg.n(foot),
                    "text-anchor",
                    "middle",
                    "font-size",
                    svg.decimal(size),
                    "font-weight",
                    "600",
                    "fill",
                    Svg.INK);
            foot += Heads.LINE;
        }
    }
}
