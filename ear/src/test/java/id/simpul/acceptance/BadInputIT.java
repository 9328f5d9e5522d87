package id.simpul.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What the API answers to input that cannot be right: the contract's status, one sentence in the caller's language, a
 * stable code and the place of the fault; and no row of any table changes.
 */
class BadInputIT {

    private static final String STAFF = "staf.palembang";
    private static final String APPLICANT = "lembaga.palembang";
    private static final String ADMIN = "admin.palembang";
    private static final String OFFICER = "petugas.ditjen";

    private String task;
    private Walk walk;

    /** How a request is sent once it knows who asks in which language. */
    @FunctionalInterface
    private interface Ask {
        Response send(RequestSpecification request);
    }

    @BeforeEach
    void beginACase() {
        walk = Walk.begin("palembang", "pelayanan-kerjasama");
        task = "/tasks/" + walk.now().openTasks().get(0).id();
        // tokens are rows too, so they are fetched before anything is compared
        List.of(STAFF, APPLICANT, ADMIN, OFFICER).forEach(ApiTest::as);
    }

    @Test
    void unknownOutcome() throws SQLException {
        refuses(STAFF, complete("{\"outcome\":\"tiada\"}"), 422, "task.unknownOutcome", "/outcome");
    }

    @Test
    void missingOrBlankOutcome() throws SQLException {
        for (var body : List.of("{}", "{\"outcome\":null}", "{\"outcome\":\"  \"}")) {
            refuses(STAFF, complete(body), 422, "request.invalid", "/outcome");
        }
    }

    @Test
    void missingOrBlankNoteWhereAReasonIsDue() throws SQLException {
        task = "/tasks/" + walk.to("s02").now().openTasks().get(0).id();
        ApiTest.as("kasi-kerja-sama.palembang");
        for (var body :
                List.of("{\"outcome\":\"perlu-perbaikan\"}", "{\"outcome\":\"perlu-perbaikan\",\"note\":\" \\n \"}")) {
            refuses("kasi-kerja-sama.palembang", complete(body), 422, "task.noteRequired", "/note");
        }
    }

    @Test
    void noteOfOneMegabyte() throws SQLException {
        refuses(
                STAFF,
                complete("{\"outcome\":\"selesai\",\"note\":\"" + "x".repeat(1_000_000) + "\"}"),
                422,
                "request.invalid",
                "/note");
    }

    @Test
    void malformedJson() throws SQLException {
        for (var body : List.of(
                "{\"outcome\":", "{outcome:1}", "selesai", "", "null", "{\"outcome\":\"selesai\"} x", "[]", "7")) {
            refuses(STAFF, complete(body), 400, "request.malformed", null);
        }
    }

    @Test
    void fieldNamedTwice() throws SQLException {
        refuses(STAFF, complete("{\"outcome\":\"selesai\",\"outcome\":\"tiada\"}"), 400, "request.malformed", null);
    }

    @Test
    void unknownJsonField() throws SQLException {
        refuses(STAFF, complete("{\"outcome\":\"selesai\",\"tiada\":1}"), 422, "request.field", "/tiada");
        refuses(
                STAFF,
                complete("{\"outcome\":\"selesai\",\"onBehalf\":{\"letterNo\":\"1\"}}"),
                422,
                "request.field",
                "/onBehalf/letterNo");
    }

    @Test
    void wrongTypes() throws SQLException {
        refuses(STAFF, complete("{\"outcome\":{\"key\":\"selesai\"}}"), 422, "request.field", "/outcome");
        refuses(STAFF, complete("{\"outcome\":[\"selesai\"]}"), 422, "request.field", "/outcome");
        refuses(STAFF, complete("{\"outcome\":\"selesai\",\"documents\":[7]}"), 422, "request.field", "/documents/0");
        refuses(STAFF, complete("{\"outcome\":\"selesai\",\"documents\":\"x\"}"), 422, "request.field", "/documents");
        refuses(
                STAFF,
                start("{\"sop\":\"pks\",\"title\":\"x\",\"receivedAt\":\"kemarin\"}"),
                422,
                "request.field",
                "/receivedAt");
    }

    @Test
    void characterThatNoRowCanHold() throws SQLException {
        var text = "a\\u0000b";
        var note = "{\"outcome\":\"selesai\",\"note\":\"" + text + "\"}";
        refuses(STAFF, complete(note), 400, "request.malformed", null);
        refuses(STAFF, start(body(text, "")), 400, "request.malformed", null);
        var institution = ",\"institution\":\"" + text + "\"";
        refuses(STAFF, start(body("Uji", institution)), 400, "request.malformed", null);
    }

    @Test
    void documentThatDoesNotExist() throws SQLException {
        refuses(
                STAFF,
                complete("{\"outcome\":\"selesai\",\"documents\":[\"0191d3a0-0000-7000-8000-000000000000\"]}"),
                422,
                "task.unknownDocument",
                "/documents/0");
    }

    @Test
    void letterFromTheFuture() throws SQLException {
        var paser = Walk.begin("paser", "pelayanan-kerja-sama");
        task = "/tasks/" + paser.now().openTasks().get(0).id();
        ApiTest.as("petugas-adb.paser");
        refuses(
                "petugas-adb.paser",
                complete("{\"outcome\":\"selesai\",\"onBehalf\":{\"letterDate\":\"2999-01-01\"}}"),
                422,
                "letter.inFuture",
                "/onBehalf/letterDate");
    }

    @Test
    void titleThatIsMissingBlankOrTooLong() throws SQLException {
        refuses(STAFF, start("{\"sop\":\"pelayanan-kerjasama\"}"), 422, "request.invalid", "/title");
        refuses(STAFF, start(body("  ", "")), 422, "request.invalid", "/title");
        refuses(STAFF, start(body("x".repeat(201), "")), 422, "request.invalid", "/title");
    }

    @Test
    void sopThatIsNotInForce() throws SQLException {
        refuses(STAFF, start("{\"sop\":\"tiada\",\"title\":\"x\"}"), 422, "sop.notInForce", "/sop");
    }

    @Test
    void receiptInTheFutureOrBeforeAnyCalendar() throws SQLException {
        var tomorrow = ",\"receivedAt\":\"" + OffsetDateTime.now().plusDays(1) + "\"";
        refuses(STAFF, start(body("Uji", tomorrow)), 422, "case.receivedInFuture", "/receivedAt");
        var never = ",\"receivedAt\":\"-999999-01-01T00:00:00Z\"";
        refuses(STAFF, start(body("Uji", never)), 400, "request.malformed", null);
    }

    @Test
    void withdrawalWithoutAReason() throws SQLException {
        for (var body : List.of("{}", "{\"reason\":\" \"}", "{\"reason\":\"" + "x".repeat(1001) + "\"}")) {
            refuses(
                    ADMIN,
                    r -> r.body(body).post("/cases/" + walk.id() + "/withdraw"),
                    422,
                    "request.invalid",
                    "/reason");
        }
    }

    @Test
    void replyThatSaysTooLittleOrTooMuch() throws SQLException {
        var sulsel = Walk.begin("sulsel", "akses-pemanfaatan-data").to("s02b");
        var path = "/submissions/" + sulsel.submissions().get(0).get("id") + "/reply";
        var letter = "\"letterNumber\":\"1\",\"letterDate\":\"2026-11-20\"";
        refusesReply(path, "{" + letter + "}", "request.invalid", "/decision");
        refusesReply(path, "{\"decision\":\"mungkin\"," + letter + "}", "request.field", "/decision");
        refusesReply(
                path, "{\"decision\":\"approved\",\"letterDate\":\"2026-11-20\"}", "request.invalid", "/letterNumber");
        refusesReply(path, "{\"decision\":\"approved\",\"letterNumber\":\"1\"}", "request.invalid", "/letterDate");
        refusesReply(
                path,
                "{\"decision\":\"approved\",\"letterNumber\":\"1\",\"letterDate\":\"2999-01-01\"}",
                "letter.inFuture",
                "/letterDate");
        refusesReply(path, "{\"decision\":\"returned\"," + letter + "}", "submission.noteRequired", "/note");
        refusesReply(
                path,
                "{\"decision\":\"approved\"," + letter + ",\"grants\":[{\"userId\":\"u\",\"method\":\"web\","
                        + "\"from\":\"2026-12-01\",\"until\":\"2027-12-01\",\"quotaPerDay\":0}]}",
                "request.invalid",
                "/grants/0/quotaPerDay");
    }

    private static void refusesReply(String path, String body, String code, String pointer) throws SQLException {
        refuses(OFFICER, r -> r.body(body).post(path), 422, code, pointer);
    }

    @Test
    void cursorLimitScopeStateAndFlagThatAreNone() throws SQLException {
        for (var list : List.of("/worklist", "/cases")) {
            for (var cursor : List.of("bukan-kursor", "!!!", "AAAA")) {
                refuses(STAFF, r -> r.queryParam("cursor", cursor).get(list), 400, "page.cursor", null);
            }
            refuses(STAFF, r -> r.queryParam("limit", "banyak").get(list), 400, "request.number", null);
            for (var limit : List.of("0", "-1", "201")) {
                refuses(STAFF, r -> r.queryParam("limit", limit).get(list), 422, "page.limit", "/limit");
            }
            refuses(STAFF, r -> r.queryParam("overdue", "mungkin").get(list), 400, "request.flag", null);
        }
        refuses(STAFF, r -> r.queryParam("scope", "semua").get("/worklist"), 422, "request.choice", "/scope");
        refuses(STAFF, r -> r.queryParam("state", "RUNNING").get("/cases"), 422, "request.choice", "/state");
        refuses(OFFICER, r -> r.queryParam("state", "baru").get("/submissions"), 422, "request.choice", "/state");
        refuses(OFFICER, r -> r.queryParam("cursor", "bukan").get("/submissions"), 400, "page.cursor", null);
    }

    @Test
    void searchForACharacterThatNoRowCanHold() throws SQLException {
        for (var list : List.of("/cases", "/submissions")) {
            refuses(STAFF, r -> r.urlEncodingEnabled(false).get(list + "?q=%00"), 400, "request.malformed", null);
        }
    }

    @Test
    void idsThatAreNone() throws SQLException {
        for (var id : List.of("x", "123", "0191d3a0-0000-7000-8000-00000000000g", "..%2f..")) {
            refuses(STAFF, r -> r.urlEncodingEnabled(false).get("/cases/" + id), 404, null, null);
            refuses(STAFF, r -> r.urlEncodingEnabled(false).post("/tasks/" + id + "/claim"), 404, null, null);
            refuses(STAFF, r -> r.urlEncodingEnabled(false).get("/submissions/" + id), 404, null, null);
        }
        for (var number : List.of("x", "0", "-1", "99999999999", "1.0")) {
            refuses(STAFF, r -> r.get("/sops/pelayanan-kerjasama/versions/" + number), 404, "sop.missing", null);
        }
    }

    @Test
    void mediaTypeMethodAddressAndFormThatAreNotOffered() throws SQLException {
        for (var type : List.of("application/xml", "text/plain", "multipart/form-data; boundary=x")) {
            refuses(
                    STAFF,
                    r -> r.contentType(type)
                            .body("<x/>".getBytes(StandardCharsets.UTF_8))
                            .post("/cases"),
                    415,
                    "request.mediaType",
                    null);
        }
        refuses(STAFF, r -> r.put("/worklist"), 405, "request.method", null);
        refuses(STAFF, r -> r.delete("/cases/" + walk.id()), 405, "request.method", null);
        refuses(STAFF, r -> r.get("/tiada"), 404, "request.noSuchResource", null);
        refuses(
                STAFF,
                r -> r.accept("audio/ogg").get("/sops/pelayanan-kerjasama/versions/1"),
                406,
                "request.notAcceptable",
                null);
    }

    @Test
    void bodyThatIsTooLarge() throws SQLException {
        var huge = "x".repeat(3 * 1024 * 1024);
        refuses(STAFF, complete("{\"outcome\":\"selesai\",\"note\":\"" + huge + "\"}"), 413, "request.tooLarge", null);
        refuses(
                ADMIN,
                r -> r.contentType("application/yaml")
                        .body(huge.getBytes(StandardCharsets.UTF_8))
                        .post("/sops"),
                413,
                "request.tooLarge",
                null);
    }

    /** The SOP of an office made larger by a comment, with one key that is none, so that no draft comes of it. */
    @Test
    void sopFileUpToEachLimitAndOneByteBeyond() throws SQLException {
        var before = Tables.everything();
        var file = sop().replace("type: request", "type: request\nwarna: merah");
        bring(padded(file, 512 * 1024)).then().statusCode(422).body("problems[0].pointer", equalTo("/warna"));
        for (var size : List.of(512 * 1024 + 1, 2 * 1024 * 1024)) {
            bring(padded(file, size))
                    .then()
                    .statusCode(422)
                    .body("problems.size()", equalTo(1))
                    .body("problems[0].message", containsString("512"));
        }
        assertThat(Tables.everything()).isEqualTo(before);
        for (var size : List.of(2 * 1024 * 1024 + 1, 10 * 1024 * 1024, 10 * 1024 * 1024 + 1)) {
            var body = padded(file, size).getBytes(StandardCharsets.UTF_8);
            assertThat(body).hasSize(size);
            refuses(
                    ADMIN,
                    r -> r.contentType("application/yaml").body(body).post("/sops"),
                    413,
                    "request.tooLarge",
                    null);
        }
        bring(sop().replace("type: request", "type: request\nwarna: merah"))
                .then()
                .statusCode(422)
                .body("problems[0].pointer", equalTo("/warna"));
    }

    private static String padded(String file, int size) {
        var line = "# " + "x".repeat(97) + "\n";
        var missing = size - file.getBytes(StandardCharsets.UTF_8).length - 1;
        return file + "\n" + line.repeat(missing / 100) + "#".repeat(missing % 100);
    }

    @Test
    void idempotencyKeyThatIsBlankOrTooLong() throws SQLException {
        for (var key : List.of(" ", "x".repeat(201))) {
            refuses(
                    STAFF,
                    r -> r.header("Idempotency-Key", key)
                            .body("{\"outcome\":\"selesai\"}")
                            .post(task + "/complete"),
                    400,
                    "idempotency.key",
                    null);
        }
    }

    @Test
    void unknownKeyInYamlIsNamedWithItsPlace() throws SQLException {
        var before = Tables.everything();
        bring(sop().replace("type: request", "type: request\nwarna: merah"))
                .then()
                .statusCode(422)
                .body("problems[0].severity", equalTo("error"))
                .body("problems[0].pointer", equalTo("/warna"))
                .body("problems[0].message", containsString("warna"));
        assertThat(Tables.everything()).isEqualTo(before);
    }

    @Test
    void yamlThatIsNoSop() throws SQLException {
        var before = Tables.everything();
        var laughs =
                "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c]";
        for (var file : List.of(
                "",
                "a: [",
                "- 1\n- 2",
                "\t",
                "formatVersion: 2",
                laughs,
                "!!java.net.URL [\"http://x\"]",
                "a: 1\na: 2",
                "\u0000\u0001")) {
            bring(file)
                    .then()
                    .statusCode(422)
                    .body("code", equalTo(null))
                    .body("problems[0].severity", equalTo("error"))
                    .body("problems.message.every { it != null && it.length() > 10 }", equalTo(true));
        }
        assertThat(Tables.everything()).isEqualTo(before);
    }

    @Test
    void yamlProblemsSpeakTheCallersLanguage() {
        var file = sop().replace("type: request", "type: request\nwarna: merah");
        var indonesian = bring(file).path("problems[0].message").toString();
        var english = ApiTest.as(ADMIN)
                .contentType("application/yaml")
                .header("Accept-Language", "en")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/sops")
                .path("problems[0].message")
                .toString();
        assertThat(indonesian).isNotEqualTo(english).contains("tidak dikenal");
    }

    private static String sop() {
        return ApiTest.as(ADMIN)
                .accept("application/yaml")
                .get("/sops/pelayanan-kerjasama/versions/1")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static Response bring(String yaml) {
        return ApiTest.as(ADMIN)
                .contentType("application/yaml")
                .body(yaml.getBytes(StandardCharsets.UTF_8))
                .post("/sops");
    }

    @Test
    void versionThatCannotBePublished() throws SQLException {
        var publish = "/sops/pelayanan-kerjasama/versions/1/publish";
        refuses(ADMIN, r -> r.body("{}").post(publish), 409, "sop.notADraft", null);
        refuses(
                ADMIN,
                r -> r.body("{\"effectiveFrom\":\"besok\"}").post(publish),
                422,
                "request.field",
                "/effectiveFrom");
        refuses(
                ADMIN,
                r -> r.body("{}").post("/sops/pelayanan-kerjasama/versions/99/publish"),
                404,
                "sop.missing",
                null);
    }

    @Test
    void signInThatIsIncomplete() throws SQLException {
        var before = Tables.everything();
        for (var body : List.of("{}", "{\"username\":\"staf.palembang\"}", "{\"password\":\"x\"}")) {
            ApiTest.anonymous()
                    .body(body)
                    .post("/session")
                    .then()
                    .statusCode(401)
                    .body("code", equalTo("session.wrong"));
        }
        ApiTest.anonymous()
                .body("{")
                .post("/session")
                .then()
                .statusCode(400)
                .body("code", equalTo("request.malformed"));
        ApiTest.anonymous()
                .body("{\"username\":\"a\\u0000\",\"password\":\"x\"}")
                .post("/session")
                .then()
                .statusCode(401);
        assertThat(Tables.everything()).isEqualTo(before);
    }

    private Ask complete(String body) {
        var path = task + "/complete";
        return request -> request.body(body).post(path);
    }

    private static Ask start(String body) {
        return request -> request.body(body).post("/cases");
    }

    private static String body(String title, String more) {
        return "{\"sop\":\"pelayanan-kerjasama\",\"title\":\"" + title + "\"" + more + "}";
    }

    /** Says no in Indonesian, and in English to whom prefers it, and has changed nothing. */
    private static void refuses(String username, Ask ask, int status, String code, String pointer) throws SQLException {
        var before = Tables.everything();
        var indonesian = refusal(ask.send(ApiTest.as(username)), "id", status, code, pointer);
        var english = refusal(
                ask.send(ApiTest.as(username).header("Accept-Language", "en-GB,en;q=0.9,id;q=0.1")),
                "en",
                status,
                code,
                pointer);
        assertThat(indonesian.get("title")).isNotEqualTo(english.get("title"));
        assertThat(indonesian.get("detail")).isNotEqualTo(english.get("detail"));
        assertThat(Tables.everything()).isEqualTo(before);
    }

    private static Map<String, Object> refusal(
            Response answer, String language, int status, String code, String pointer) {
        assertThat(answer.statusCode()).as("%s", answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.header("Content-Language")).isEqualTo(language);
        Map<String, Object> problem = answer.path("$");
        assertThat(problem).containsEntry("status", status);
        assertThat((String) problem.get("title")).isNotBlank();
        assertThat((String) problem.get("detail")).isNotBlank();
        if (code != null) {
            assertThat(problem).containsEntry("code", code);
        }
        if (pointer == null) {
            assertThat(problem).doesNotContainKey("errors");
        } else {
            assertThat(answer.jsonPath().getList("errors.pointer")).containsExactly(pointer);
            assertThat(answer.jsonPath().getList("errors.detail", String.class))
                    .allSatisfy(detail -> assertThat(detail).isNotBlank());
        }
        assertThat(answer.asString())
                .doesNotContain("Exception")
                .doesNotContain("id.simpul")
                .doesNotContain("jakarta.");
        return problem;
    }
}
