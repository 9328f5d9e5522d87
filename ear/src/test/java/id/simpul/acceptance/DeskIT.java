package id.simpul.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a head asks every morning: what waits for me, who checked it, what is late because of me. */
class DeskIT extends ApiTest {

    @Test
    void theHeadSeesWhatWaitsWithWhoCheckedItBefore() {
        var walk = Walk.begin("palembang", "pelayanan-kerjasama").to("s06");
        var item = item("kepala-dinas.palembang", walk);
        assertThat(item).containsEntry("late", false);
        Map<String, Object> task = cast(item.get("task"));
        assertThat(task).containsEntry("caseNumber", walk.number()).containsEntry("version", 1);
        List<Map<String, Object>> before = cast(item.get("before"));
        assertThat(before).extracting(done -> done.get("stepNo")).containsExactly("1.", "2", "3", "4", "5");
        assertThat(before).allSatisfy(done -> assertThat(done).doesNotContainValue(null));
        assertThat((Integer) item.get("waitedMinutes")).isNotNegative();
    }

    @Test
    void aCheckThatAReturnUndidCountsWithItsLastTime() {
        var walk = Walk.begin("palembang", "pelayanan-kerjasama").to("s05");
        walk.chose("s05", "sekretaris", "perlu-perbaikan", "Perbaiki pasal 4");
        walk.to("s06");
        List<Map<String, Object>> before =
                cast(item("kepala-dinas.palembang", walk).get("before"));
        assertThat(before)
                .extracting(done -> done.get("stepNo"))
                .containsExactly("1.", "2", "3", "4", "5")
                .doesNotHaveDuplicates();
    }

    @Test
    void whatIsLateOnTheDeskIsCounted() throws Exception {
        var walk = Walk.begin("sulsel", "akses-pemanfaatan-data").to("s02a");
        Tables.change(
                "update task set opened_at = now() - interval '5 days', due_at = now() - interval '3 days'"
                        + " where case_id = ?::uuid and closed_at is null",
                walk.id());
        assertThat(item("kepala-dinas.sulsel", walk))
                .containsEntry("late", true)
                .containsEntry("arrivedLate", false);
        int late = as("kepala-dinas.sulsel").get("/desk").path("late");
        assertThat(late).isPositive();
        as("kepala-dinas-2.sulsel")
                .post("/tasks/" + walk.now().openTasks().get(0).id() + "/claim")
                .then()
                .statusCode(200);
        assertThat(items("kepala-dinas.sulsel", walk)).isEmpty();
    }

    @Test
    void whatCameWhenItsDeadlineHadPassedIsNotLateBecauseOfTheHead() throws Exception {
        var walk = Walk.begin("sulsel", "akses-pemanfaatan-data").to("s02a");
        var before = as("kepala-dinas.sulsel").get("/desk");
        int late = before.path("late");
        int arrived = before.path("arrivedLate");
        Tables.change(
                "update task set due_at = opened_at - interval '1 minute' where case_id = ?::uuid and closed_at is null",
                walk.id());
        assertThat(item("kepala-dinas.sulsel", walk))
                .containsEntry("late", false)
                .containsEntry("arrivedLate", true);
        as("kepala-dinas.sulsel")
                .get("/desk")
                .then()
                .body("late", equalTo(late))
                .body("arrivedLate", equalTo(arrived + 1));
    }

    @Test
    void whoSignsNothingHasNoSuchDesk() {
        for (var username : List.of("staf.palembang", "admin.palembang", "lembaga.palembang")) {
            as(username).get("/desk").then().statusCode(403).body("code", equalTo("desk.nothingToSign"));
        }
    }

    private static Map<String, Object> item(String username, Walk walk) {
        return items(username, walk).get(0);
    }

    private static List<Map<String, Object>> items(String username, Walk walk) {
        return as(username)
                .get("/desk")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.task.caseId == '" + walk.id() + "' }");
    }

    @SuppressWarnings("unchecked")
    private static <T> T cast(Object value) {
        return (T) value;
    }
}
