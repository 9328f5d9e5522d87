package id.simpul.sop.print;

import java.awt.Color;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/** How a shape of an emblem is painted: what it says itself, and what it has from the groups around it. */
final class EmblemStyle {

    private static final Set<String> INHERITED = Set.of(
            "fill",
            "fill-rule",
            "fill-opacity",
            "stroke",
            "stroke-width",
            "stroke-linecap",
            "stroke-linejoin",
            "stroke-miterlimit",
            "stroke-dasharray",
            "stroke-dashoffset",
            "stroke-opacity",
            "clip-rule",
            "text-anchor",
            "font-size",
            "font-weight");

    private final Map<String, String> said;
    /** Of this shape and all groups around it; a group's parts are thinned each for itself. */
    private final float opacity;

    private EmblemStyle(Map<String, String> said, float opacity) {
        this.said = said;
        this.opacity = opacity;
    }

    static EmblemStyle usual() {
        return new EmblemStyle(Map.of("fill", "#000000", "stroke", "none"), 1);
    }

    EmblemStyle within(Element element) {
        Map<String, String> next = new HashMap<>(said);
        for (String name : INHERITED) {
            String value = element.getAttribute(name).strip();
            if (!value.isEmpty() && !value.equals("inherit")) {
                next.put(name, value);
            }
        }
        return new EmblemStyle(next, opacity * share(element.getAttribute("opacity")));
    }

    String get(String name) {
        return said.getOrDefault(name, "");
    }

    double length(String name, double otherwise) {
        return SvgLength.read(said.get(name), 1, otherwise);
    }

    boolean evenOdd(String rule) {
        return get(rule).equals("evenodd");
    }

    /** A plain colour, as strong as it is to be seen; empty for none, and for a gradient. */
    Optional<Color> colour(String part) {
        String value = get(part);
        if (value.equals("none") || value.startsWith("url(")) {
            return Optional.empty();
        }
        Color plain = SvgColour.read(value).orElse(Color.BLACK);
        int alpha = Math.round(plain.getAlpha() * opacity(part));
        return alpha == 0
                ? Optional.empty()
                : Optional.of(new Color(plain.getRed(), plain.getGreen(), plain.getBlue(), alpha));
    }

    float opacity(String part) {
        return opacity * share(get(part + "-opacity"));
    }

    /** The name of the gradient that paints a part; empty where none does. */
    Optional<String> gradient(String part) {
        return SvgLength.link(get(part));
    }

    private static float share(String words) {
        return (float) Math.max(0, Math.min(1, SvgLength.read(words, 1, 1)));
    }
}
