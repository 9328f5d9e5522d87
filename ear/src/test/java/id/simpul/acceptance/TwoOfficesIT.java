package id.simpul.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.acceptance.RawHttp.Answer;
import id.simpul.acceptance.RawHttp.Request;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Two offices side by side. Every route and every page of the deployment is asked for what belongs to Sulawesi Selatan by
 * those who have no business there: the answer is the one they get for what never was, no byte of it tells anything, and
 * none of the office's rows has changed. Routes and pages are read from the deployment itself; a new one fails here until
 * it is declared.
 */
class TwoOfficesIT {

    private static final String OWNER = "admin.sulsel";
    private static final String OFFICER = "petugas.ditjen";
    private static final String SECRET =
            "Rahasia" + UUID.randomUUID().toString().substring(0, 8);
    /** What the Ditjen does not read either: only what was submitted goes there. */
    private static final String INNER = "Dalam" + UUID.randomUUID().toString().substring(0, 8);

    /** Of the same office, whose SOPs are therefore its own, but of another institution than the cases'. */
    private static final String NEIGHBOUR = "lembaga.sulsel";

    /** Nobody of Sulawesi Selatan, each of another kind, and the neighbour. */
    private static final List<String> STRANGERS = List.of(
            "",
            "staf.palembang",
            "kepala-dinas.palembang",
            "admin.palembang",
            "lembaga.palembang",
            "admin.sleman",
            NEIGHBOUR);

    private static final List<String> DITJEN = List.of(OFFICER, "admin.ditjen");

    /** Values of B, of nobody, and of B again but to be used up by the positive controls. */
    private static final Map<String, String> THEIRS = new LinkedHashMap<>();

    private static final Map<String, String> NOBODYS = new LinkedHashMap<>();
    private static final Map<String, String> CONTROL = new LinkedHashMap<>();
    private static final List<String> NAMES = new ArrayList<>();
    private static final RawHttp HTTP = new RawHttp(Simpul.url(), "127.77.3.1");
    private static final Map<String, PageClient> SESSIONS = new LinkedHashMap<>();

    /**
     * What is expected of a route.
     *
     * @param body     sent with it, with {@code {placeholders}}; a line of YAML when it does not begin with a brace
     * @param owner    who may do it
     * @param status   what the owner gets, so that the others' "no" is not everybody's
     * @param national whether the Ditjen's own people may do it
     */
    private record Expected(String body, String owner, int status, boolean national) {}

    /** Ways to ask a list for what belongs to others. */
    private static final List<String> QUERIES = List.of(
            "?limit=200",
            "?q={secret}",
            "?sop={sop}",
            "?tenant=sulsel",
            "?state=running",
            "?scope=position",
            "?case={case}");

    private static final Map<String, Expected> ROUTES = new TreeMap<>(Map.ofEntries(
            Map.entry("GET /api/v1/me", get(OWNER)),
            Map.entry("GET /api/v1/audit", get(OWNER)),
            Map.entry("GET /api/v1/audit/verify", get(OWNER)),
            Map.entry("GET /api/v1/calendar", get(OWNER)),
            // without a moment and words it is malformed, whoever asks
            Map.entry("GET /api/v1/calendar/deadline", new Expected(null, OWNER, 400, false)),
            Map.entry("GET /api/v1/cases/{case}/time", get(OWNER)),
            Map.entry("GET /api/v1/cases", get(OWNER)),
            Map.entry("POST /api/v1/cases", post("{\"sop\":\"{sop}\",\"title\":\"x\"}", OWNER, 201)),
            Map.entry("GET /api/v1/cases/{case}", get(OWNER)),
            Map.entry("POST /api/v1/cases/{case}/withdraw", post("{\"reason\":\"x\"}", OWNER, 200)),
            Map.entry("POST /api/v1/cases/{case}/comments", post("{\"text\":\"x\"}", OWNER, 201)),
            Map.entry("POST /api/v1/cases/{case}/correct", post("{\"title\":\"lain\",\"reason\":\"x\"}", OWNER, 200)),
            Map.entry(
                    "POST /api/v1/cases/entries",
                    post(
                            "{\"sop\":\"{sop}\",\"title\":\"x\",\"receivedAt\":\"2026-11-02T08:00:00+08:00\",\"step\":\"s02\"}",
                            OWNER,
                            201)),
            Map.entry("GET /api/v1/office/files", get(OWNER)),
            // a file of another office, or none at all: refused, and the plan says why
            Map.entry("POST /api/v1/office/files/plan", post("code: {sop}", OWNER, 200)),
            Map.entry("POST /api/v1/office/files", post("code: {sop}", OWNER, 422)),
            Map.entry("GET /api/v1/positions", get(OWNER)),
            // below a post that others have not
            Map.entry(
                    "POST /api/v1/positions",
                    post("{\"name\":\"Arsiparis\",\"reportsTo\":\"{position}\"}", OWNER, 201)),
            Map.entry(
                    "PUT /api/v1/positions/{position}",
                    post("{\"name\":\"Sub Koordinator Pemanfaatan Data\"}", OWNER, 200)),
            // somebody holds it
            Map.entry("POST /api/v1/positions/{position}/retire", post(null, OWNER, 409)),
            Map.entry(
                    "POST /api/v1/positions/{position}/assignments",
                    post(
                            "{\"account\":\"kepala-dinas.sulsel\",\"kind\":\"plt\",\"decree\":\"1\",\"from\":\"2031-01-01\"}",
                            OWNER,
                            201)),
            Map.entry("POST /api/v1/assignments/{assignment}/end", post("{}", OWNER, 200)),
            Map.entry("POST /api/v1/tasks/{task}/handover", post("{\"to\":\"{colleague}\"}", OWNER, 200)),
            Map.entry("POST /api/v1/tasks/{done}/take-back", post("{\"reason\":\"x\"}", "{doer}", 200)),
            Map.entry("GET /api/v1/worklist", get(OWNER)),
            Map.entry("POST /api/v1/tasks/{task}/claim", post(null, "{holder}", 200)),
            Map.entry("POST /api/v1/tasks/{task}/release", post(null, "{holder}", 200)),
            Map.entry("POST /api/v1/tasks/{task}/complete", post("{\"outcome\":\"{outcome}\"}", "{holder}", 200)),
            Map.entry("GET /api/v1/desk", get("kepala-dinas.sulsel")),
            Map.entry("GET /api/v1/notices", get(OWNER)),
            Map.entry("GET /api/v1/obligations", get(OWNER)),
            Map.entry("GET /api/v1/obligations/overview", new Expected(null, OFFICER, 200, true)),
            Map.entry(
                    "POST /api/v1/obligations/{obligation}/receive",
                    post("{\"receivedOn\":\"2026-11-20\"}", OWNER, 200)),
            Map.entry(
                    "POST /api/v1/obligations/{obligation}/warn",
                    post("{\"letterNumber\":\"1\",\"letterDate\":\"2026-11-20\"}", OWNER, 409)),
            Map.entry("POST /api/v1/obligations/{obligation}/stop", post("{\"reason\":\"x\"}", OWNER, 409)),
            Map.entry("GET /api/v1/sops", get(OWNER)),
            Map.entry("POST /api/v1/sops", post("code: {sop}", OWNER, 422)),
            Map.entry("GET /api/v1/sops/{sop}/versions/{version}", get(OWNER)),
            Map.entry("POST /api/v1/sops/{sop}/versions/{version}/publish", post("{}", OWNER, 409)),
            Map.entry("POST /api/v1/sops/{own}/versions/{version}/retire", post("{}", OWNER, 409)),
            Map.entry("POST /api/v1/sops/{own}/versions/{version}/rollback", post("{}", OWNER, 409)),
            Map.entry("GET /api/v1/sops/{own}/versions/{version}/diff/{version}", get(OWNER)),
            // the first version of "pks" is shown by plant(); it is taken back first, and shown again
            Map.entry("DELETE /api/v1/sops/{sop}/versions/{version}/release", new Expected(null, OWNER, 200, false)),
            Map.entry("POST /api/v1/sops/{sop}/versions/{version}/release", post(null, OWNER, 200)),
            Map.entry("GET /api/v1/sops/{own}/template", get(OWNER)),
            Map.entry("POST /api/v1/sops/{own}/template/accept", post(null, OWNER, 409)),
            Map.entry("POST /api/v1/sops/{own}/template/decline", post(null, OWNER, 409)),
            Map.entry("GET /api/v1/catalogue", get(OWNER)),
            // an entry that was taken back is its office's alone
            Map.entry("GET /api/v1/catalogue/{entry}", get(OWNER)),
            Map.entry("POST /api/v1/catalogue/{entry}/draft", post(null, OWNER, 201)),
            Map.entry("GET /api/v1/templates/usage", get("admin.ditjen")),
            Map.entry("POST /api/v1/sops/{own}/migrations", post("{\"from\":1,\"to\":1}", OWNER, 422)),
            Map.entry("GET /api/v1/sops/{own}/migrations", get(OWNER)),
            Map.entry("GET /api/v1/sops/{own}/migrations/{migration}", get(OWNER)),
            // it is done: neither to be confirmed nor to be called off any more
            Map.entry("POST /api/v1/sops/{own}/migrations/{migration}/confirm", post("{}", OWNER, 409)),
            Map.entry("POST /api/v1/sops/{own}/migrations/{migration}/cancel", post("{}", OWNER, 409)),
            Map.entry("GET /api/v1/tasks/{task}/colleagues", get(OWNER)),
            Map.entry("GET /api/v1/holidays", get(OWNER)),
            // refused to their keeper as well, since a day more would recount the deadlines of every office
            Map.entry("POST /api/v1/holidays", holiday(422)),
            Map.entry("PUT /api/v1/holidays/{holiday}", holiday(422)),
            Map.entry("DELETE /api/v1/holidays/{holiday}", new Expected(null, "admin.ditjen", 404, true)),
            Map.entry("GET /api/v1/submissions", new Expected(null, OWNER, 200, true)),
            Map.entry("GET /api/v1/submissions/{submission}", new Expected(null, OWNER, 200, true)),
            Map.entry(
                    "POST /api/v1/submissions/{submission}/reply",
                    new Expected(
                            "{\"decision\":\"approved\",\"letterNumber\":\"1\",\"letterDate\":\"2026-11-20\"}",
                            OFFICER,
                            200,
                            true))));

    /** Routes that name nothing of anybody: signing in and out (WhoMayIT), one's own bookmark among notices. */
    private static final List<String> ABOUT_ONESELF =
            List.of("POST /api/v1/session", "DELETE /api/v1/session", "POST /api/v1/notices/seen");

    /** The order of the positive controls, since one uses up what the other needs. */
    private static final List<String> LAST = List.of("claim", "release", "handover", "complete", "withdraw", "reply");

    /** Where the designer's script reads and keeps drafts. */
    private static final String DRAFTS = "/admin/draf-sop/";

    /** A local holiday, which is none of the Ditjen's. */
    private static Expected holiday(int status) {
        return new Expected(
                "{\"date\":\"2031-05-05\",\"name\":\"x\",\"kind\":\"LOCAL\",\"status\":\"x\",\"source\":\"x\"}",
                "admin.ditjen",
                status,
                true);
    }

    private static Expected get(String owner) {
        return new Expected(null, owner, 200, false);
    }

    private static Expected post(String body, String owner, int status) {
        return new Expected(body, owner, status, false);
    }

    @BeforeAll
    static void plant() throws SQLException {
        var sent = noted(begin()).to("s02b");
        var task = begin().now().openTasks().get(0);
        THEIRS.put("case", sent.id());
        THEIRS.put("no", sent.number());
        THEIRS.put("task", task.id());
        THEIRS.put("submission", (String) sent.submissions().get(0).get("id"));
        THEIRS.put("sop", "pks");
        THEIRS.put("position", "sub-koordinator");
        THEIRS.put("assignment", assignment("2030-01-01"));
        THEIRS.put("done", finished(begin()).id());
        var own = new OwnSop("sulsel");
        own.bring(own.yaml(
                        Map.of("kadis", "kepala-dinas"),
                        "{ key: a, no: \"1\", uraian: Langkah, kind: process, lanes: [kadis] }"))
                .then()
                .statusCode(201);
        THEIRS.put("own", own.code());
        THEIRS.put(
                "draft",
                Tables.list("select v.id from sop_version v join sop s on s.id = v.sop_id where s.code = ?", own.code())
                        .get(0));
        THEIRS.put("migration", migrationOf(own.code()));
        // a day of nobody's list: one that is on it must survive this test
        THEIRS.put("holiday", UUID.randomUUID().toString());
        THEIRS.put("entry", takenBack("akses-pemanfaatan-data"));
        THEIRS.put("entri", THEIRS.get("entry"));
        ApiTest.as(OWNER).post("/sops/pks/versions/1/release").then().statusCode(200);
        var owing = begin().to("s05");
        THEIRS.put("obligation", owed(owing));
        var used = begin();
        var usedSent = begin().to("s02b");
        CONTROL.putAll(THEIRS);
        CONTROL.put("obligation", owed(begin().to("s05")));
        CONTROL.put("case", used.id());
        var open = used.now().openTasks().get(0);
        CONTROL.put("task", open.id());
        CONTROL.put("holder", used.personOf(open));
        var taken = finished(begin());
        CONTROL.put("done", taken.id());
        CONTROL.put("doer", taken.assignee());
        CONTROL.put("colleague", used.personOf(open));
        CONTROL.put("assignment", assignment("2030-02-01"));
        CONTROL.put("submission", (String) usedSent.submissions().get(0).get("id"));
        THEIRS.keySet().forEach(name -> NOBODYS.put(name, UUID.randomUUID().toString()));
        NOBODYS.put("no", THEIRS.get("no").replaceFirst("\\d{6}$", "999999"));
        NOBODYS.put("sop", "xyz");
        Stream.of(THEIRS, NOBODYS, CONTROL).forEach(values -> {
            values.put("version", "1");
            values.putIfAbsent("colleague", "pelaksana-2.sulsel");
            values.putIfAbsent("doer", OWNER);
            values.put("kode", values.get("sop"));
            values.put("secret", SECRET);
            values.put(
                    "outcome",
                    used.task(open.step().key(), open.lane()).choices().get(0));
        });
        // the demonstration's people may share a name
        NAMES.addAll(
                Tables.list("select distinct name from account where tenant_id = (select id from tenant where slug ="
                        + " 'sulsel') and kind = 'STAFF' and name not in (select name from account where tenant_id <> (select id"
                        + " from tenant where slug = 'sulsel'))"));
        Stream.concat(STRANGERS.stream(), DITJEN.stream()).forEach(who -> {
            token(who);
            SESSIONS.put(who, who.isEmpty() ? PageClient.nobody(HTTP) : PageClient.signedIn(HTTP, who));
        });
    }

    /** A case's first step, done by its own person; nobody has opened the next one. */
    private static Walk.TaskRow finished(Walk walk) {
        var first = walk.now().openTasks().get(0);
        var outcome = walk.task(first.step().key(), first.lane()).choices().get(0);
        walk.chose(first.step().key(), first.lane(), outcome, null);
        return walk.now().history().get(0);
    }

    /** An entry of the catalogue that its office does not show any more. */
    private static String takenBack(String sop) {
        var path = "/sops/" + sop + "/versions/1/release";
        ApiTest.as(OWNER).post(path).then().statusCode(200);
        return ApiTest.as(OWNER).delete(path).then().statusCode(200).extract().path("id");
    }

    /** Of somebody of B who will stand in for a while and ends it before. */
    private static String assignment(String from) {
        return ApiTest.as(OWNER)
                .body(Map.of("account", "pelaksana.sulsel", "kind", "plh", "decree", "1", "from", from, "until", from))
                .post("/positions/kepala-bidang/assignments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A migration that is done, of an SOP that is still a draft. */
    private static String migrationOf(String code) throws SQLException {
        Tables.change(
                "insert into migration (tenant_id, id, sop_code, from_version_id, from_version, to_version_id, to_version,"
                        + " mapping, state, total, asked_by, asked_by_username, asked_by_name, asked_at, ended_at)"
                        + " select v.tenant_id, gen_random_uuid(), s.code, v.id, 1, v.id, 1, '{}', 'DONE', 0, a.id,"
                        + " a.username, a.name, now(), now() from sop s join sop_version v on v.sop_id = s.id"
                        + " join account a on a.username = ? where s.code = ?",
                OWNER,
                code);
        return Tables.list("select id from migration where sop_code = ?", code).get(0);
    }

    /** A case of B, with the marker in all that a person wrote. */
    private static Walk begin() {
        String id = ApiTest.as(OWNER)
                .body(Map.of(
                        "sop",
                        "akses-pemanfaatan-data",
                        "title",
                        SECRET + " judul",
                        "institution",
                        SECRET + " lembaga"))
                .post("/cases")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return Walk.of("sulsel", id);
    }

    /** What the case's institution owes from now on. */
    private static String owed(Walk walk) {
        return ApiTest.as(OWNER)
                .get("/obligations?case=" + walk.id())
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    /** The first step done, with a note that stays inside the office. */
    private static Walk noted(Walk walk) {
        var first = walk.now().openTasks().get(0);
        var outcome = walk.task(first.step().key(), first.lane()).choices().get(0);
        return walk.chose(first.step().key(), first.lane(), outcome, INNER + " catatan");
    }

    @Test
    void everyRouteIsDeclaredHereAndNoneHidesFromTheContract() {
        assertThat(Routes.deployed())
                .as("routes of the archive's classes, which have to be in /openapi too")
                .isEqualTo(Routes.described());
        var declared = new TreeSet<String>(ABOUT_ONESELF);
        ROUTES.keySet().forEach(route -> declared.add(anonymous(route)));
        assertThat(Routes.described().stream().map(TwoOfficesIT::anonymous).filter(r -> !declared.contains(r)))
                .as("A new route: add it to ROUTES in TwoOfficesIT, with whose id it takes ({case}, {task}, {sop}, "
                        + "{submission}; a new kind of id is planted in plant()), a plausible body, who may do it and "
                        + "what they get")
                .isEmpty();
        assertThat(Routes.servlets())
                .as(
                        "A servlet of its own: say here why it shows nothing of an office (\"\" only leads home), or ask it as"
                                + " drafts() does")
                // the emblem is asked of the own office alone (OfficePagesIT); a file is looked at with the sender's
                // own SOPs
                // beside it and names no id of anybody (SopFilesIT)
                .containsExactlyInAnyOrder("", DRAFTS + "*", "/lambang/*", "/admin/berkas-sop");
    }

    private static String anonymous(String route) {
        return route.replaceAll("\\{[^}]+}", "{}");
    }

    @Test
    void whatIsTheirsIsAnsweredLikeWhatNeverWas() throws SQLException {
        controls();
        var before = rowsOfTheOffice();
        ROUTES.forEach((route, expected) -> {
            STRANGERS.stream()
                    .filter(who ->
                            !who.equals(NEIGHBOUR) || !route.contains("sops") && !route.equals("POST /api/v1/cases"))
                    .forEach(who -> ask(route, expected, who));
            if (!expected.national()) {
                DITJEN.forEach(who -> ask(route, expected, who));
            }
        });
        pages();
        drafts();
        assertThat(rowsOfTheOffice()).as("rows of Sulawesi Selatan").isEqualTo(before);
    }

    /** The same requests succeed for those whose they are: a route that refuses everybody would prove nothing. */
    private static void controls() {
        ROUTES.entrySet().stream()
                .sorted((a, b) -> Integer.compare(place(a.getKey()), place(b.getKey())))
                .forEach(e -> {
                    var expected = e.getValue();
                    var answer = send(e.getKey(), expected, filled(expected.owner(), CONTROL), CONTROL, "");
                    assertThat(answer.status())
                            .as("%s by its owner: %s", e.getKey(), answer.text())
                            .isEqualTo(expected.status());
                });
        var own = send("GET /api/v1/cases", get(OWNER), OWNER, CONTROL, "?limit=200");
        assertThat(own.text()).as("the markers are there to be seen").contains(SECRET);
    }

    private static int place(String route) {
        return LAST.indexOf(route.substring(route.lastIndexOf('/') + 1));
    }

    private static void ask(String route, Expected expected, String who) {
        var theirs = send(route, expected, who, THEIRS, "");
        if ((route + expected.body()).contains("{")) {
            var nobodys = send(route, expected, who, NOBODYS, "");
            assertThat(comparable(theirs)).as("%s by %s", route, who).isEqualTo(comparable(nobodys));
        }
        tellsNothing(theirs, route, who);
        if (route.contains("{")) {
            assertThat(theirs.status())
                    .as("%s by %s: %s", route, who, theirs.text())
                    .isBetween(400, 499);
        } else if (route.startsWith("GET")) {
            QUERIES.forEach(query -> tellsNothing(send(route, expected, who, THEIRS, query), route + query, who));
        }
    }

    private static Answer send(String route, Expected expected, String who, Map<String, String> values, String query) {
        var parts = route.split(" ");
        var request = new Request(parts[0], filled(parts[1] + query, values))
                .header("Accept: application/json, application/problem+json, application/zip");
        if (!who.isEmpty()) {
            request.header("Authorization: Bearer " + token(who));
        }
        if (expected.body() != null) {
            request.body(
                    expected.body().startsWith("{") ? "application/json" : "application/yaml",
                    filled(expected.body(), values));
        }
        return HTTP.send(request);
    }

    private static final Map<String, String> TOKENS = new LinkedHashMap<>();

    private static String token(String who) {
        return TOKENS.computeIfAbsent(who, name -> name.isEmpty() ? "" : ApiTest.signIn(name));
    }

    private static String filled(String text, Map<String, String> values) {
        var filled = text;
        for (var value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }

    /** Status, names of headers and body, without what differs between any two answers. */
    private static String comparable(Answer answer) {
        var policy = answer.header("Content-Security-Policy").orElse("");
        var nonce = policy.replaceFirst("^(?!.*'nonce-).*$", "none").replaceFirst(".*'nonce-([^']+)'.*", "$1");
        var text = answer.text()
                .replace(nonce, "nonce")
                .replaceAll("(ViewState[^>]*value)=\"[^\"]*\"", "$1")
                .replaceAll("j_id[t\\d:_]+", "j_id");
        for (var name : THEIRS.keySet()) {
            if (!name.equals("version")) {
                text = text.replace(THEIRS.get(name), "{" + name + "}").replace(NOBODYS.get(name), "{" + name + "}");
            }
        }
        var headers = answer.headers().stream()
                .map(line -> line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT))
                .filter(name -> !name.equals("set-cookie"))
                .sorted()
                .collect(Collectors.joining(" "));
        return answer.status() + "\n" + headers + "\n" + text;
    }

    private static void tellsNothing(Answer answer, String what, String who) {
        var national = DITJEN.contains(who);
        var bytes = answer.whole().replace(SECRET + "\"", "").replace("q=" + SECRET, "");
        assertThat(bytes).as("%s by %s", what, who).doesNotContain(INNER);
        if (!national) {
            assertThat(bytes)
                    .as("%s by %s", what, who)
                    .doesNotContain(SECRET + " ")
                    .doesNotContain(THEIRS.get("no"));
        }
        // the demonstration offers everybody's people on its sign-in page
        if (!what.contains("/masuk") && !who.endsWith(".sulsel")) {
            NAMES.forEach(name -> assertThat(bytes).as("%s by %s", what, who).doesNotContain(name));
        }
    }

    /** Pages with the office's numbers and codes in the address, in parameters, and in a post of one's own page. */
    private static void pages() {
        for (var address : Addresses.all()) {
            var names = new TreeSet<String>();
            Pattern.compile("\\{([^}]+)}").matcher(address).results().forEach(r -> names.add(r.group(1)));
            assertThat(THEIRS.keySet())
                    .as("A page with a new variable: plant one of Sulawesi Selatan's in TwoOfficesIT.plant()")
                    .containsAll(names);
            Stream.concat(STRANGERS.stream(), DITJEN.stream()).forEach(who -> page(address, who));
        }
    }

    /** A draft that is somebody's own is there; B's is not, for reading and for writing. */
    private static void drafts() throws SQLException {
        var mine = new OwnSop("palembang");
        mine.bring(mine.yaml(
                        Map.of("kadis", "kepala-dinas"),
                        "{ key: a, no: \"1\", uraian: Langkah, kind: process, lanes: [kadis] }"))
                .then()
                .statusCode(201);
        var id = Tables.list(
                        "select v.id from sop_version v join sop s on s.id = v.sop_id where s.code = ?", mine.code())
                .get(0);
        assertThat(SESSIONS.get("admin.palembang").get(DRAFTS + id).status()).isEqualTo(200);
        var document = "{\"formatVersion\":1,\"code\":\"" + THEIRS.get("own")
                + "\",\"type\":\"internal\",\"identity\":{\"nomor\":\"1\",\"nama\":\"Coba\"},\"lanes\":[],\"steps\":[]}";
        Stream.concat(STRANGERS.stream(), DITJEN.stream()).forEach(who -> {
            var session = SESSIONS.get(who);
            var theirs = session.get(DRAFTS + THEIRS.get("draft"));
            assertThat(comparable(theirs))
                    .as("draft by %s", who)
                    .isEqualTo(comparable(session.get(DRAFTS + NOBODYS.get("draft"))));
            assertThat(theirs.status()).as("draft by %s", who).isIn(302, 403, 404);
            tellsNothing(theirs, "draft", who);
            var form = Map.of("revision", "0", "document", document);
            var kept = session.post(DRAFTS + THEIRS.get("draft"), form);
            assertThat(comparable(kept))
                    .as("keeping the draft by %s", who)
                    .isEqualTo(comparable(session.post(DRAFTS + NOBODYS.get("draft"), form)));
            assertThat(kept.status()).as("keeping the draft by %s", who).isIn(302, 403, 404);
            var aside = Map.of("aside", "true", "document", document);
            assertThat(comparable(session.post(DRAFTS + THEIRS.get("draft"), aside)))
                    .as("laying a text beside the draft by %s", who)
                    .isEqualTo(comparable(session.post(DRAFTS + NOBODYS.get("draft"), aside)));
            assertThat(session.get(DRAFTS + THEIRS.get("draft") + "?teks=" + THEIRS.get("task"))
                            .status())
                    .as("a text of the draft by %s", who)
                    .isIn(302, 403, 404);
        });
    }

    private static void page(String address, String who) {
        if (who.equals(NEIGHBOUR) && address.contains("{kode}")) {
            return;
        }
        var session = SESSIONS.get(who);
        var queries = DITJEN.contains(who) || who.equals(NEIGHBOUR)
                ? List.of("", "?tugas={task}&no={no}")
                : List.of(
                        "",
                        "?sop={sop}&versi=1&tugas={task}&buka={submission}&kantor=sulsel&bagian=riwayat&no={no}&kode={sop}&permohonan={no}");
        for (var query : queries) {
            var theirs = session.get(filled(address + query, THEIRS));
            var nobodys = session.get(filled(address + query, NOBODYS));
            // the log grows while it is read
            if (!address.equals("/admin/audit")) {
                assertThat(comparable(theirs))
                        .as("%s%s by %s", address, query, who)
                        .isEqualTo(comparable(nobodys));
            }
            whatIsShown(theirs, address, query, who);
        }
        if (!DITJEN.contains(who)) {
            tellsNothing(session.get(address.replaceAll("\\{[^}]+}", "x") + "?q=" + SECRET), address + "?q", who);
        }
        if (address.contains("{")) {
            var form = Map.of("jakarta.faces.ViewState", "0:0", "isi", "isi");
            var theirs = session.post(filled(address, THEIRS), form);
            assertThat(comparable(theirs))
                    .as("post to %s by %s", address, who)
                    .isEqualTo(comparable(session.post(filled(address, NOBODYS), form)));
            whatIsShown(theirs, address, " (post)", who);
        }
    }

    /** The number and the word searched for were typed by the stranger, so these may come back to oneself. */
    private static void whatIsShown(Answer answer, String address, String query, String who) {
        var shown = answer.whole().replace(THEIRS.get("no"), "");
        if (!DITJEN.contains(who)) {
            assertThat(shown).as("%s%s by %s", address, query, who).doesNotContain(SECRET + " ");
        }
        assertThat(shown).as("%s%s by %s", address, query, who).doesNotContain(INNER);
        if (!address.equals("/masuk") && !who.endsWith(".sulsel")) {
            NAMES.forEach(name ->
                    assertThat(shown).as("%s%s by %s", address, query, who).doesNotContain(name));
        }
        assertThat(answer.status()).as("%s%s by %s", address, query, who).isLessThan(500);
    }

    /** A hash of what Sulawesi Selatan has in each table. Its audit grows by itself, also by what others tried. */
    private static SortedMap<String, String> rowsOfTheOffice() throws SQLException {
        var office = Tables.list("select id from tenant where slug = 'sulsel'").get(0);
        var query = Tables.list("select table_name from information_schema.columns where table_schema = 'public'"
                        + " and column_name = 'tenant_id' and table_name not like 'audit%'")
                .stream()
                .map(table -> "select '" + table + " ' || count(*) || ' '"
                        + " || coalesce(md5(string_agg(t::text, chr(10) order by t::text)), '') from \"" + table
                        + "\" t where tenant_id = '" + office + "'")
                .collect(Collectors.joining(" union all "));
        var rows = new TreeMap<String, String>();
        Tables.list(query).forEach(row -> rows.put(row.substring(0, row.indexOf(' ')), row));
        assertThat(rows).containsKeys("case_file", "task", "submission");
        return rows;
    }
}
