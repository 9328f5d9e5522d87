package id.simpul.sop.chart;

import java.util.Locale;

/**
 * Writes SVG elements. Colours are presentation attributes, so that a strict Content-Security-Policy holds and a page's
 * stylesheet can still recolour everything by class. Every text is escaped here and nowhere else.
 */
public final class Svg {

    public static final String INK = "#14202B";
    public static final String QUIET_INK = "#4A5867";
    public static final String RULE = "#7D8A99";
    public static final String HAIR = "#C3CBD4";
    public static final String CARD = "#FFFFFF";
    public static final String HEAD = "#EEF1F4";
    public static final String OUTSIDE = "#F2F5F8";
    public static final String TINT = "#E3F1F1";
    public static final String RETURN = "#B42318";
    public static final String INFERRED = "#8A5A00";

    private final StringBuilder out = new StringBuilder(16_384);
    private final boolean halfPixels;

    /** An empty drawing in the units of a format. */
    public Svg(Format format) {
        this.halfPixels = format.screen();
    }

    /** A length in the drawing's own units: tenths of a millimetre on paper, pixels on screen. */
    public String n(int units) {
        if (!halfPixels) {
            return Integer.toString(units);
        }
        return units % 2 == 0 ? Integer.toString(units / 2) : (units < 0 ? "-" : "") + Math.abs(units) / 2 + ".5";
    }

    /** A length in tenths of a sheet unit, for strokes finer than the grid. */
    public String fine(int tenths) {
        return decimal(tenths * 10);
    }

    /** A length given in hundredths of a sheet unit, such as a type size. */
    public String decimal(int hundredths) {
        int value = halfPixels ? hundredths / 2 : hundredths;
        String text = String.format(Locale.ROOT, "%d.%02d", value / 100, value % 100);
        return text.replaceAll("\\.?0+$", "");
    }

    /** Markup as it stands; whoever calls has escaped it. */
    public Svg raw(String markup) {
        out.append(markup);
        return this;
    }

    /** Opens an element; {@code attributes} are name, value, name, value; a null value leaves its attribute out. */
    public Svg open(String name, String... attributes) {
        return tag(name, false, attributes);
    }

    public Svg close(String name) {
        out.append("</").append(name).append('>');
        return this;
    }

    public Svg empty(String name, String... attributes) {
        return tag(name, true, attributes);
    }

    /** A text element; its words are escaped here. */
    public Svg text(String text, String... attributes) {
        tag("text", false, attributes);
        out.append(escape(text));
        return close("text");
    }

    public Svg path(String d, String className, String fill, String stroke, int strokeTenths, String... more) {
        String[] all = new String[10 + more.length];
        String[] own = {
            "class",
            className,
            "d",
            d,
            "fill",
            fill,
            "stroke",
            stroke,
            "stroke-width",
            stroke == null ? null : fine(strokeTenths)
        };
        System.arraycopy(own, 0, all, 0, 10);
        System.arraycopy(more, 0, all, 10, more.length);
        return empty("path", all);
    }

    public Svg rect(
            int x,
            int y,
            int width,
            int height,
            String className,
            String fill,
            String stroke,
            int strokeTenths,
            String... more) {
        String[] all = new String[16 + more.length];
        String[] own = {
            "class",
            className,
            "x",
            n(x),
            "y",
            n(y),
            "width",
            n(width),
            "height",
            n(height),
            "fill",
            fill,
            "stroke",
            stroke,
            "stroke-width",
            stroke == null ? null : fine(strokeTenths)
        };
        System.arraycopy(own, 0, all, 0, 16);
        System.arraycopy(more, 0, all, 16, more.length);
        return empty("rect", all);
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private Svg tag(String name, boolean closed, String... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                out.append(' ')
                        .append(attributes[i])
                        .append("=\"")
                        .append(escape(attributes[i + 1]))
                        .append('"');
            }
        }
        out.append(closed ? "/>" : ">");
        return this;
    }

    /** Safe in content and in quoted attributes, and nothing XML 1.0 forbids. */
    public static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(allowed(c) ? c : 0xFFFD);
            }
        });
        return safe.toString();
    }

    private static boolean allowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000 && c <= 0x10FFFF;
    }
}
