package id.simpul.sop.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads numbers of an SVG: with a unit, as a share, several in a row, and links to a part by its name. */
final class SvgLength {

    private static final Pattern LENGTH =
            Pattern.compile("\\s*+([-+]?(?:\\d++\\.?+\\d*+|\\.\\d++)(?:[eE][-+]?\\d++)?+)\\s*+([a-z%]*+)\\s*+");
    private static final Pattern LINK = Pattern.compile("url\\(\\s*['\"]?#([^'\")\\s]+)['\"]?\\s*\\).*");
    private static final Map<String, Double> UNITS = Map.of(
            "px", 1.0, "", 1.0, "pt", 96 / 72.0, "pc", 16.0, "mm", 96 / 25.4, "cm", 96 / 2.54, "in", 96.0, "em", 16.0);

    /** Of a number with its unit, and of a link; no program writes longer ones. */
    private static final int LONGEST = 64;

    private static final int LONGEST_LINK = 400;

    private SvgLength() {}

    /** @param whole what a percentage is of @param otherwise for no words, and for what is no number */
    static double read(String words, double whole, double otherwise) {
        if (words == null || words.length() > LONGEST) {
            return otherwise;
        }
        Matcher length = LENGTH.matcher(words);
        if (!length.matches()) {
            return otherwise;
        }
        double number = Double.parseDouble(length.group(1));
        double value =
                length.group(2).equals("%") ? number / 100 * whole : number * UNITS.getOrDefault(length.group(2), 1.0);
        return Double.isFinite(value) ? value : otherwise;
    }

    static double[] list(String words) {
        List<Double> numbers = new ArrayList<>();
        for (String part : words == null ? new String[0] : words.strip().split("[\\s,]+")) {
            double number = read(part, 1, Double.NaN);
            if (Double.isNaN(number)) {
                break;
            }
            numbers.add(number);
        }
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    static Optional<String> link(String words) {
        if (words == null || words.length() > LONGEST_LINK) {
            return Optional.empty();
        }
        Matcher link = LINK.matcher(words);
        return link.matches() ? Optional.of(link.group(1)) : Optional.empty();
    }
}
