package id.simpul.launch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.simpul.core.Problem;
import id.simpul.core.Refusal;
import id.simpul.onboarding.settings.OfficeFolder;
import id.simpul.sop.SopReader;
import id.simpul.sop.UsualPosts;
import id.simpul.tenant.LogoReader;
import id.simpul.tenant.TenantFile;
import id.simpul.tenant.TenantReader;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/**
 * An office's folder at the command line: {@code validate} reads it as the loader would, without a server; {@code diff}
 * and {@code apply} show and carry out what it changes in the running office; {@code export} writes the running office
 * into it. The three speak to the API as the office's admin, whose name and password come from the environment.
 */
public final class Configs {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Properties given;
    private final Map<String, String> env;
    private final PrintStream out;

    private Configs(Properties given, Map<String, String> env, PrintStream out) {
        this.given = given;
        this.env = env;
        this.out = out;
    }

    /**
     * Does it and exits: 0 when all is well, 1 when a file is refused, or nothing could be done.
     *
     * @param args none; {@code -Dsimpul.configs=validate|diff|apply|export}, {@code -Dsimpul.configs.folder} (an office's
     *     folder; to validate also the folder of all), {@code -Dsimpul.url}, and for the last three {@code SIMPUL_USER},
     *     {@code SIMPUL_PASSWORD} and where needed {@code SIMPUL_OTP} in the environment
     */
    public static void main(String[] args) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(System.getProperties(), System.getenv(), out));
    }

    /** @return the exit code */
    static int run(Properties given, Map<String, String> env, PrintStream out) {
        var configs = new Configs(given, env, out);
        try {
            var folder = Path.of(given.getProperty("simpul.configs.folder", "tenant-configs"));
            var well =
                    switch (given.getProperty("simpul.configs", "validate")) {
                        case "validate" -> configs.validate(folder);
                        case "diff" -> configs.bring("/office/files/plan", folder);
                        case "apply" -> configs.bring("/office/files", folder);
                        case "export" -> configs.export(folder);
                        default -> throw new IllegalArgumentException("validate, diff, apply, export");
                    };
            return well ? 0 : 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        } catch (IOException | RuntimeException e) {
            out.println("Gagal / failed: " + (e instanceof Refusal no ? no.key() + " " + no.args() : e.getMessage()));
            return 1;
        }
    }

    private boolean validate(Path folder) throws IOException {
        if (Files.isRegularFile(folder.resolve(OfficeFolder.SETTINGS))) {
            return validateOffice(folder);
        }
        var well = true;
        var found = 0;
        try (var entries = Files.list(folder)) {
            for (var office : entries.sorted().toList()) {
                if (Files.isRegularFile(office.resolve(OfficeFolder.SETTINGS))) {
                    well &= validateOffice(office);
                    found++;
                }
            }
        }
        out.println((well && found > 0 ? "BAIK / OK: " : "DITOLAK / REFUSED: ") + found + " kantor / offices");
        return well && found > 0;
    }

    private boolean validateOffice(Path folder) throws IOException {
        var files = read(folder);
        var settings = TenantReader.read(files.get(OfficeFolder.SETTINGS));
        var well = accepted(folder, OfficeFolder.SETTINGS, settings.problems());
        var office = settings.value();
        if (office != null) {
            well &= named(
                    folder,
                    OfficeFolder.SETTINGS,
                    folder.getFileName().toString(),
                    office.code() + "-" + office.slug());
        }
        for (var file : files.entrySet()) {
            well &= validateFile(folder, file.getKey(), file.getValue(), office);
        }
        return well;
    }

    private boolean validateFile(Path folder, String name, byte[] bytes, TenantFile office) {
        if (name.equals(OfficeFolder.SETTINGS)) {
            return true;
        }
        if (name.endsWith(".yaml")) {
            Set<String> positions = office == null ? null : UsualPosts.namedIn(office);
            var sop = positions == null ? SopReader.read(bytes) : SopReader.read(bytes, positions);
            return accepted(folder, name, sop.problems())
                    && named(folder, name, name, "sop/" + sop.value().code() + ".yaml");
        }
        try {
            LogoReader.read(bytes);
            return true;
        } catch (Refusal e) {
            out.println(folder.getFileName() + "/" + name + ": " + e.key() + " " + e.args());
            return false;
        }
    }

    private boolean named(Path folder, String file, String is, String expected) {
        if (!is.equals(expected)) {
            out.println(folder.getFileName() + "/" + file + ": " + is + " ≠ " + expected);
        }
        return is.equals(expected);
    }

    private boolean accepted(Path folder, String file, List<Problem> problems) {
        problems.forEach(p -> out.println(folder.getFileName() + "/" + file + ":" + p.line() + " " + p.pointer() + ": "
                + p.sentence(Locale.forLanguageTag("id"))));
        return problems.stream().noneMatch(p -> p.severity() == Problem.Severity.ERROR);
    }

    /** Sends the folder; prints what changes, or why nothing does. */
    private boolean bring(String route, Path folder) throws IOException, InterruptedException {
        var answer = send(request(route)
                .header("Content-Type", "application/zip")
                .POST(HttpRequest.BodyPublishers.ofByteArray(new OfficeFolder(read(folder)).zip())));
        var plan = JSON.readTree(answer.body());
        if (!plan.has("files")) {
            throw new IOException(plan.path("detail").asText("status " + answer.statusCode()));
        }
        plan.get("files").forEach(this::print);
        return plan.get("accepted").asBoolean();
    }

    private void print(JsonNode file) {
        out.println(file.get("name").asText() + ": " + file.get("what").asText()
                + (file.path("sop").isNumber() ? " " + file.get("sop").asInt() : ""));
        file.get("changes")
                .forEach(c -> out.println("  " + c.get("pointer").asText() + ": "
                        + c.path("before").asText("-") + " → " + c.path("after").asText("-")));
        file.get("problems")
                .forEach(p -> out.println("  " + p.get("line").asInt() + " "
                        + p.get("pointer").asText() + ": " + p.get("message").asText()));
    }

    private boolean export(Path folder) throws IOException, InterruptedException {
        var answer = send(request("/office/files").GET());
        if (answer.statusCode() != 200) {
            throw new IOException(JSON.readTree(answer.body()).path("detail").asText("status " + answer.statusCode()));
        }
        for (var file : OfficeFolder.read(answer.body()).files().entrySet()) {
            var path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
            out.println(path);
        }
        return true;
    }

    private HttpRequest.Builder request(String route) throws IOException, InterruptedException {
        var user = env.get("SIMPUL_USER");
        var password = env.get("SIMPUL_PASSWORD");
        if (user == null || password == null) {
            throw new IOException("SIMPUL_USER, SIMPUL_PASSWORD?");
        }
        var credentials = JSON.createObjectNode().put("username", user).put("password", password);
        if (env.get("SIMPUL_OTP") != null) {
            credentials.put("otp", env.get("SIMPUL_OTP"));
        }
        var signedIn = send(HttpRequest.newBuilder(address("/session"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(credentials.toString())));
        var answer = JSON.readTree(signedIn.body());
        if (!answer.has("token")) {
            throw new IOException(answer.path("detail").asText("status " + signedIn.statusCode()));
        }
        return HttpRequest.newBuilder(address(route))
                .header("Authorization", "Bearer " + answer.get("token").asText());
    }

    private URI address(String route) {
        return URI.create(given.getProperty("simpul.url", "http://localhost:8080") + "/api/v1" + route);
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static Map<String, byte[]> read(Path folder) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var all = Files.walk(folder, 2)) {
            for (var file : all.filter(Files::isRegularFile).sorted().toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return files;
    }
}
