package id.simpul.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A request sent again under its {@code Idempotency-Key} has one effect and one answer. */
class IdempotencyIT {

    private static final String DONE = "{\"outcome\":\"selesai\"}";

    private final String key = UUID.randomUUID().toString();

    @Test
    void completingAgainGivesTheSameAnswerAndMovesTheCaseOnce() {
        var walk = Walk.begin("palembang", "pelayanan-kerjasama");
        var path = firstTask(walk) + "/complete";
        var first = post("staf.palembang", path, DONE);
        var again = post("staf.palembang", path, DONE);
        assertThat(first.statusCode()).isEqualTo(again.statusCode()).isEqualTo(200);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.contentType()).isEqualTo(first.contentType());
        assertThat(walk.history()).containsExactly("s01#1 staf: selesai");
        // without the key it would be a conflict
        ApiTest.as("staf.palembang").body(DONE).post(path).then().statusCode(409);
    }

    @Test
    void answersWhoseWordsAreGoneAfterACrashOfTheDatabaseAreToldAnew() throws SQLException {
        var walk = Walk.begin("palembang", "pelayanan-kerjasama");
        var claim = firstTask(walk) + "/claim";
        var complete = firstTask(walk) + "/complete";
        var started = "{\"sop\":\"pelayanan-kerjasama\",\"title\":\"Uji " + key + "\"}";
        post("staf.palembang", claim, "").then().statusCode(200);
        var completed = post("staf.palembang", complete, DONE);
        var begun = post("staf.palembang", "/cases", started);
        // what PostgreSQL does to an unlogged table when it comes back from a crash
        Tables.change("truncate idempotency_answer");
        assertThat(post("staf.palembang", complete, DONE).asString()).isEqualTo(completed.asString());
        assertThat(post("staf.palembang", "/cases", started).asString()).isEqualTo(begun.asString());
        post("staf.palembang", claim, "")
                .then()
                .statusCode(200)
                .body("state", equalTo("done"), "outcome", equalTo("selesai"));
        post("staf.palembang", complete, "{\"outcome\":\"lain\"}").then().statusCode(409);
        assertThat(walk.history()).containsExactly("s01#1 staf: selesai");
    }

    @Test
    void answerIsRepeatedToTheAccountThatGotItAndOnlyWhileItIsSignedIn() throws SQLException {
        var body = "{\"sop\":\"pelayanan-kerjasama\",\"title\":\"Uji " + key + "\"}";
        var token = ApiTest.signIn("staf-2.palembang");
        var mine = as(token, body);
        assertThat(as(token, body).asString()).isEqualTo(mine.asString());
        assertThat(post("staf.palembang", "/cases", body).path("id").toString())
                .as("the same key of a colleague is another request")
                .isNotEqualTo(mine.path("id").toString());
        assertThat(post("admin.sulsel", "/cases", body.replace("pelayanan-kerjasama", "pks"))
                        .statusCode())
                .as("and of another office")
                .isEqualTo(201);
        Tables.change("update account set active = false where username = 'staf-2.palembang'");
        try {
            assertThat(as(token, body).statusCode()).isEqualTo(401);
        } finally {
            Tables.change("update account set active = true where username = 'staf-2.palembang'");
        }
    }

    private Response as(String token, String body) {
        return ApiTest.anonymous()
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/cases");
    }

    @Test
    void startingAgainGivesTheSameCase() {
        var title = "Uji " + key;
        var body = "{\"sop\":\"pelayanan-kerjasama\",\"title\":\"" + title + "\"}";
        var first = post("staf.palembang", "/cases", body);
        var again = post("staf.palembang", "/cases", body);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        ApiTest.as("staf.palembang").queryParam("q", title).get("/cases").then().body("items.size()", equalTo(1));
    }

    @Test
    void replyingAgainGivesTheSameAnswerInsteadOfAConflict() {
        var walk = Walk.begin("sulsel", "akses-pemanfaatan-data").to("s02b");
        var path = "/submissions/" + walk.submissions().get(0).get("id") + "/reply";
        var body = "{\"decision\":\"approved\",\"letterNumber\":\"7\",\"letterDate\":\"2026-11-20\"}";
        var first = post("petugas.ditjen", path, body);
        var again = post("petugas.ditjen", path, body);
        assertThat(first.statusCode()).isEqualTo(again.statusCode()).isEqualTo(200);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(walk.open()).containsExactly("s03#1 pelaksana");
    }

    @Test
    void withdrawingClaimingAndReleasingAgainGivesTheSameAnswer() {
        var walk = Walk.begin("palembang", "pelayanan-kerjasama");
        var paths = new String[] {
            firstTask(walk) + "/claim", firstTask(walk) + "/release", "/cases/" + walk.id() + "/withdraw"
        };
        for (var path : paths) {
            var user = path.endsWith("withdraw") ? "admin.palembang" : "staf.palembang";
            var body = path.endsWith("withdraw") ? "{\"reason\":\"Batal\"}" : "";
            var first = post(user, path, body);
            assertThat(first.statusCode()).as(path).isEqualTo(200);
            assertThat(post(user, path, body).asString()).isEqualTo(first.asString());
        }
        assertThat(walk.now().state()).isEqualTo("withdrawn");
    }

    @Test
    void anotherBodyUnderTheSameKeyIsAConflict() {
        var walk = Walk.begin("palembang", "pelayanan-kerjasama");
        var path = firstTask(walk) + "/complete";
        post("staf.palembang", path, DONE).then().statusCode(200);
        var after = walk.asText();
        for (var body : new String[] {"{\"outcome\":\"selesai\",\"note\":\"y\"}", "{\"outcome\": \"selesai\"}"}) {
            post("staf.palembang", path, body).then().statusCode(409).body("code", equalTo("idempotency.otherBody"));
        }
        assertThat(walk.asText()).isEqualTo(after);
    }

    @Test
    void fiftyEqualRequestsAtOnceHaveOneEffectAndOneAnswer() throws Exception {
        var walk = Walk.begin("palembang", "pelayanan-kerjasama");
        var path = firstTask(walk) + "/complete";
        ApiTest.as("staf.palembang");
        var answers = Together.send(50, number -> post("staf.palembang", path, DONE));
        assertThat(answers).extracting(Response::statusCode).containsOnly(200);
        assertThat(answers)
                .extracting(Response::asString)
                .containsOnly(answers.get(0).asString());
        assertThat(walk.history()).containsExactly("s01#1 staf: selesai");
        assertThat(walk.open()).containsExactly("s02#1 kasi-kerja-sama");
    }

    @Test
    void refusedRequestIsNotKeptSoThatItsKeyMayBeUsedAgain() {
        var walk = Walk.begin("palembang", "pelayanan-kerjasama").to("s02");
        var path = firstTask(walk) + "/complete";
        var without = "{\"outcome\":\"perlu-perbaikan\"}";
        var with = "{\"outcome\":\"perlu-perbaikan\",\"note\":\"Lengkapi\"}";
        post("kasi-kerja-sama.palembang", path, without).then().statusCode(422);
        post("kasi-kerja-sama.palembang", path, without).then().statusCode(422);
        post("kasi-kerja-sama.palembang", path, with).then().statusCode(200);
        assertThat(walk.open()).containsExactly("s01#2 staf");
    }

    @Test
    void sameKeyOfAnotherUserOrAtAnotherPathIsAnotherRequest() {
        var body = "{\"sop\":\"pelayanan-kerjasama\",\"title\":\"Uji " + key + "\"}";
        var mine = post("staf.palembang", "/cases", body).then().statusCode(201).extract();
        var theirs =
                post("staf-2.palembang", "/cases", body).then().statusCode(201).extract();
        assertThat((String) mine.path("id")).isNotEqualTo(theirs.path("id"));
        for (var started : new io.restassured.response.ExtractableResponse<?>[] {mine, theirs}) {
            post("staf.palembang", "/tasks/" + started.path("openTasks[0].id") + "/complete", DONE)
                    .then()
                    .statusCode(200)
                    .body("case.id", equalTo(started.path("id")));
        }
    }

    @Test
    void keyIsForgottenAfterADay() throws SQLException {
        var body = "{\"sop\":\"pelayanan-kerjasama\",\"title\":\"Uji " + key + "\"}";
        var first = post("staf.palembang", "/cases", body).path("id").toString();
        assertThat(post("staf.palembang", "/cases", body).path("id").toString()).isEqualTo(first);
        assertThat(Tables.change(
                        "update idempotency_record set created_at = created_at - interval '24 hours 1 minute'"
                                + " where scope = sha256(convert_to(?, 'UTF8'))",
                        "POST /cases " + key))
                .isEqualTo(1);
        assertThat(post("staf.palembang", "/cases", body).path("id").toString()).isNotEqualTo(first);
    }

    @Test
    void signingInKnowsNoKey() {
        var tokens = new String[2];
        for (var which = 0; which < 2; which++) {
            tokens[which] = ApiTest.anonymous()
                    .header("Idempotency-Key", key)
                    .body(Map.of("username", "staf.palembang", "password", ApiTest.PASSWORD))
                    .post("/session")
                    .path("token");
        }
        assertThat(tokens[0]).isNotEqualTo(tokens[1]);
    }

    private static String firstTask(Walk walk) {
        return "/tasks/" + walk.now().openTasks().get(0).id();
    }

    private Response post(String username, String path, String body) {
        return ApiTest.as(username).header("Idempotency-Key", key).body(body).post(path);
    }
}
