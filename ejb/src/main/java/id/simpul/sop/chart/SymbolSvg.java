package id.simpul.sop.chart;

import java.util.Map;

/** Draws one symbol with its letter, marked by the state of its step. */
final class SymbolSvg {

    private static final int OUTLINE = 30;
    private static final int LETTER_FOOT = 8;
    private static final int PENTAGON_LETTER_FOOT = 5;

    private final Svg svg;
    private final Map<String, Progress> progress;
    private final Marks marks;

    SymbolSvg(Svg svg, Map<String, Progress> progress, Marks marks) {
        this.marks = marks;
        this.svg = svg;
        this.progress = progress;
    }

    void draw(Symbol s) {
        Progress state = s.step() == null ? null : progress.get(s.step());
        String className = "simbol" + (s.end() ? " is-akhir" : "") + (state == null ? "" : " " + state.className())
                + (marks.step(s) ? " is-beda" : "");
        String fill = s.shape() == Shape.CAPSULE ? Svg.TINT : Svg.CARD;
        switch (s.shape()) {
            case BOX ->
                svg.rect(
                        s.left(),
                        s.top(),
                        s.width(),
                        s.height(),
                        className,
                        fill,
                        Svg.INK,
                        OUTLINE,
                        "data-step",
                        s.step());
            case CAPSULE ->
                svg.rect(
                        s.left(),
                        s.top(),
                        s.width(),
                        s.height(),
                        className,
                        fill,
                        Svg.INK,
                        OUTLINE,
                        "rx",
                        svg.n(s.height() / 2),
                        "data-step",
                        s.step());
            case DIAMOND ->
                svg.path(
                        polygon(s.cx(), s.top(), s.right(), s.cy(), s.cx(), s.bottom(), s.left(), s.cy()),
                        className,
                        fill,
                        Svg.INK,
                        OUTLINE,
                        "data-step",
                        s.step());
            case PENTAGON ->
                svg.path(
                        polygon(
                                s.left(),
                                s.top(),
                                s.right(),
                                s.top(),
                                s.right(),
                                s.top() + 26,
                                s.cx(),
                                s.bottom(),
                                s.left(),
                                s.top() + 26),
                        className,
                        fill,
                        Svg.INK,
                        OUTLINE);
            default -> throw new IllegalStateException(s.shape().name());
        }
        if (s.letter() != null) {
            int foot = s.cy() + (s.shape() == Shape.PENTAGON ? PENTAGON_LETTER_FOOT : LETTER_FOOT);
            svg.text(
                    s.letter(),
                    "class",
                    "huruf" + (state == Progress.CURRENT ? " is-kini" : ""),
                    "x",
                    svg.n(s.cx()),
                    "y",
                    svg.n(foot),
                    "text-anchor",
                    "middle",
                    "font-size",
                    svg.decimal(2400),
                    "font-weight",
                    "600",
                    "fill",
                    Svg.INK);
        }
    }

    private String polygon(int... xy) {
        StringBuilder d = new StringBuilder();
        for (int i = 0; i < xy.length; i += 2) {
            d.append(i == 0 ? 'M' : 'L').append(svg.n(xy[i])).append(' ').append(svg.n(xy[i + 1]));
        }
        return d.append('Z').toString();
    }
}
