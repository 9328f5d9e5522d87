package id.simpul.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.Method;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who sees what and who may do what; an office's walls give nothing away. */
class WhoMayIT {

    private static final String RANDOM_ID = "0191d3a0-0000-7000-8000-000000000000";
    private static final String DONE = "{\"outcome\":\"selesai\"}";

    @Test
    void anotherLanesTaskIsForbiddenToClaimReleaseAndComplete() {
        var walk = Walk.begin("palembang", "pelayanan-kerjasama");
        var task = walk.now().openTasks().get(0).id();
        for (var other : new String[] {"kepala-dinas.palembang", "kasi-kerja-sama.palembang", "admin.palembang"}) {
            for (var act : new String[] {"claim", "release", "complete"}) {
                ApiTest.as(other)
                        .body(act.equals("complete") ? DONE : "{}")
                        .post("/tasks/" + task + "/" + act)
                        .then()
                        .statusCode(403)
                        .body("code", equalTo("task.notYourLane"));
            }
            assertThat(walk.asSeenBy(other).openTasks().get(0).choices()).isEmpty();
        }
        assertThat(walk.open()).containsExactly("s01#1 staf");
    }

    @Test
    void secondHolderOfThePositionMayDoTheTask() {
        var walk = Walk.begin("palembang", "pelayanan-kerjasama");
        var task = walk.now().openTasks().get(0).id();
        ApiTest.as("staf-2.palembang")
                .body(DONE)
                .post("/tasks/" + task + "/complete")
                .then()
                .statusCode(200);
        assertThat(walk.now().history().get(0).assignee()).isEqualTo("staf-2.palembang");
    }

    @Test
    void claimedTaskIsItsHoldersAloneUntilReleased() {
        var walk = Walk.begin("palembang", "pelayanan-kerjasama");
        var task = "/tasks/" + walk.now().openTasks().get(0).id();
        var name = ApiTest.as("staf.palembang").get("/me").path("name").toString();
        ApiTest.as("staf.palembang")
                .post(task + "/claim")
                .then()
                .statusCode(200)
                .body("state", equalTo("claimed"))
                .body("assignee", equalTo("staf.palembang"));
        for (var act : new String[] {"claim", "release", "complete"}) {
            ApiTest.as("staf-2.palembang")
                    .body(act.equals("complete") ? DONE : "{}")
                    .post(task + "/" + act)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("task.claimedBy"))
                    .body("detail", containsString(name));
        }
        ApiTest.as("staf.palembang")
                .post(task + "/release")
                .then()
                .statusCode(200)
                .body("state", equalTo("open"))
                .body("assignee", nullValue());
        ApiTest.as("staf-2.palembang")
                .body(DONE)
                .post(task + "/complete")
                .then()
                .statusCode(200);
    }

    @Test
    void anotherOfficesThingsAreAsMissingAsThingsThatNeverWere() {
        var walk = Walk.begin("sulsel", "pks").to("s11");
        var task = walk.now().openTasks().get(0).id();
        var submission = (String) walk.submissions().get(0).get("id");
        for (var stranger : new String[] {"kepala-dinas.paser", "admin.palembang"}) {
            sameNo(stranger, Method.GET, "/cases/%s", walk.id(), null);
            sameNo(stranger, Method.POST, "/cases/%s/withdraw", walk.id(), "{\"reason\":\"x\"}");
            sameNo(stranger, Method.POST, "/tasks/%s/claim", task, null);
            sameNo(stranger, Method.POST, "/tasks/%s/release", task, null);
            sameNo(stranger, Method.POST, "/tasks/%s/complete", task, DONE);
            sameNo(stranger, Method.GET, "/submissions/%s", submission, null);
        }
        assertThat(walk.open()).containsExactly("s11#1 ditjen");
    }

    /** An id of another office and one of nobody get the same answer, byte for byte. */
    private static void sameNo(String stranger, Method method, String path, String theirs, String body) {
        var there = send(stranger, method, path.formatted(theirs), body);
        var nowhere = send(stranger, method, path.formatted(RANDOM_ID), body);
        assertThat(there.statusCode()).as("%s %s by %s", method, path, stranger).isEqualTo(404);
        assertThat(nowhere.statusCode()).isEqualTo(404);
        assertThat(there.asString()).isEqualTo(nowhere.asString());
        assertThat(there.contentType()).isEqualTo(nowhere.contentType());
    }

    private static Response send(String username, Method method, String path, String body) {
        var request = ApiTest.as(username);
        return (body == null ? request : request.body(body)).request(method, path);
    }

    @Test
    void anotherOfficesSopIsAsMissingAsOneThatNeverWas() {
        for (var path : List.of("/sops/%s/versions/1", "/sops/%s/versions/1/publish")) {
            var method = path.endsWith("publish") ? Method.POST : Method.GET;
            var there = send("admin.paser", method, path.formatted("pks"), method == Method.POST ? "{}" : null);
            var nowhere = send("admin.paser", method, path.formatted("tiada"), method == Method.POST ? "{}" : null);
            assertThat(there.statusCode()).isEqualTo(404);
            assertThat(there.asString()).isEqualTo(nowhere.asString());
        }
        ApiTest.as("admin.paser").get("/sops").then().body("items.code", not(hasItem("pks")));
        var there = start("admin.paser", "pks");
        var nowhere = start("admin.paser", "tiada");
        assertThat(there.statusCode()).isEqualTo(nowhere.statusCode()).isEqualTo(422);
        assertThat(there.asString()).isEqualTo(nowhere.asString().replace("tiada", "pks"));
    }

    @Test
    void institutionSeesItsOwnCasesOnly() {
        var own = Walk.begin("palembang", "pelayanan-kerjasama");
        var others = ApiTest.as("admin.palembang")
                .body(Map.of(
                        "sop", "pelayanan-kerjasama", "title", "Lain", "institution", "RS Uji " + UUID.randomUUID()))
                .post("/cases")
                .then()
                .statusCode(201)
                .extract();
        var institution =
                ApiTest.as("lembaga.palembang").get("/me").path("institution").toString();
        ApiTest.as("lembaga.palembang")
                .queryParam("limit", 200)
                .get("/cases")
                .then()
                .statusCode(200)
                .body("items.institution", everyItem(equalTo(institution)))
                .body("items.id", hasItem(own.id()));
        var hidden = (String) others.path("id");
        var task = (String) others.path("openTasks[0].id");
        for (var path : List.of("/cases/" + hidden + "/withdraw", "/tasks/" + task + "/claim")) {
            ApiTest.as("lembaga.palembang")
                    .body("{\"reason\":\"x\"}")
                    .post(path)
                    .then()
                    .statusCode(404);
        }
        ApiTest.as("lembaga.palembang").get("/cases/" + hidden).then().statusCode(404);
    }

    @Test
    void institutionReadsNeitherNotesNorNamesNorInnerSteps() {
        var walk = Walk.begin("paser", "pelayanan-kerja-sama").to("s06");
        walk.chose("s06", "kabid", "tidak-disetujui", "Rahasia dinas");
        walk.to("s07");
        var seen = walk.asSeenBy("lembaga.paser");
        assertThat(seen.history()).extracting(Walk.TaskRow::name).containsExactly("s01#1 pemohon");
        assertThat(seen.history()).allSatisfy(task -> {
            assertThat(task.assignee()).isNull();
            assertThat(task.note()).isNull();
        });
        var text = ApiTest.as("lembaga.paser").get("/cases/" + walk.id()).asString();
        assertThat(text)
                .doesNotContain("Rahasia dinas")
                .doesNotContain("kepala-bidang.paser")
                .doesNotContain("pejabat-fungsional.paser")
                .doesNotContain("lembaga.paser");
        assertThat(seen.openTasks())
                .filteredOn(task -> task.lane().equals("pemohon"))
                .singleElement()
                .satisfies(task -> assertThat(task.choices()).containsExactly("disetujui"));
    }

    @Test
    void staffActsForTheInstitutionFromPaperOnlyWithThePermission() {
        var walk = Walk.begin("paser", "pelayanan-kerja-sama");
        var task = "/tasks/" + walk.now().openTasks().get(0).id() + "/complete";
        var paper = Map.of(
                "outcome", "selesai", "onBehalf", Map.of("letterNumber", "045/12/RS", "letterDate", "2026-11-19"));
        ApiTest.as("kepala-dinas.paser")
                .body(paper)
                .post(task)
                .then()
                .statusCode(403)
                .body("code", equalTo("task.notYourLane"));
        ApiTest.as("petugas-adb.paser").body(paper).post(task).then().statusCode(200);
        ApiTest.as("admin.paser")
                .get("/cases/" + walk.id())
                .then()
                .body("history[0].assignee", equalTo("petugas-adb.paser"))
                .body("history[0].atDesk", equalTo(true))
                .body("history[0].onBehalf.letterNumber", equalTo("045/12/RS"))
                .body("history[0].onBehalf.letterDate", equalTo("2026-11-19"));
    }

    @Test
    void paperIsRefusedWhereNobodyIsActedFor() {
        var internal = Walk.begin("palembang", "pelayanan-kerjasama");
        var paper = Map.of("outcome", "selesai", "onBehalf", Map.of("letterDate", "2026-11-19"));
        ApiTest.as("staf.palembang")
                .body(paper)
                .post("/tasks/" + internal.now().openTasks().get(0).id() + "/complete")
                .then()
                .statusCode(422)
                .body("code", equalTo("task.notOnBehalf"))
                .body("errors[0].pointer", equalTo("/onBehalf"));
        var external = Walk.begin("paser", "pelayanan-kerja-sama");
        ApiTest.as("lembaga.paser")
                .body(paper)
                .post("/tasks/" + external.now().openTasks().get(0).id() + "/complete")
                .then()
                .statusCode(422)
                .body("code", equalTo("task.notOnBehalf"));
    }

    @Test
    void startsForHoldersOfTheFirstLaneThoseWithTheRightAndTheInstitutionItself() {
        // adb-siak may start any; adb-profil holds no first lane, kepala-dinas neither
        for (var may : List.of("staf.palembang", "adb-siak.palembang", "admin.palembang", "lembaga.palembang")) {
            start(may, "pelayanan-kerjasama").then().statusCode(201);
        }
        for (var mayNot : List.of("kepala-dinas.palembang", "adb-profil.palembang")) {
            start(mayNot, "pelayanan-kerjasama").then().statusCode(403).body("code", equalTo("case.notYourSop"));
        }
        start("lembaga.palembang", "inovasi-pelayanan").then().statusCode(403);
        start("kepala-bidang.paser", "pelayanan-kerja-sama").then().statusCode(403);
    }

    @Test
    void institutionStartsForItselfWhateverItNames() {
        var institution =
                ApiTest.as("lembaga.palembang").get("/me").path("institution").toString();
        ApiTest.as("lembaga.palembang")
                .body(Map.of("sop", "pelayanan-kerjasama", "title", "Uji", "institution", "Bank Lain"))
                .post("/cases")
                .then()
                .statusCode(201)
                .body("institution", equalTo(institution));
    }

    private static Response start(String username, String sop) {
        return ApiTest.as(username).body(Map.of("sop", sop, "title", "Uji")).post("/cases");
    }

    @Test
    void withdrawsForTheApplicantAndForStaffWithTheRight() {
        var reason = Map.of("reason", "Tidak jadi");
        for (var may : List.of("lembaga.paser", "pejabat-fungsional.paser", "admin.paser")) {
            var walk = Walk.begin("paser", "pelayanan-kerja-sama");
            ApiTest.as(may)
                    .body(reason)
                    .post("/cases/" + walk.id() + "/withdraw")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("withdrawn"))
                    .body("openTasks.size()", equalTo(0));
            assertThat(walk.history()).containsExactly("s01#1 pemohon: cancelled");
            ApiTest.as(may)
                    .body(reason)
                    .post("/cases/" + walk.id() + "/withdraw")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("case.ended"));
        }
        var walk = Walk.begin("paser", "pelayanan-kerja-sama");
        for (var mayNot : List.of("kepala-dinas.paser", "petugas-adb.paser")) {
            ApiTest.as(mayNot)
                    .body(reason)
                    .post("/cases/" + walk.id() + "/withdraw")
                    .then()
                    .statusCode(403);
        }
        assertThat(walk.now().state()).isEqualTo("running");
    }

    @Test
    void sopsAreBroughtAndPublishedByAdminsOnly() {
        for (var mayNot : List.of("kepala-dinas.palembang", "staf.palembang", "lembaga.palembang", "petugas.ditjen")) {
            ApiTest.as(mayNot)
                    .contentType("application/yaml")
                    .body("formatVersion: 1".getBytes())
                    .post("/sops")
                    .then()
                    .statusCode(403);
            ApiTest.as(mayNot)
                    .body("{}")
                    .post("/sops/pelayanan-kerjasama/versions/1/publish")
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void nobodyGetsAnythingWithoutAToken() {
        var routes = Map.ofEntries(
                Map.entry("/me", Method.GET),
                Map.entry("/sops", Method.GET),
                Map.entry("/sops/pks/versions/1", Method.GET),
                Map.entry("/sops/pks/versions/1/publish", Method.POST),
                Map.entry("/cases", Method.GET),
                Map.entry("/cases/" + RANDOM_ID, Method.GET),
                Map.entry("/cases/" + RANDOM_ID + "/withdraw", Method.POST),
                Map.entry("/worklist", Method.GET),
                Map.entry("/tasks/" + RANDOM_ID + "/claim", Method.POST),
                Map.entry("/tasks/" + RANDOM_ID + "/release", Method.POST),
                Map.entry("/tasks/" + RANDOM_ID + "/complete", Method.POST),
                Map.entry("/submissions", Method.GET),
                Map.entry("/submissions/" + RANDOM_ID, Method.GET),
                Map.entry("/submissions/" + RANDOM_ID + "/reply", Method.POST),
                Map.entry("/session", Method.DELETE));
        routes.forEach((path, method) -> {
            for (var header : new String[] {null, "Bearer wrong", "Basic YWRtaW46YWRtaW4=", "Bearer ", "Bearer"}) {
                refusesNobody(path, method, header, valid(path));
            }
        });
        refusesNobody("/cases", Method.POST, null, "{\"sop\":\"pks\",\"title\":\"x\"}");
        ApiTest.anonymous()
                .contentType("application/yaml")
                .body("formatVersion: 1".getBytes())
                .post("/sops")
                .then()
                .statusCode(401);
    }

    private static String valid(String path) {
        return path.endsWith("reply")
                ? "{\"decision\":\"approved\",\"letterNumber\":\"1\",\"letterDate\":\"2026-11-20\"}"
                : path.endsWith("withdraw") ? "{\"reason\":\"x\"}" : path.endsWith("publish") ? "{}" : DONE;
    }

    private static void refusesNobody(String path, Method method, String authorization, String body) {
        var request = ApiTest.anonymous();
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        if (method == Method.POST) {
            request.body(body);
        }
        var answer = request.request(method, path);
        assertThat(answer.statusCode())
                .as("%s %s with %s", method, path, authorization)
                .isEqualTo(401);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.path("code").toString()).isEqualTo("session.required");
        assertThat(answer.cookies()).isEmpty();
    }

    @Test
    void tokenIsWorthNothingAfterItsSessionHasEnded() {
        var token = "Bearer " + ApiTest.signIn("staf.palembang");
        ApiTest.anonymous().header("Authorization", token).get("/me").then().statusCode(200);
        ApiTest.anonymous()
                .header("Authorization", token)
                .delete("/session")
                .then()
                .statusCode(204);
        ApiTest.anonymous().header("Authorization", token).get("/me").then().statusCode(401);
        ApiTest.anonymous()
                .header("Authorization", token)
                .delete("/session")
                .then()
                .statusCode(401);
        ApiTest.as("staf.palembang").get("/me").then().statusCode(200);
    }

    @Test
    void wrongPasswordAndUnknownUserAreToldInTheSameWords() {
        var wrong = signIn("staf.palembang", "keliru");
        var unknown = signIn("tiada.palembang", ApiTest.PASSWORD);
        assertThat(wrong.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(401);
        assertThat(wrong.asString()).isEqualTo(unknown.asString());
        assertThat(wrong.path("code").toString()).isEqualTo("session.wrong");
    }

    private static Response signIn(String username, String password) {
        return ApiTest.anonymous()
                .body(Map.of("username", username, "password", password))
                .post("/session");
    }
}
