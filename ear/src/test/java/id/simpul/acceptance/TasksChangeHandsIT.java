package id.simpul.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tasks change hands, cases are remarked on, corrected, entered from paper and continued. */
class TasksChangeHandsIT extends ApiTest {

    private static final String STAF = "staf.palembang";
    private static final String SECOND = "staf-2.palembang";
    private static final String KASI = "kasi-kerja-sama.palembang";

    @Test
    void aTaskGoesToAnotherHolderOfItsPostAndToNobodyElse() {
        var walk = Walk.begin("palembang", "pelayanan-kerjasama");
        var task = "/tasks/" + walk.now().openTasks().get(0).id();

        assertThat(as(STAF).get(task + "/colleagues").<List<String>>path("items.username"))
                .contains(SECOND)
                .doesNotContain(STAF, KASI);
        refused(403, "task.notYourLane", as(KASI).get(task + "/colleagues"));
        refused(403, "task.notYourLane", as("lembaga.palembang").get(task + "/colleagues"));
        refused(422, "task.notAHolder", as(STAF).body(Map.of("to", KASI)).post(task + "/handover"));
        refused(
                422,
                "task.notAHolder",
                as(STAF).body(Map.of("to", "staf.paser")).post(task + "/handover"));
        refused(403, "task.notYourLane", as(KASI).body(Map.of("to", SECOND)).post(task + "/handover"));
        as(STAF).body(Map.of("to", SECOND, "note", "Saya dinas luar"))
                .post(task + "/handover")
                .then()
                .statusCode(200);
        assertThat(walk.now().openTasks().get(0).assignee()).isEqualTo(SECOND);
        refused(409, "task.claimedBy", as(STAF).body(Map.of("to", STAF)).post(task + "/handover"));
        as("admin.palembang")
                .body(Map.of("to", STAF))
                .post(task + "/handover")
                .then()
                .statusCode(200);
        assertThat(walk.now().openTasks().get(0).assignee()).isEqualTo(STAF);

        var story = as(KASI).get("/cases/" + walk.id());
        assertThat(story.<List<String>>path("story.kind")).containsExactly("handedOver", "handedOver");
        assertThat(story.path("story[0].text").toString()).isEqualTo("Saya dinas luar");
    }

    @Test
    void whatWasFinishedIsTakenBackUntilTheNextHolderOpensIt() {
        var walk = Walk.begin("palembang", "pelayanan-kerjasama");
        var first = walk.now().openTasks().get(0).id();
        as(STAF).body(Map.of("outcome", "selesai"))
                .post("/tasks/" + first + "/complete")
                .then()
                .statusCode(200);
        String takeable =
                as(STAF).get("/cases/" + walk.id()).path("history[0].takeBack").toString();
        assertThat(takeable).isEqualTo("true");
        refused(403, "task.notYoursToTakeBack", takeBack(SECOND, first));

        takeBack(STAF, first).then().statusCode(200);
        assertThat(walk.open()).containsExactly("s01#1 staf");
        assertThat(walk.now().openTasks().get(0).assignee()).isEqualTo(STAF);
        assertThat(walk.history()).containsExactly("s01#1 staf: selesai", "s02#1 kasi-kerja-sama: cancelled");
        refused(409, "task.nothingToTakeBack", takeBack(STAF, first));

        var again = walk.now().openTasks().get(0).id();
        as(STAF).body(Map.of("outcome", "selesai"))
                .post("/tasks/" + again + "/complete")
                .then()
                .statusCode(200);
        as("sekretaris.palembang").get("/cases/" + walk.id()).then().statusCode(200);
        assertThat(as(STAF).get("/cases/" + walk.id())
                        .path("history[2].takeBack")
                        .toString())
                .as("a look by somebody whose task it is not does not count")
                .isEqualTo("true");
        as(KASI).get("/cases/" + walk.id()).then().statusCode(200);
        refused(409, "task.seenByNext", takeBack(STAF, again));
    }

    @Test
    void oneOfTwoWinsWhenOneTakesBackWhatTheOtherFinishes() throws Exception {
        for (var number = 0; number < 8; number++) {
            var walk = Walk.begin("palembang", "pelayanan-kerjasama");
            var first = walk.now().openTasks().get(0).id();
            as(STAF).body(Map.of("outcome", "selesai"))
                    .post("/tasks/" + first + "/complete")
                    .then()
                    .statusCode(200);
            var next = walk.now().openTasks().get(0).id();
            var answers = Together.send(
                    2,
                    thread -> thread == 0
                            ? takeBack(STAF, first)
                            : as(KASI).body(Map.of("outcome", "sesuai")).post("/tasks/" + next + "/complete"));
            assertThat(answers.stream().filter(a -> a.statusCode() == 200).count())
                    .as(answers.get(0).asString() + answers.get(1).asString())
                    .isEqualTo(1);
            assertThat(answers.stream().filter(a -> a.statusCode() == 409).count())
                    .isEqualTo(1);
            assertThat(walk.now().openTasks()).hasSize(1);
        }
    }

    @Test
    void whoComesSecondHearsWhoWasFirstAndAtWhatHour() {
        var walk = Walk.begin("palembang", "pelayanan-kerjasama");
        var task = "/tasks/" + walk.now().openTasks().get(0).id() + "/complete";
        as(STAF).body(Map.of("outcome", "selesai")).post(task).then().statusCode(200);
        String name = as(STAF).get("/me").path("name");

        var second = as(SECOND).body(Map.of("outcome", "selesai")).post(task);
        refused(409, "task.alreadyDone", second);
        assertThat(second.path("detail").toString())
                .matches("Langkah ini sudah diselesaikan oleh \\Q" + name
                        + "\\E pada \\d+ \\p{L}+ 2\\d{3} pukul \\d\\d\\.\\d\\d WIB\\.");
    }

    @Test
    void remarksAreForTheOfficeAndNeverHoldANik() {
        var walk = Walk.begin("palembang", "pelayanan-kerjasama");
        var comments = "/cases/" + walk.id() + "/comments";
        as(KASI).body(Map.of("text", "Berkas fisik di lemari 3"))
                .post(comments)
                .then()
                .statusCode(201);
        refused(
                422,
                "request.invalid",
                as(KASI).body(Map.of("text", "NIK 1671011203870002")).post(comments));
        refused(422, "request.invalid", as(KASI).body(Map.of("text", " ")).post(comments));
        refused(
                403,
                "permission.missing",
                as("lembaga.palembang").body(Map.of("text", "Halo")).post(comments));

        assertThat(as(STAF).get("/cases/" + walk.id()).path("story.text").toString())
                .contains("Berkas fisik di lemari 3");
        assertThat(as("lembaga.palembang").get("/cases/" + walk.id()).asString())
                .doesNotContain("lemari")
                .contains("\"story\":null");
    }

    @Test
    void aCorrectionReachesOpenTasksAndLeavesATrace() {
        String id = as("admin.palembang")
                .body(Map.of("sop", "pelayanan-kerjasama", "title", "Kerja sam", "institution", "RSUD Salah Tulis"))
                .post("/cases")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var right = Map.of("title", "Kerja sama", "institution", "RSUD Benar", "reason", "Salah baca surat");
        refused(403, "permission.missing", as(KASI).body(right).post("/cases/" + id + "/correct"));
        var corrected = as("admin.palembang").body(right).post("/cases/" + id + "/correct");
        corrected.then().statusCode(200);
        assertThat(corrected.path("openTasks[0].title").toString()).isEqualTo("Kerja sama");
        assertThat(corrected.path("openTasks[0].institution").toString()).isEqualTo("RSUD Benar");
        refused(422, "case.nothingToCorrect", as("admin.palembang").body(right).post("/cases/" + id + "/correct"));

        var story = as(KASI).get("/cases/" + id);
        assertThat(story.path("story[0].facts.titleBefore").toString()).isEqualTo("Kerja sam");
        assertThat(story.path("story[0].facts.institutionBefore").toString()).isEqualTo("RSUD Salah Tulis");
        assertThat(story.path("story[0].text").toString()).isEqualTo("Salah baca surat");
    }

    @Test
    void aCaseFinishedWithAnApprovalOffersWhatFollowsForTheSameInstitutionOnce() {
        var pks = Walk.begin("sulsel", "pks").toTheEnd();
        var finished = as("admin.sulsel").get("/cases/" + pks.id());
        assertThat(finished.path("offers[0].sop").toString()).isEqualTo("akses-pemanfaatan-data");
        var body = Map.of("sop", "akses-pemanfaatan-data", "title", "Akses setelah PKS", "continues", pks.id());
        var next = as("pelaksana.sulsel").body(body).post("/cases");
        next.then().statusCode(201);
        assertThat(next.path("continues.number").toString()).isEqualTo(finished.path("number"));
        assertThat(next.path("institution").toString()).isEqualTo(finished.path("institution"));
        refused(409, "case.continuedAlready", as("pelaksana.sulsel").body(body).post("/cases"));

        var after = as("pelaksana.sulsel").get("/cases/" + pks.id());
        assertThat(after.<List<?>>path("offers")).isEmpty();
        assertThat(after.path("continuedBy[0].id").toString()).isEqualTo(next.path("id"));

        as("admin.sulsel")
                .body(Map.of("reason", "Salah lembaga"))
                .post("/cases/" + next.path("id") + "/withdraw")
                .then()
                .statusCode(200);
        assertThat(as("pelaksana.sulsel")
                        .get("/cases/" + pks.id())
                        .path("offers[0].sop")
                        .toString())
                .as("offered again when what followed was withdrawn")
                .isEqualTo("akses-pemanfaatan-data");
        as("pelaksana.sulsel").body(body).post("/cases").then().statusCode(201);
        refused(409, "case.continuedAlready", as("pelaksana.sulsel").body(body).post("/cases"));
        var running = Walk.begin("sulsel", "pks");
        refused(
                409,
                "case.notOffered",
                as("pelaksana.sulsel")
                        .body(Map.of("sop", "akses-pemanfaatan-data", "title", "x", "continues", running.id()))
                        .post("/cases"));
    }

    @Test
    void aRunningPaperCaseIsEnteredWhereItStands() {
        var day = LocalDate.parse("2026-11-10");
        var entry = Map.of(
                "sop", "pks-hak-akses",
                "title", "PKS dari berkas kertas",
                "institution", "RSUD Kertas",
                "receivedAt", day + "T09:00:00+07:00",
                "step", "s06",
                "openedAt", "2026-11-16T10:30:00+07:00",
                "past",
                        List.of(
                                Map.of("step", "s01", "doneOn", "2026-11-10"),
                                Map.of("step", "s05", "doneOn", "2026-11-13", "note", "Konsep 1")),
                "note", "Map biru");
        refused(
                403,
                "permission.missing",
                as("kepala-bidang.sleman").body(entry).post("/cases/entries"));
        var entered = as("admin.sleman").body(entry).post("/cases/entries");
        entered.then().statusCode(201);
        assertThat(entered.path("openTasks.step.key").toString()).isEqualTo("[s06]");
        assertThat(entered.path("openTasks[0].openedAt").toString()).isEqualTo("2026-11-16T10:30:00+07:00");
        assertThat(entered.path("history.step.key").toString()).isEqualTo("[s01, s05]");
        assertThat(entered.path("history[1].closedAt").toString()).isEqualTo("2026-11-13T12:00:00+07:00");
        assertThat(entered.path("fromPaper").toString()).isEqualTo("true");

        var walk = Walk.of("sleman", entered.path("id"));
        assertThat(as("admin.sleman")
                        .get("/cases/" + walk.id())
                        .path("story[0].kind")
                        .toString())
                .isEqualTo("entered");
        assertThat(walk.submissions()).isEmpty();
        walk.to("s14");
        assertThat(walk.submissions()).hasSize(1);
    }

    private static Response takeBack(String who, String task) {
        return as(who).body(Map.of("reason", "Lampiran tertinggal")).post("/tasks/" + task + "/take-back");
    }

    private static void refused(int status, String code, Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.path("code").toString()).isEqualTo(code);
    }
}
