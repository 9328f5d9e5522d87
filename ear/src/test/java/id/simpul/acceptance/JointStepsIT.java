package id.simpul.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import org.junit.jupiter.api.Test;

/** Steps that several lanes do: together, one after the other, and what ends them early. */
class JointStepsIT {

    @Test
    void togetherOpensOneTaskForEachLaneAtOnce() {
        var walk = Walk.begin("sulsel", "pks").to("s05");
        assertThat(walk.open()).containsExactly("s05#1 kepala-dinas", "s05#1 lembaga");
        assertThat(walk.now().openTasks())
                .extracting(Walk.TaskRow::openedAt)
                .containsOnly(walk.now().openTasks().get(0).openedAt());
    }

    @Test
    void togetherWaitsForAllWhoeverComesFirst() {
        var walk = Walk.begin("sulsel", "pks").to("s05");
        walk.choose("s05", "lembaga", "selesai", null).then().statusCode(200).body("opened", empty());
        assertThat(walk.open()).containsExactly("s05#1 kepala-dinas");
        walk.choose("s05", "kepala-dinas", "selesai", null)
                .then()
                .statusCode(200)
                .body("opened.lane", contains("pelaksana", "lembaga"))
                .body("opened.step.key", contains("s06", "s06"));
    }

    @Test
    void sequenceOpensOneLaneAfterTheOtherInTheOrderOfLanes() {
        var walk = Walk.begin("sulsel", "pks").to("s09");
        assertThat(walk.open()).containsExactly("s09#1 pelaksana");
        walk.choose("s09", "pelaksana", "selesai", null)
                .then()
                .statusCode(200)
                .body("opened.step.key", contains("s09"))
                .body("opened.lane", contains("kepala-dinas"))
                .body("opened.iteration", contains(1));
        assertThat(walk.open()).containsExactly("s09#1 kepala-dinas");
        walk.chose("s09", "kepala-dinas", "selesai", null);
        assertThat(walk.open()).containsExactly("s10#1 pelaksana");
    }

    @Test
    void firstReturnClosesTheStepAtOnceAndCancelsTheOtherLane() {
        var walk = Walk.begin("paser", "pelayanan-kerja-sama").to("s07");
        var applicant = walk.task("s07", "pemohon");
        var before = walk.history().size();
        walk.chose("s07", "kepala-dinas", "tidak-disetujui", "Pasal 3 belum sesuai");
        assertThat(walk.historyAfter(before))
                .containsExactly("s07#1 kepala-dinas: tidak-disetujui", "s07#1 pemohon: cancelled");
        assertThat(walk.open()).containsExactly("s05#2 pejabat-fungsional");
        ApiTest.as("lembaga.paser")
                .body("{\"outcome\":\"disetujui\"}")
                .post("/tasks/" + applicant.id() + "/complete")
                .then()
                .statusCode(409)
                .body("code", equalTo("task.cancelled"));
        assertThat(walk.open()).containsExactly("s05#2 pejabat-fungsional");
    }

    @Test
    void returnAfterTheOtherLaneHasSignedAsksBothToSignAgain() {
        var walk = Walk.begin("paser", "pelayanan-kerja-sama").to("s07");
        walk.chose("s07", "pemohon", "disetujui", null);
        walk.chose("s07", "kepala-dinas", "tidak-disetujui", "Pasal 3 belum sesuai");
        assertThat(walk.open()).containsExactly("s05#2 pejabat-fungsional");
        walk.to("s07");
        assertThat(walk.open()).containsExactly("s07#2 kepala-dinas", "s07#2 pemohon");
    }

    @Test
    void onlyTheLaneThatMayChooseAnOutcomeIsOfferedIt() {
        var walk = Walk.begin("paser", "pelayanan-kerja-sama").to("s07");
        assertThat(walk.task("s07", "kepala-dinas").choices()).containsExactly("disetujui", "tidak-disetujui");
        assertThat(walk.task("s07", "pemohon").choices()).containsExactly("disetujui");
        var before = walk.asText();
        walk.choose("s07", "pemohon", "tidak-disetujui", "Kami tidak setuju")
                .then()
                .statusCode(422)
                .body("code", equalTo("task.unknownOutcome"))
                .body("errors[0].pointer", equalTo("/outcome"));
        assertThat(walk.asText()).isEqualTo(before);
    }
}
