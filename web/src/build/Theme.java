import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/**
 * Makes the PrimeFaces theme "simpul" out of PrimeFaces' own saga-blue: every colour literal becomes one of our tokens.
 * The same literal means different things in different properties (white text is the ink on a brand button, a white
 * background is a card), so the map goes by property. A literal without a mapping fails the build.
 *
 * <p>Run by the build as {@code java Theme.java <primefaces.jar> <map> <hand-made.css> <target.css>}.
 */
final class Theme {

    private static final String SAGA = "META-INF/resources/primefaces-saga-blue/theme.css";
    private static final Pattern RULE = Pattern.compile("([^{}]*)\\{([^{}]*)}");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{3,8}\\b|rgba?\\([^)]*\\)");

    private final Map<String, String> tokens;
    private final TreeSet<String> unmapped = new TreeSet<>();

    private Theme(Map<String, String> tokens) {
        this.tokens = tokens;
    }

    public static void main(String[] args) throws IOException {
        var theme = new Theme(readMap(Path.of(args[1])));
        String css = theme.recolour(readSaga(Path.of(args[0])));
        if (!theme.unmapped.isEmpty()) {
            System.err.println("Theme: colours without a token in " + args[1] + ": " + theme.unmapped);
            System.exit(1);
        }
        var target = Path.of(args[3]);
        Files.createDirectories(target.getParent());
        Files.writeString(target, css + "\n" + Files.readString(Path.of(args[2])));
    }

    private String recolour(String saga) {
        return RULE.matcher(saga).replaceAll(rule -> {
            String selector = rule.group(1).strip();
            // palettes nobody refers to, and bare element rules that would restyle our own fields
            boolean dropped = selector.endsWith(":root") || selector.contains("body select") || selector.endsWith("}*");
            return dropped ? "" : Matcher.quoteReplacement(selector + "{" + declarations(rule.group(2)) + "}\n");
        });
    }

    private String declarations(String body) {
        var out = new StringBuilder();
        for (String declaration : body.split(";")) {
            int colon = declaration.indexOf(':');
            if (colon < 0) {
                continue;
            }
            String property = declaration.substring(0, colon).strip();
            String value = COLOUR.matcher(declaration.substring(colon + 1))
                    .replaceAll(colour -> Matcher.quoteReplacement(token(property, colour.group())));
            out.append(property).append(':').append(shape(property, value)).append(';');
        }
        return out.toString();
    }

    private String token(String property, String literal) {
        String key = kind(property) + " " + literal.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
        String token = tokens.get(key);
        if (token == null) {
            unmapped.add(key);
            return literal;
        }
        return token;
    }

    private static String kind(String property) {
        if (property.equals("color") || property.equals("fill")) {
            return "text";
        }
        if (property.startsWith("background")) {
            return "back";
        }
        return property.endsWith("shadow") ? "shade" : "line";
    }

    private static String shape(String property, String value) {
        if (property.equals("font-family") && value.contains("Segoe")) {
            return "inherit";
        }
        return property.endsWith("radius") ? value.replaceAll("\\b4px\\b", "var(--radius)") : value;
    }

    private static String readSaga(Path jar) throws IOException {
        try (var zip = new ZipFile(jar.toFile());
                InputStream in = zip.getInputStream(zip.getEntry(SAGA))) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .replace("\uFEFF", "")
                    .replaceAll("(?s)/\\*.*?\\*/", "");
        }
    }

    private static Map<String, String> readMap(Path file) throws IOException {
        var map = new LinkedHashMap<String, String>();
        for (String line : Files.readAllLines(file)) {
            if (line.isBlank() || line.startsWith("# ")) {
                continue;
            }
            String[] words = line.strip().split("\\s+");
            map.put(words[0] + " " + words[1], words[2]);
        }
        return map;
    }
}
