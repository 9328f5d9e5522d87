package id.simpul.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What people are told when a case moves. */
class NoticeIT extends ApiTest {

    @Test
    void aTaskIsToldToThePostItCameToUntilItIsDone() {
        var walk = Walk.begin("palembang", "pelayanan-kerjasama");
        assertThat(latest("staf.palembang", walk))
                .containsEntry("kind", "task")
                .containsEntry("unread", true)
                .containsEntry("open", true)
                .containsEntry("stepNo", "1.");
        assertThat(told("kasi-kerja-sama.palembang", walk)).isEmpty();
        walk.chose("s01", "staf", "selesai", null);
        assertThat(latest("staf.palembang", walk))
                .containsEntry("unread", false)
                .containsEntry("open", false);
        assertThat(latest("kasi-kerja-sama.palembang", walk))
                .containsEntry("kind", "task")
                .containsEntry("unread", true);
    }

    @Test
    void whatIsReturnedSaysSoAndOfACaseOnlyTheLatestIsShown() {
        var walk = Walk.begin("palembang", "pelayanan-kerjasama").to("s02");
        walk.chose("s02", "kasi-kerja-sama", "perlu-perbaikan", "Lampiran kurang");
        assertThat(told("staf.palembang", walk)).hasSize(1);
        assertThat(latest("staf.palembang", walk))
                .containsEntry("kind", "returned")
                .containsEntry("unread", true)
                .containsEntry("open", true);
    }

    @Test
    void aTaskThatSomebodyElseTookIsNoNewsAnyMore() {
        var walk = Walk.begin("palembang", "pelayanan-kerjasama");
        as("staf-2.palembang")
                .post("/tasks/" + walk.now().openTasks().get(0).id() + "/claim")
                .then()
                .statusCode(200);
        assertThat(latest("staf.palembang", walk)).containsEntry("unread", false);
        assertThat(latest("staf-2.palembang", walk)).containsEntry("unread", true);
    }

    @Test
    void whatSomebodyDidIsNotToldToThatPerson() {
        // the same post does the second and the third step
        var walk = Walk.begin("palembang", "pelayanan-kerjasama").to("s02");
        walk.chose("s02", "kasi-kerja-sama", "sesuai", null);
        assertThat(latest("kasi-kerja-sama.palembang", walk)).containsEntry("stepNo", "2");
        assertThat(latest("kasi-kerja-sama-2.palembang", walk))
                .containsEntry("stepNo", "3")
                .containsEntry("unread", true);
    }

    @Test
    void aMarkMakesWhatCameBeforeItReadAndNeverGoesBack() {
        var walk = Walk.begin("paser", "pelayanan-kerja-sama").to("s02");
        var at = (String) latest("kepala-dinas.paser", walk).get("at");
        seen("kepala-dinas.paser", Map.of("until", at));
        assertThat(latest("kepala-dinas.paser", walk)).containsEntry("unread", false);
        seen(
                "kepala-dinas.paser",
                Map.of("until", OffsetDateTime.parse(at).minusDays(1).toString()));
        assertThat(latest("kepala-dinas.paser", walk)).containsEntry("unread", false);
        as("kepala-dinas.paser")
                .body(Map.of("until", OffsetDateTime.parse(at).plusDays(2).toString()))
                .post("/notices/seen")
                .then()
                .statusCode(422);
        var next = Walk.begin("paser", "pelayanan-kerja-sama").to("s02");
        assertThat(latest("kepala-dinas.paser", next)).containsEntry("unread", true);
    }

    @Test
    void theDitjensAnswerIsToldToWhoSentAndTheEndToTheInstitution() {
        var walk = Walk.begin("sulsel", "pks").to("s11");
        walk.reply("approved", null).then().statusCode(200);
        assertThat(latest("pelaksana.sulsel", walk))
                .containsEntry("kind", "replied")
                .containsEntry("outcome", "approved")
                .containsEntry("unread", true);
        assertThat(latest("lembaga.sulsel", walk))
                .containsEntry("kind", "ended")
                .containsEntry("outcome", "finished")
                .containsEntry("stepNo", null)
                .containsEntry("uraian", null)
                .containsEntry("lane", null);
    }

    @Test
    void anInstitutionIsToldItsOwnTasksAndNothingOfTheOffices() {
        var walk = Walk.begin("paser", "pelayanan-kerja-sama");
        assertThat(latest("lembaga.paser", walk)).containsEntry("kind", "task").containsEntry("stepNo", "1");
        walk.to("s06");
        assertThat(told("lembaga.paser", walk)).hasSize(1);
        assertThat(told("lembaga.palembang", walk)).isEmpty();
    }

    @Test
    void pagesAreCutWithoutGapsOrRepeats() {
        for (var i = 0; i < 3; i++) {
            Walk.begin("sleman", "pks-hak-akses");
        }
        var reader = "pengadministrasi-umum.sleman";
        List<String> all = as(reader).get("/notices?limit=200").path("items.id");
        List<String> first = as(reader).get("/notices?limit=2").path("items.id");
        String next = as(reader).get("/notices?limit=2").path("next");
        List<String> second = as(reader).get("/notices?limit=1&cursor=" + next).path("items.id");
        assertThat(all).startsWith(first.get(0), first.get(1), second.get(0)).doesNotHaveDuplicates();
    }

    private static void seen(String username, Map<String, String> until) {
        as(username).body(until).post("/notices/seen").then().statusCode(200);
    }

    static Map<String, Object> latest(String username, Walk walk) {
        return told(username, walk).get(0);
    }

    static List<Map<String, Object>> told(String username, Walk walk) {
        return as(username)
                .get("/notices?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.caseId == '" + walk.id() + "' }");
    }
}
