package id.simpul.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.acceptance.RawHttp.Answer;
import id.simpul.acceptance.RawHttp.Request;
import io.restassured.path.json.JsonPath;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The whole corpus of attacks against every route and page that each of them fits: no answer is a fault of the server,
 * none tells of its inside, all carry the security headers, none takes long, and no other office's row has changed.
 */
class AttackIT {

    private static final String STAFF = "staf.palembang";
    private static final String ADMIN = "admin.palembang";
    private static final String OFFICER = "petugas.ditjen";
    private static final long LONG = 20_000;

    /** What nobody outside may read: classes, statements, folders, files of the deployment. */
    private static final Pattern INSIDE =
            Pattern.compile("Exception|\\n\\s+at [\\w.$/@]+\\(|id\\.simpul\\.|org\\.(hibernate|"
                    + "jboss|postgresql|primefaces|snakeyaml|apache)|com\\.(sun|fasterxml)\\.(faces|jackson)|io\\.undertow|PSQL|SQLSTATE|"
                    + "relation \"|<web-app|<ui:composition|/standalone/|root:x:0|RESTEASY|JBWEB|WELD|UT0");

    private static final RawHttp HTTP = new RawHttp(Simpul.url(), "127.77.6.1");
    private static final Map<String, String> TOKENS = new HashMap<>();
    private static PageClient session;
    private static List<String> before;
    private static String task;
    private static String caseId;

    @BeforeAll
    static void begin() throws SQLException {
        List.of(STAFF, ADMIN, OFFICER).forEach(who -> TOKENS.put(who, ApiTest.signIn(who)));
        session = PageClient.signedIn(HTTP, STAFF);
        var walk = Walk.begin("palembang", "pelayanan-kerjasama");
        caseId = walk.id();
        task = walk.now().openTasks().get(0).id();
        before = rowsOfOthers();
    }

    @AfterAll
    static void othersAreAsBefore() throws SQLException {
        assertThat(rowsOfOthers()).as("rows of the other offices").containsExactlyInAnyOrderElementsOf(before);
    }

    /** A try that is ready to be sent, and what to call it when it goes wrong. */
    private record Try(String name, Request request, PageClient page) {

        Answer send() {
            var answer = once();
            for (var more = 0; more < 5 && answer.status() == 429; more++) {
                // the office's own limit, not the attack's answer
                try {
                    TimeUnit.SECONDS.sleep(
                            Integer.parseInt(answer.header("Retry-After").orElse("1")));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                answer = once();
            }
            return answer;
        }

        private Answer once() {
            return page == null ? HTTP.send(request) : page.peek(request);
        }
    }

    private static Try asNobody(String name, Request request) {
        return new Try("nobody: " + name, request.header("Accept: text/html"), null);
    }

    private static Try onPage(String name, Request request) {
        return new Try("session: " + name, request, session);
    }

    private static Try as(String who, String name, Request request) {
        return new Try(who + ": " + name, request.header("Authorization: Bearer " + TOKENS.get(who)), null);
    }

    @Test
    void paths() throws Exception {
        send(Attacks.of("paths").stream()
                .flatMap(a -> Stream.of(
                        asNobody("GET " + a, new Request("GET", a.text())),
                        onPage("GET " + a, new Request("GET", a.text())),
                        as(STAFF, "GET " + a, new Request("GET", a.text())))));
    }

    @Test
    void methods() throws Exception {
        var targets = Stream.concat(
                        pages().stream(),
                        routes("")
                                .map(route -> route.split(" ")[1])
                                .filter(path -> !path.endsWith("/session"))
                                .distinct())
                .toList();
        send(Attacks.of("methods").stream().flatMap(a -> targets.stream()
                .map(target -> target.startsWith("/api")
                        ? as(STAFF, a + " " + target, new Request(a.text(), target))
                        : onPage(a + " " + target, new Request(a.text(), target)))));
    }

    @Test
    void headers() throws Exception {
        var targets = List.of(
                "/masuk",
                "/meja",
                "/api/v1/me",
                "/api/v1/cases",
                "/openapi",
                "/jakarta.faces.resource/simpul.css?ln=simpul");
        var answers = send(
                Attacks.of("headers").stream().flatMap(a -> targets.stream().map(target -> {
                    var request = new Request("GET", target);
                    a.headers().forEach(request::header);
                    var named = a.headers().stream().anyMatch(h -> h.startsWith("Authorization"));
                    return target.startsWith("/api") && !named
                            ? as(STAFF, a + " " + target, request)
                            : asNobody(a + " " + target, request);
                })));
        answers.forEach((name, answer) -> {
            assertThat(answer.whole()).as(name).doesNotContain("evil.example", "X-Injected");
            if (name.contains("evil.example")
                    && name.contains("Host: ")
                    && !name.contains("/openapi")
                    && !name.contains("X-F")) {
                // a file of the face says no more than that it is not there
                assertThat(answer.status()).as(name).isIn(0, 400, 404, 421);
            }
        });
    }

    @Test
    void parameters() throws Exception {
        var lists = routes("GET")
                .map(r -> r.split(" ")[1])
                .filter(p -> !p.contains(caseId))
                .toList();
        var ofLists = List.of("q", "state", "cursor", "limit", "sop", "scope", "overdue", "tenant", "kind");
        var ofPages = List.of(
                "q",
                "lanjut",
                "keadaan",
                "saring",
                "dari",
                "sop",
                "tugas",
                "buka",
                "kantor",
                "bagian",
                "versi",
                "permohonan",
                "oleh",
                "kejadian",
                "sampai",
                "periksa",
                "daftar",
                "undang");
        var answers = send(Attacks.of("parameters").stream().flatMap(a -> {
            var value = URLEncoder.encode(a.text(), StandardCharsets.UTF_8);
            // each page and list meets each value in one of its parameters, and in all of them at once
            var tries = new ArrayList<Try>();
            for (var at = 0; at < ofLists.size(); at++) {
                var target = lists.get(at % lists.size()) + "?" + ofLists.get(at) + "=" + value;
                tries.add(as(STAFF, "GET " + a + " " + target, new Request("GET", target)));
            }
            lists.forEach(list -> ofLists.stream()
                    .filter(p -> p.equals("q"))
                    .forEach(p -> tries.add(as(
                            OFFICER,
                            "GET " + a + " " + list + " " + p,
                            new Request("GET", list + "?" + p + "=" + value)))));
            if (value.length() < 500) {
                var all = ofPages.stream().map(p -> p + "=" + value).collect(Collectors.joining("&", "?", ""));
                pages().forEach(page -> tries.add(onPage("GET " + a + " " + page, new Request("GET", page + all))));
            }
            return tries.stream();
        }));
        answers.forEach((name, answer) -> {
            assertThat(answer.header("X-Injected")).as(name).isEmpty();
            assertThat(answer.header("Location").orElse("")).as(name).doesNotContain("evil", "javascript:");
            // in JSON it is text, and nosniff keeps it so
            if (answer.header("Content-Type").orElse("").startsWith("text/html")) {
                assertThat(answer.text()).as(name).doesNotContain("<script>alert(1)", "<img src=x onerror");
            }
        });
    }

    @Test
    void whereToAfterSigningIn() {
        for (var attack : Attacks.of("parameters")) {
            var client = PageClient.nobody(HTTP);
            var path = "/masuk?dari=" + URLEncoder.encode(attack.text(), StandardCharsets.UTF_8);
            if (path.length() < 1000) {
                var form = client.get(path);
                var location = session.get(path).header("Location").orElse("");
                assertThat(location)
                        .as("%s", attack)
                        .matches("https?://localhost:\\d+/[^/\\\\].*|/[^/\\\\].*|https?://localhost:\\d+/|");
                check("GET " + path, form);
            }
        }
    }

    @Test
    void bodiesOfJson() throws Exception {
        var answers = send(Attacks.of("json").stream().flatMap(a -> routes("POST")
                .filter(route -> !route.endsWith("/sops") && !route.contains("/claim") && !route.contains("/release"))
                .map(route -> as(
                        route.contains("publish") ? ADMIN : route.contains("reply") ? OFFICER : STAFF,
                        a + " " + route,
                        new Request("POST", route.split(" ")[1]).body("application/json", a.bytes())))));
        answers.forEach((name, answer) -> {
            var nothingAsked = name.contains("publish") || name.contains("/notices/seen");
            assertThat(answer.status()).as(name).isBetween(nothingAsked ? 200 : 400, 499);
        });
    }

    @Test
    void bodiesOfYaml() throws Exception {
        var answers = send(Attacks.of("yaml").stream()
                .map(a -> as(
                        ADMIN,
                        "POST /sops " + a,
                        new Request("POST", "/api/v1/sops").body("application/yaml", a.bytes()))));
        assertThat(answers)
                .allSatisfy(
                        (name, answer) -> assertThat(answer.status()).as(name).isIn(413, 422));
        var brought = send(Attacks.of("yaml").stream()
                .map(a -> as(
                        ADMIN,
                        "POST /office/files " + a,
                        new Request("POST", "/api/v1/office/files").body("application/yaml", a.bytes()))));
        assertThat(brought)
                .allSatisfy(
                        (name, answer) -> assertThat(answer.status()).as(name).isIn(400, 413, 422));
    }

    @Test
    void bodiesOfXmlAreNotEvenRead() throws Exception {
        try (var listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            listener.setSoTimeout(1);
            var types = List.of("application/xml", "text/xml", "application/bpmn+xml", "image/svg+xml");
            var answers =
                    send(Attacks.of("xml").stream().flatMap(a -> types.stream().flatMap(type -> routes("POST")
                            .filter(route -> route.endsWith("/sops") || route.endsWith("/cases"))
                            .map(route -> as(
                                    ADMIN,
                                    type + " " + a + " " + route,
                                    new Request("POST", route.split(" ")[1])
                                            .body(
                                                    type,
                                                    new String(a.bytes(), StandardCharsets.ISO_8859_1)
                                                            .replace(
                                                                    "{port}",
                                                                    String.valueOf(listener.getLocalPort()))))))));
            assertThat(answers)
                    .allSatisfy((name, answer) ->
                            assertThat(answer.status()).as(name).isIn(400, 415, 422));
            assertThatThrownBy(listener::accept).as("nobody called").isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void bodiesOfSeveralParts() throws Exception {
        var type = "multipart/form-data; boundary=x";
        send(Attacks.of("multipart").stream()
                .flatMap(a -> Stream.concat(
                        routes("POST")
                                .map(route -> as(
                                        ADMIN,
                                        a + " " + route,
                                        new Request("POST", route.split(" ")[1]).body(type, a.bytes()))),
                        pages().stream()
                                .map(page ->
                                        onPage(a + " " + page, new Request("POST", page).body(type, a.bytes()))))));
    }

    @Test
    void textsInEveryField() throws Exception {
        var answers = send(Attacks.of("texts").stream().flatMap(a -> {
            var json = quoted(a.text());
            return Stream.of(
                    as(ADMIN, "title " + a, to("/cases", "{\"sop\":\"pelayanan-kerjasama\",\"title\":" + json + "}")),
                    as(
                            ADMIN,
                            "institution " + a,
                            to("/cases", "{\"sop\":\"tiada\",\"title\":\"x\",\"institution\":" + json + "}")),
                    as(ADMIN, "sop " + a, to("/cases", "{\"sop\":" + json + ",\"title\":\"x\"}")),
                    as(
                            STAFF,
                            "note " + a,
                            to("/tasks/" + task + "/complete", "{\"outcome\":\"tiada\",\"note\":" + json + "}")),
                    as(STAFF, "outcome " + a, to("/tasks/" + task + "/complete", "{\"outcome\":" + json + "}")),
                    as(STAFF, "reason " + a, to("/cases/" + caseId + "0/withdraw", "{\"reason\":" + json + "}")),
                    as(
                            ADMIN,
                            "decree " + a,
                            to("/sops/pelayanan-kerjasama/versions/1/publish", "{\"decree\":" + json + "}")),
                    as(
                            OFFICER,
                            "letter " + a,
                            to(
                                    "/submissions/" + caseId + "/reply",
                                    "{\"decision\":\"approved\",\"letterNumber\":" + json
                                            + ",\"letterDate\":\"2026-11-20\"}")),
                    as(
                            STAFF,
                            "search " + a,
                            new Request(
                                    "GET",
                                    "/api/v1/cases?q="
                                            + URLEncoder.encode(
                                                    a.text().length() > 500 ? "x" : a.text(), StandardCharsets.UTF_8))),
                    asNobody("username " + a, to("/session", "{\"username\":" + json + ",\"password\":\"x\"}")));
        }));
        answers.forEach((name, answer) -> {
            if (name.contains("nik=true")
                    && Pattern.compile("(title|institution|note|decree) ")
                            .matcher(name)
                            .find()) {
                assertThat(answer.status()).as(name).isEqualTo(422);
                assertThat(answer.text()).as("a hint").contains("NIK");
            }
        });
    }

    private static Request to(String path, String json) {
        return new Request("POST", "/api/v1" + path).body("application/json", json);
    }

    private static String quoted(String text) {
        var json = new StringBuilder("\"");
        text.chars()
                .forEach(c -> json.append(
                        c < 32 || c == '"' || c == '\\' ? "\\u%04x".formatted(c) : String.valueOf((char) c)));
        return json.append('"').toString();
    }

    @Test
    void connections() {
        for (var attack : Attacks.of("connections")) {
            var answer =
                    HTTP.send(attack.raw().replace("Connection: close\r\n", "").getBytes(StandardCharsets.ISO_8859_1));
            var more = Pattern.compile("HTTP/1\\.[01] \\d")
                    .matcher(answer.text())
                    .results()
                    .count();
            assertThat(more + 1).as("%s: %s", attack, answer.whole()).isLessThanOrEqualTo(attack.answers());
            assertThat(answer.text()).as("%s", attack).doesNotContainPattern(INSIDE);
            assertThat(answer.status()).as("%s", attack).matches(s -> s < 500 || s == 501 || s == 505);
        }
    }

    /** Sends all, four at a time, and holds each answer to what every answer keeps. */
    private static Map<String, Answer> send(Stream<Try> tries) throws Exception {
        var threads = Executors.newFixedThreadPool(4);
        try {
            var calls = tries.map(one -> (Callable<Map.Entry<String, Answer>>) () -> Map.entry(one.name(), one.send()))
                    .toList();
            var answers = new HashMap<String, Answer>();
            for (var call : threads.invokeAll(calls, 5, TimeUnit.MINUTES)) {
                var entry = call.get();
                answers.put(entry.getKey(), entry.getValue());
            }
            var wrong = new ArrayList<String>();
            answers.forEach((name, answer) -> {
                try {
                    check(name, answer);
                } catch (AssertionError e) {
                    var said = e.getMessage().strip();
                    wrong.add(said.substring(0, Math.min(600, said.length())));
                }
            });
            assertThat(wrong).isEmpty();
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    private static void check(String name, Answer answer) {
        // what the server cannot even read it answers by itself, without a word: 501 and 505 are of these
        var mute = answer.body().length == 0;
        assertThat(answer.status()).as(name).matches(s -> s < 500 || mute && (s == 501 || s == 505));
        assertThat(answer.millis()).as("milliseconds of %s", name).isLessThan(LONG);
        assertThat(answer.whole()).as(name).doesNotContainPattern(INSIDE);
        assertThat(answer.header("Server")).as(name).isEmpty();
        assertThat(answer.header("X-Powered-By")).as(name).isEmpty();
        if (!mute) {
            assertThat(answer.header("Content-Security-Policy"))
                    .as(name)
                    .hasValueSatisfying(policy ->
                            assertThat(policy).contains("default-src 'none'").contains("frame-ancestors 'none'"));
            assertThat(answer.header("X-Content-Type-Options")).as(name).hasValue("nosniff");
            assertThat(answer.header("Referrer-Policy")).as(name).hasValue("same-origin");
            assertThat(answer.header("Content-Type")).as(name).isPresent();
        }
        if (!mute && name.contains("/api/v1/") && answer.status() >= 400 && name.contains(".palembang:")) {
            var type = answer.header("Content-Type").orElse("");
            var fileRefused = type.startsWith("application/json") && answer.status() == 422;
            if (!fileRefused && type.startsWith("application/")) {
                assertThat(type).as(name).startsWith("application/problem+json");
                assertThat(JsonPath.from(answer.text()).getString("code"))
                        .as(name)
                        .isNotBlank();
            }
        }
    }

    /** Every page, with an own case or SOP where its address has a variable; signing out is left out. */
    private static List<String> pages() {
        return Addresses.all().stream()
                .filter(a -> !a.equals("/keluar"))
                .map(a -> a.replace("{no}", "16.71-2026-000001")
                        .replace("{kode}", "pelayanan-kerjasama")
                        .replaceAll("\\{[^}]+}", "x"))
                .toList();
    }

    /** Every route of a method, or all, with own ids; signing out is left out. */
    private static Stream<String> routes(String method) {
        return Routes.described().stream()
                .filter(r -> r.startsWith(method) && !r.equals("DELETE /api/v1/session"))
                .map(r -> r.replaceAll("/tasks/\\{[^}]+}", "/tasks/" + task)
                        .replaceAll("/(cases|submissions)/\\{[^}]+}", "/$1/" + caseId)
                        .replace("/sops/{code}", "/sops/pelayanan-kerjasama")
                        // what would end the use of a version for every test that follows
                        .replaceAll("/versions/\\{[^}]+}/(retire|rollback)", "/versions/999/$1")
                        .replaceAll("\\{[^}]+}", "1"));
    }

    /** A hash of each table's rows of offices other than the one that is attacked from; audits grow by themselves. */
    private static List<String> rowsOfOthers() throws SQLException {
        return Tables.list(Tables.list("select table_name from information_schema.columns where table_schema = 'public'"
                        + " and column_name = 'tenant_id' and table_name not like 'audit%'")
                .stream()
                .map(table -> "select '" + table + " ' || count(*) || ' '"
                        + " || coalesce(md5(string_agg(t::text, chr(10) order by t::text)), '') from \"" + table
                        + "\" t where tenant_id not in (select id from tenant where slug = 'palembang')")
                .collect(Collectors.joining(" union all ")));
    }
}
