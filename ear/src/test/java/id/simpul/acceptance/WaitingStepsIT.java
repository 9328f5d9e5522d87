package id.simpul.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Steps that wait for the Ditjen: what is sent, and what a reply does to the office's case. */
class WaitingStepsIT {

    private static final String REASON = "Kontrak provider belum dilampirkan";

    @Test
    void theSameMomentIsShownInTheZoneOfWhoeverReadsIt() throws Exception {
        var walk = Walk.begin("sulsel", "pks").to("s11");
        Tables.change(
                "update submission set sent_at = timestamptz '2026-11-18 23:30+08' where case_id = ?::uuid", walk.id());
        Tables.change(
                "update task set opened_at = timestamptz '2026-11-18 23:30+08' where case_id = ?::uuid"
                        + " and closed_at is null",
                walk.id());
        assertThat(walk.submissions().get(0).get("sentAt").toString())
                .startsWith("2026-11-18T22:30")
                .endsWith("+07:00");
        assertThat(walk.now().openTasks().get(0).openedAt())
                .startsWith("2026-11-18T23:30")
                .endsWith("+08:00");
    }

    @Test
    void openingTheStepSendsExactlyOneSubmissionInTheSameMoment() {
        var walk = Walk.begin("sulsel", "pks").to("s10");
        assertThat(walk.submissions()).isEmpty();
        walk.chose("s10", "pelaksana", "selesai", null);
        assertThat(walk.submissions()).hasSize(1);
        var sent = walk.submissions().get(0);
        assertThat(sent)
                .containsEntry("kind", "permohonan-akses")
                .containsEntry("state", "sent")
                .containsEntry("caseId", walk.id())
                .containsEntry("caseNumber", walk.number())
                .containsEntry("institution", walk.now().institution())
                .containsEntry("reply", null);
        assertThat(OffsetDateTime.parse((String) sent.get("sentAt")))
                .isEqualTo(OffsetDateTime.parse(walk.now().openTasks().get(0).openedAt()));
    }

    @Test
    void whoAsksWhereTheTimeWentHearsHowLongTheDitjenUsuallyTakes() {
        var walk = Walk.begin("sulsel", "akses-pemanfaatan-data").to("s02b");
        var time = "/cases/" + walk.id() + "/time";
        int before = answers(time);
        Walk.reply((String) walk.submissions().get(0).get("id"), "approved", null)
                .then()
                .statusCode(200);
        assertThat(answers(time)).isEqualTo(Math.min(before + 1, 100));
    }

    private static int answers(String time) {
        var answers = ApiTest.as("pelaksana.sulsel")
                .get(time)
                .then()
                .statusCode(200)
                .extract()
                .<Integer>path("usual.answers");
        return answers == null ? 0 : answers;
    }

    @Test
    void waitingTaskIsOfferedToNobodyAndOnlyAReplyClosesIt() {
        // Sleman prints the waiting row in the lane of its own staff
        var walk = Walk.begin("sleman", "pks-hak-akses").to("s14");
        var waiting = walk.asSeenBy("pengadministrasi-umum.sleman").openTasks().get(0);
        assertThat(waiting.name()).isEqualTo("s14#1 pengadministrasi-umum");
        assertThat(waiting.awaits()).isEqualTo("ditjen");
        assertThat(waiting.choices()).isEmpty();
        for (var act : new String[] {"claim", "release", "complete"}) {
            ApiTest.as("pengadministrasi-umum.sleman")
                    .body(act.equals("complete") ? "{\"outcome\":\"balasan-diterima\"}" : "{}")
                    .post("/tasks/" + waiting.id() + "/" + act)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("task.national"));
        }
        assertThat(walk.open()).containsExactly("s14#1 pengadministrasi-umum");
        ApiTest.as("pengadministrasi-umum.sleman")
                .queryParam("limit", 200)
                .get("/worklist")
                .then()
                .body("items.findAll { it.id == '" + waiting.id() + "' }", empty());
    }

    @Test
    void replyClosesTheTaskOnceAndASecondReplyIsAConflict() {
        var walk = Walk.begin("sulsel", "akses-pemanfaatan-data").to("s02b");
        var submission = (String) walk.submissions().get(0).get("id");
        Walk.reply(submission, "approved", null).then().statusCode(200);
        var after = walk.asText();
        for (var decision : new String[] {"approved", "rejected"}) {
            Walk.reply(submission, decision, REASON)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("submission.alreadyAnswered"));
        }
        assertThat(walk.asText()).isEqualTo(after);
        assertThat(walk.history())
                .filteredOn(row -> row.startsWith("s02b"))
                .containsExactly("s02b#1 ditjen: disetujui");
        assertThat(walk.open()).containsExactly("s03#1 pelaksana");
    }

    @Test
    void officeReadsTheReplyOnItsSubmissionAndOnItsCase() {
        var walk = Walk.begin("sulsel", "pks").to("s11");
        assertThat(walk.now().lastReply()).isNull();
        var submission = (String) walk.submissions().get(0).get("id");
        Walk.reply(submission, "returned", REASON).then().statusCode(200);
        ApiTest.as("pelaksana.sulsel")
                .get("/submissions/" + submission)
                .then()
                .statusCode(200)
                .body("state", equalTo("returned"))
                .body("reply.decision", equalTo("returned"))
                .body("reply.letterNumber", equalTo("400.8/77/Dukcapil"))
                .body("reply.letterDate", equalTo("2026-11-20"))
                .body("reply.note", equalTo(REASON));
        assertThat(walk.now().lastReply()).isEqualTo("returned");
    }

    @Test
    void grantsGoWithAnApprovalAndAreRefusedWithAnythingElse() {
        var walk = Walk.begin("sulsel", "akses-pemanfaatan-data").to("s02b");
        var path = "/submissions/" + walk.submissions().get(0).get("id") + "/reply";
        var grants = """
                "letterNumber":"400.8/78/Dukcapil","letterDate":"2026-11-20","note":"Sesuai",
                "grants":[{"userId":"sulsel-01","method":"web-service","from":"2026-12-01","until":"2027-12-01","quotaPerDay":500}]""";
        ApiTest.as("petugas.ditjen")
                .body("{\"decision\":\"returned\"," + grants + "}")
                .post(path)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/grants"));
        ApiTest.as("petugas.ditjen")
                .body("{\"decision\":\"approved\"," + grants + "}")
                .post(path)
                .then()
                .statusCode(200)
                .body("reply.grants[0].userId", equalTo("sulsel-01"))
                .body("reply.grants[0].quotaPerDay", equalTo(500));
    }

    @Test
    void stepThatReadsTheReplyOffersOnlyTheOutcomeThatAgrees() {
        for (var reply : Map.of("approved", "disetujui", "returned", "dilengkapi", "rejected", "ditolak")
                .entrySet()) {
            var walk = Walk.begin("sleman", "pks-hak-akses").to("s14");
            walk.reply(reply.getKey(), REASON).then().statusCode(200);
            assertThat(walk.task("s15", "pengadministrasi-umum").choices()).containsExactly(reply.getValue());
            var before = walk.asText();
            for (var other : new String[] {"disetujui", "dilengkapi", "ditolak"}) {
                if (!other.equals(reply.getValue())) {
                    walk.choose("s15", "pengadministrasi-umum", other, REASON)
                            .then()
                            .statusCode(422)
                            .body("code", equalTo("task.unknownOutcome"));
                }
            }
            assertThat(walk.asText()).isEqualTo(before);
        }
    }

    @Test
    void otherOfficesDoNotFindTheSubmissionAndNoOfficeAnswersIt() {
        var walk = Walk.begin("sulsel", "pks").to("s11");
        var submission = (String) walk.submissions().get(0).get("id");
        for (var stranger : new String[] {"kepala-dinas.paser", "admin.sleman"}) {
            ApiTest.as(stranger)
                    .queryParam("limit", 200)
                    .get("/submissions")
                    .then()
                    .statusCode(200)
                    .body("items.findAll { it.id == '" + submission + "' }", empty());
            ApiTest.as(stranger).get("/submissions/" + submission).then().statusCode(404);
        }
        ApiTest.as("lembaga.sulsel").get("/submissions/" + submission).then().statusCode(403);
        for (var office : new String[] {"kepala-dinas.sulsel", "admin.sulsel", "kepala-dinas.paser"}) {
            ApiTest.as(office)
                    .body("{\"decision\":\"approved\",\"letterNumber\":\"1\",\"letterDate\":\"2026-11-20\"}")
                    .post("/submissions/" + submission + "/reply")
                    .then()
                    .statusCode(403);
        }
        assertThat(walk.submissions().get(0)).containsEntry("state", "sent");
    }

    @Test
    void withdrawnCaseTakesNoReplyAnyMore() {
        var walk = Walk.begin("sulsel", "pks").to("s11");
        var submission = (String) walk.submissions().get(0).get("id");
        ApiTest.as("admin.sulsel")
                .body(Map.of("reason", "Dibatalkan lembaga"))
                .post("/cases/" + walk.id() + "/withdraw")
                .then()
                .statusCode(200)
                .body("state", equalTo("withdrawn"));
        Walk.reply(submission, "approved", null).then().statusCode(409).body("code", equalTo("submission.withdrawn"));
        assertThat(walk.now().state()).isEqualTo("withdrawn");
        assertThat(walk.history()).last().isEqualTo("s11#1 ditjen: cancelled");
    }

    @Test
    void whatWasSentStaysAsItWasWhateverHappensToTheCase() {
        var walk = Walk.begin("sulsel", "pks").to("s11");
        var submission = (String) walk.submissions().get(0).get("id");
        var sent = snapshot(submission);
        Walk.reply(submission, "returned", REASON).then().statusCode(200);
        walk.to("s11");
        assertThat(walk.submissions()).hasSize(2);
        walk.toTheEnd();
        assertThat(snapshot(submission)).isEqualTo(sent);
    }

    @Test
    void ditjenSeesNothingOfTheOfficesInnerWalk() {
        var walk = Walk.begin("sulsel", "pks").to("s11");
        ApiTest.as("petugas.ditjen").get("/cases/" + walk.id()).then().statusCode(404);
        var read = ApiTest.as("petugas.ditjen")
                .get("/submissions/" + walk.submissions().get(0).get("id"));
        read.then().body("openTasks", nullValue()).body("history", nullValue());
        assertThat(read.asString()).doesNotContain("sub-koordinator").doesNotContain("pelaksana.sulsel");
    }

    @Test
    void reportArrivesAsReceivedAndNeedsNoReply() {
        var walk = Walk.begin("sulsel", "akses-pemanfaatan-data").to("s06");
        var before = walk.submissions().size();
        walk.chose("s06", "pelaksana", "selesai", null);
        assertThat(walk.submissions()).as("sent when the last lane is through").hasSize(before);
        walk.chose("s06", "kepala-dinas", "selesai", null);
        assertThat(walk.submissions()).hasSize(before + 1);
        var report = walk.submissions().get(0);
        assertThat(report).containsEntry("kind", "laporan-semester").containsEntry("state", "received");
        assertThat(walk.now().state()).isEqualTo("finished");
        Walk.reply((String) report.get("id"), "approved", null)
                .then()
                .statusCode(409)
                .body("code", equalTo("submission.alreadyAnswered"));
    }

    private static Map<String, Object> snapshot(String submission) {
        return ApiTest.as("petugas.ditjen")
                .get("/submissions/" + submission)
                .then()
                .statusCode(200)
                .extract()
                .path("content");
    }
}
