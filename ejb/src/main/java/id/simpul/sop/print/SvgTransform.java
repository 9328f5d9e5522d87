package id.simpul.sop.print;

import java.awt.geom.AffineTransform;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what an SVG says in {@code transform}: any list of moves, scales, turns and skews, with or without space between numbers. */
final class SvgTransform {

    private static final Pattern PART =
            Pattern.compile("(matrix|translate|scale|rotate|skewX|skewY)\\s*+\\(([^()]*+)\\)");

    private SvgTransform() {}

    static AffineTransform read(String words) {
        AffineTransform all = new AffineTransform();
        Matcher parts = PART.matcher(words == null ? "" : words);
        while (parts.find()) {
            double[] n = SvgPathReader.NUMBER
                    .matcher(parts.group(2))
                    .results()
                    .map(MatchResult::group)
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            if (n.length > 0) {
                all.concatenate(one(parts.group(1), n));
            }
        }
        return all;
    }

    private static AffineTransform one(String kind, double[] n) {
        double second = n.length > 1 ? n[1] : 0;
        return switch (kind) {
            case "matrix" -> n.length == 6 ? new AffineTransform(n) : new AffineTransform();
            case "translate" -> AffineTransform.getTranslateInstance(n[0], second);
            case "scale" -> AffineTransform.getScaleInstance(n[0], n.length > 1 ? second : n[0]);
            case "rotate" ->
                n.length > 2
                        ? AffineTransform.getRotateInstance(Math.toRadians(n[0]), n[1], n[2])
                        : AffineTransform.getRotateInstance(Math.toRadians(n[0]));
            case "skewX" -> AffineTransform.getShearInstance(Math.tan(Math.toRadians(n[0])), 0);
            default -> AffineTransform.getShearInstance(0, Math.tan(Math.toRadians(n[0])));
        };
    }
}
