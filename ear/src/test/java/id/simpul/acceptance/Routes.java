package id.simpul.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * The REST routes of the deployment, such as {@code POST /api/v1/cases/{id}/withdraw}: once as the running server
 * describes them, and once as the classes of the deployed archive have them, so that none can hide from the description.
 */
final class Routes {

    private static final String BASE = "/api/v1";
    private static final Pattern METHOD =
            Pattern.compile("jakarta\\.ws\\.rs\\.(GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS)\\b");
    private static final Pattern PATH = Pattern.compile("jakarta\\.ws\\.rs\\.Path\\(\\s*value=\"([^\"]*)\"");
    private static final Pattern SERVLET =
            Pattern.compile("jakarta\\.servlet\\.annotation\\.WebServlet\\(\\s*(?:value|urlPatterns)=\\[?\"([^\"]*)\"");

    private Routes() {}

    /** As the server describes them at {@code /openapi}. */
    static SortedSet<String> described() {
        Map<String, Map<String, Object>> paths =
                RestAssured.get(Simpul.url() + "/openapi?format=JSON").path("paths");
        var routes = new TreeSet<String>();
        paths.forEach((path, operations) -> operations.keySet().stream()
                .filter(method -> method.matches("get|post|put|delete|patch|head|options"))
                .forEach(method -> routes.add(method.toUpperCase() + " " + path)));
        return routes;
    }

    /** As the archive's classes are annotated. */
    static SortedSet<String> deployed() {
        var routes = new TreeSet<String>();
        classesNaming("jakarta/ws/rs/Path;").forEach(type -> routes.addAll(routes(disassembled(type))));
        assertThat(routes).as("routes in the archive").isNotEmpty();
        return routes;
    }

    /** Addresses of servlets that say themselves where they are. */
    static List<String> servlets() {
        var found = new ArrayList<String>();
        classesNaming("jakarta/servlet/annotation/WebServlet;")
                .forEach(type -> SERVLET.matcher(disassembled(type)).results().forEach(r -> found.add(r.group(1))));
        return found;
    }

    private static List<String> routes(String type) {
        var end = type.lastIndexOf("\n}");
        var root = first(PATH, type.substring(end));
        var routes = new ArrayList<String>();
        for (var member : type.substring(0, end).split("\n\n")) {
            var method = METHOD.matcher(member);
            if (method.find()) {
                routes.add(method.group(1) + " "
                        + (BASE + "/" + root + "/" + first(PATH, member))
                                .replaceAll("/+", "/")
                                .replaceFirst("/$", ""));
            }
        }
        return routes;
    }

    private static String first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        return found.find() ? found.group(1) : "";
    }

    private static List<Path> classesNaming(String annotation) {
        try (var ear = new ZipFile(
                        Simpul.project().resolve("ear/target/simpul.ear").toFile());
                var war = new ZipInputStream(ear.getInputStream(ear.getEntry("simpul-web.war")))) {
            var folder = Files.createDirectories(Simpul.folder("routes"));
            var found = new ArrayList<Path>();
            for (var entry = war.getNextEntry(); entry != null; entry = war.getNextEntry()) {
                if (entry.getName().endsWith(".class")) {
                    var bytes = war.readAllBytes();
                    if (new String(bytes, StandardCharsets.ISO_8859_1).contains(annotation)) {
                        found.add(Files.write(
                                folder.resolve(Path.of(entry.getName()).getFileName()), bytes));
                    }
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String disassembled(Path type) {
        var out = new StringWriter();
        var javap = ToolProvider.findFirst("javap").orElseThrow();
        javap.run(new PrintWriter(out), new PrintWriter(out), "-v", "-p", type.toString());
        return out.toString();
    }
}
