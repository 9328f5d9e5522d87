import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Gathers the few Tabler outline icons (MIT, licence line kept inside) that the pages use into one SVG sprite.
 * A name without an icon in the webjar fails the build.
 *
 * <p>Run by the build as {@code java Sprite.java <tabler__icons.jar> <version> <icons.txt> <target.svg>}.
 */
final class Sprite {

    private static final Pattern PATHS = Pattern.compile("<path[^>]*/>");

    public static void main(String[] args) throws IOException {
        String folder = "META-INF/resources/webjars/tabler__icons/" + args[1] + "/";
        var svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\">\n<!-- Tabler Icons " + args[1]
                + ", MIT License, Copyright (c) 2020-2025 Pawe\u0142 Kuna -->\n");
        try (var zip = new ZipFile(args[0])) {
            for (String name : Files.readAllLines(Path.of(args[2]))) {
                if (!name.isBlank() && !name.startsWith("#")) {
                    svg.append(symbol(zip, folder + "icons/outline/" + name.strip() + ".svg", name.strip()));
                }
            }
        }
        var target = Path.of(args[3]);
        Files.createDirectories(target.getParent());
        Files.writeString(target, svg.append("</svg>\n"));
    }

    private static String symbol(ZipFile zip, String path, String name) throws IOException {
        ZipEntry entry = zip.getEntry(path);
        if (entry == null) {
            System.err.println("Sprite: Tabler has no outline icon named " + name);
            System.exit(1);
        }
        String drawing;
        try (var in = zip.getInputStream(entry)) {
            drawing = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        var paths = new StringBuilder();
        for (Matcher m = PATHS.matcher(drawing); m.find(); ) {
            paths.append(m.group());
        }
        return "<symbol id=\"i-" + name + "\" viewBox=\"0 0 24 24\">" + paths + "</symbol>\n";
    }
}
