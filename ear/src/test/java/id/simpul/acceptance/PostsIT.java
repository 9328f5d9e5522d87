package id.simpul.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who holds a post, as what and under which decree: given and taken away while cases run. */
class PostsIT extends ApiTest {

    private static final String ADMIN = "admin.paser";
    private static final String HEAD = "kepala-dinas.paser";
    private static final String DECREE = "800/1.3/BKPSDM/2026";

    /** Undone after each test, so that the other tests meet the office as they know it. */
    private final List<Runnable> undo = new ArrayList<>();

    @AfterEach
    void asItWas() {
        undo.forEach(Runnable::run);
    }

    @Test
    void aPltSignsInTheHeadsPlaceAndWhatWasSignedBeforeKeepsTheOldHolder() {
        var before = Walk.begin("paser", "pelayanan-kerja-sama").to("s07");
        before.chose("s07", "kepala-dinas", "disetujui", null);
        var waiting = Walk.begin("paser", "pelayanan-kerja-sama").to("s07");
        var task = waiting.task("s07", "kepala-dinas").id();

        endAtOnce("kepala-dinas", HEAD);
        var stillHead = as(HEAD).body(Map.of("outcome", "disetujui")).post("/tasks/" + task + "/complete");
        assertThat(stillHead.statusCode()).isEqualTo(403);
        assertThat(stillHead.path("code").toString()).isEqualTo("task.notYourLane");
        assertThat(as(HEAD).get("/worklist").path("items.id").toString()).doesNotContain(task);

        var plt = give("kepala-dinas", "kepala-bidang.paser", "plt", DECREE);
        assertThat(as("kepala-bidang.paser")
                        .get("/me")
                        .path("positions.find { it.kind == 'plt' }.decree")
                        .toString())
                .isEqualTo(DECREE);
        as("kepala-bidang.paser")
                .body(Map.of("outcome", "disetujui"))
                .post("/tasks/" + task + "/complete")
                .then()
                .statusCode(200);
        end(plt);

        assertThat(actedAs(waiting, "s07", "kepala-dinas"))
                .containsEntry("position", "kepala-dinas")
                .containsEntry("name", "Kepala Dinas")
                .containsEntry("kind", "plt")
                .containsEntry("decree", DECREE);
        assertThat(actedAs(before, "s07", "kepala-dinas")).containsEntry("kind", "definitif");
        assertThat(done(before, "s07", "kepala-dinas")).containsEntry("assignee", HEAD);
        String asApplicant = as("lembaga.paser").get("/cases/" + waiting.id()).asString();
        assertThat(asApplicant).doesNotContain(DECREE).contains("\"actedAs\":null");
    }

    @Test
    void somebodyInTwoPostsSeesBothWorklistsEachTaskWithItsPost() {
        var first = Walk.begin("paser", "pelayanan-kerja-sama").to("s02");
        var second = Walk.begin("paser", "pelayanan-kerja-sama").to("s03");
        give("kepala-dinas", "kepala-bidang.paser", "plh", DECREE);

        var seen = as("kepala-bidang.paser").get("/worklist?limit=200");
        assertThat(seen.path("items.find { it.caseId == '" + first.id() + "' }.position")
                        .toString())
                .isEqualTo("kepala-dinas");
        assertThat(seen.path("items.find { it.caseId == '" + second.id() + "' }.position")
                        .toString())
                .isEqualTo("kepala-bidang");
    }

    @Test
    void whatAFormerHolderHadInHandIsFree() {
        var walk = Walk.begin("paser", "pelayanan-kerja-sama").to("s02");
        var task = walk.task("s02", "kepala-dinas").id();
        as(HEAD).post("/tasks/" + task + "/claim").then().statusCode(200);
        endAtOnce("kepala-dinas", HEAD);

        assertThat(walk.now().openTasks().get(0).state()).isEqualTo("open");
        as("kepala-dinas-2.paser").post("/tasks/" + task + "/claim").then().statusCode(200);
    }

    @Test
    void whatAPlhStillHadInHandIsFreeOnTheDayAfterAndItsLatenessIsToldToThePost() throws Exception {
        var walk = Walk.begin("paser", "pelayanan-kerja-sama").to("s02");
        var task = walk.task("s02", "kepala-dinas").id();
        var plh = give("kepala-dinas", "kepala-bidang.paser", "plh", DECREE);
        as("kepala-bidang.paser").post("/tasks/" + task + "/claim").then().statusCode(200);
        assertThat(as(HEAD).get("/worklist?limit=200").path("items.id").toString())
                .doesNotContain(task);

        Tables.change("update task set due_at = now() - interval '1 hour', sweep_at = now() where id = ?::uuid", task);
        Tables.change(
                "update assignment set from_date = current_date - 20, until_date = current_date - 2"
                        + " where id = ?::uuid",
                plh);
        Tables.await(
                "select 1 from task where id = ?::uuid and state = 'OPEN' and assignee_id is null and sweep_at is null",
                task);
        assertThat(as(HEAD).get("/worklist?limit=200").path("items.id").toString())
                .contains(task);
        assertThat(as(HEAD).get("/desk").path("items.task.id").toString()).contains(task);
        var seen = as(HEAD).get("/cases/" + walk.id());
        assertThat(seen.<List<String>>path("story.kind")).containsExactly("freed");
        assertThat(seen.<List<String>>path("openTasks[0].outcomes.key")).isNotEmpty();
        assertThat(Tables.list("select settled from assignment where id = ?::uuid", plh))
                .containsExactly("t");
    }

    @Test
    void whatSomebodyHadInHandIsFreeWhenTheAccountIsSwitchedOff() throws Exception {
        var walk = Walk.begin("paser", "pelayanan-kerja-sama").to("s02");
        var task = walk.task("s02", "kepala-dinas").id();
        var person = Extras.person(HEAD, "purnatugas.paser");
        as(person).post("/tasks/" + task + "/claim").then().statusCode(200);
        assertThat(as(HEAD).get("/worklist?limit=200").path("items.id").toString())
                .doesNotContain(task);

        var admin = new Visitor();
        admin.signIn(ADMIN);
        admin.open("/admin/pengguna");
        var id =
                Tables.list("select id from account where username = ?", person).get(0);
        admin.send("kelola", "mati", id);

        assertThat(as(HEAD).get("/worklist?limit=200").path("items.id").toString())
                .contains(task);
        var seen = as(HEAD).get("/cases/" + walk.id());
        assertThat(seen.<List<String>>path("story.kind")).containsExactly("freed");
        assertThat(seen.<String>path("story[0].by")).isNotNull();
    }

    @Test
    void aSignatureGoesFromHolderToPltAndBackByTheDaysOfTheAssignment() throws Exception {
        var plt = "kepala-bidang.paser";
        var waiting = Walk.begin("paser", "pelayanan-kerja-sama").to("s07");
        var task = waiting.task("s07", "kepala-dinas").id();
        var next = Walk.begin("paser", "pelayanan-kerja-sama").to("s07");
        var body = Map.of("outcome", "disetujui");
        var today = LocalDate.now(ZoneId.of("Asia/Makassar"));
        var given = ask(
                "kepala-dinas",
                plt,
                "plt",
                DECREE,
                today.plusDays(1).toString(),
                today.plusDays(10).toString());
        given.then().statusCode(201);
        String id = given.path("id");
        undo.add(() -> as(ADMIN).body("{}").post("/assignments/" + id + "/end"));

        as(plt).body(body).post("/tasks/" + task + "/complete").then().statusCode(403);
        held(id, today.minusDays(3), today);
        assertThat(as(plt).get("/worklist?limit=200").path("items.id").toString())
                .contains(task);
        as(plt).body(body).post("/tasks/" + task + "/complete").then().statusCode(200);
        held(id, today.minusDays(3), today.minusDays(1));
        var late = next.task("s07", "kepala-dinas").id();
        as(plt).body(body).post("/tasks/" + late + "/complete").then().statusCode(403);

        assertThat(actedAs(waiting, "s07", "kepala-dinas"))
                .containsEntry("kind", "plt")
                .containsEntry("decree", DECREE);
    }

    /** Lets days pass, which no test can wait for. */
    private static void held(String assignment, LocalDate from, LocalDate until) throws SQLException {
        Tables.change(
                "update assignment set from_date = ?::date, until_date = ?::date where id = ?::uuid",
                from.toString(),
                until.toString(),
                assignment);
    }

    @Test
    void nonsenseIsRefusedWithAReason() {
        refused(
                422,
                "post.untilBeforeFrom",
                ask("kepala-dinas", "petugas-adb.paser", "plt", DECREE, "2026-12-02", "2026-12-01"));
        refused(422, "post.decreeRequired", ask("kepala-dinas", "petugas-adb.paser", "plh", " ", null, null));
        refused(422, "people.postForStaff", ask("kepala-dinas", "lembaga.paser", "plt", DECREE, null, null));
        refused(422, "people.postForStaff", ask("kepala-dinas", ADMIN, "definitif", null, null, null));
        refused(409, "post.heldAlready", ask("kepala-dinas", HEAD, "plt", DECREE, "2026-12-01", null));
        refused(404, "account.missing", ask("kepala-dinas", "staf.palembang", "plt", DECREE, null, null));
        refused(404, "account.missing", ask("kepala-dinas", "tidak-ada.paser", "plt", DECREE, null, null));
        refused(404, "people.noSuchPost", ask("sekretaris", "petugas-adb.paser", "plt", DECREE, null, null));
        refused(
                422,
                "request.invalid",
                ask("kepala-dinas", "petugas-adb.paser", "plt", "6409011203870002", null, null));
    }

    @Test
    void anAssignmentToComeIsToldAndEndsOnlyEarlier() {
        var later = ask("pejabat-fungsional", "petugas-adb.paser", "plh", DECREE, "2027-03-01", "2027-03-14");
        later.then().statusCode(201);
        String id = later.path("id");
        assertThat(later.path("state").toString()).isEqualTo("later");
        refused(
                422,
                "post.lastDay",
                as(ADMIN).body(Map.of("until", "2027-03-15")).post("/assignments/" + id + "/end"));
        assertThat(as("petugas-adb.paser").get("/me").path("positions.key").toString())
                .doesNotContain("pejabat-fungsional");
        var ended = as(ADMIN).body("{}").post("/assignments/" + id + "/end");
        assertThat(ended.path("state").toString()).isEqualTo("earlier");
        refused(409, "post.ended", as(ADMIN).body("{}").post("/assignments/" + id + "/end"));
    }

    @Test
    void whoWasGivenWhatStandsInTheLog() {
        var id = give("kepala-bidang", "petugas-adb.paser", "plt", DECREE);
        end(id);
        var log = as(ADMIN).get("/audit?limit=20");
        assertThat(log.path("items.findAll { it.what == 'post.assigned' }[0].facts.decree")
                        .toString())
                .isEqualTo(DECREE);
        assertThat(log.path("items.findAll { it.what == 'post.ended' }[0].facts.account")
                        .toString())
                .isEqualTo("petugas-adb.paser");
    }

    /** Takes a post away now, and gives it back after the test. */
    private void endAtOnce(String position, String username) {
        String id = as(ADMIN)
                .get("/positions")
                .path("items.find { it.key == '" + position + "' }.holders.find { it.username == '" + username
                        + "' && it.state == 'current' }.id");
        as(ADMIN).body("{}").post("/assignments/" + id + "/end").then().statusCode(200);
        undo.add(() ->
                ask(position, username, "definitif", null, null, null).then().statusCode(201));
    }

    private String give(String position, String username, String kind, String decree) {
        var answer = ask(position, username, kind, decree, null, null);
        answer.then().statusCode(201);
        String id = answer.path("id");
        undo.add(() -> as(ADMIN).body("{}").post("/assignments/" + id + "/end"));
        return id;
    }

    private static void end(String id) {
        as(ADMIN).body("{}").post("/assignments/" + id + "/end").then().statusCode(200);
    }

    private static Response ask(
            String position, String account, String kind, String decree, String from, String until) {
        var body = new HashMap<String, Object>(Map.of("account", account, "kind", kind));
        body.put("decree", decree);
        body.put("from", from);
        body.put("until", until);
        return as(ADMIN).body(body).post("/positions/" + position + "/assignments");
    }

    private static void refused(int status, String code, Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.path("code").toString()).isEqualTo(code);
    }

    private static Map<String, Object> actedAs(Walk walk, String step, String lane) {
        @SuppressWarnings("unchecked")
        var acted = (Map<String, Object>) done(walk, step, lane).get("actedAs");
        return acted;
    }

    private static Map<String, Object> done(Walk walk, String step, String lane) {
        return as(ADMIN)
                .get("/cases/" + walk.id())
                .path("history.find { it.step.key == '" + step + "' && it.lane == '" + lane + "' }");
    }
}
