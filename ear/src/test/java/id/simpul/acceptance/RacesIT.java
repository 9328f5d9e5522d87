package id.simpul.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** People who do the same thing in the same moment: one of them does it, the others hear who. */
class RacesIT {

    private static final int THREADS = 16;
    private static final int CASES = 20;
    private static final int PAIRS = 8;
    private static final String DONE = "{\"outcome\":\"selesai\"}";
    private static final List<String> HOLDERS = List.of("staf.palembang", "staf-2.palembang");

    @Test
    void oneOfSixteenCompletesATaskAndTheOthersHearWhoDid() throws Exception {
        var names = namesOf(HOLDERS);
        var walks = Stream.generate(() -> Walk.begin("palembang", "pelayanan-kerjasama"))
                .limit(CASES)
                .toList();
        var tasks =
                walks.stream().map(walk -> walk.now().openTasks().get(0).id()).toList();
        var threads = Together.send(THREADS, thread -> tasks.stream()
                .map(task -> ApiTest.as(HOLDERS.get(thread % 2)).body(DONE).post("/tasks/" + task + "/complete"))
                .toList());
        for (var number = 0; number < CASES; number++) {
            var which = number;
            var walk = walks.get(number);
            var answers = threads.stream().map(thread -> thread.get(which)).toList();
            var winner = names.get(walk.now().history().get(0).assignee());
            assertThat(statuses(answers, 200)).as("winners of case %d", number).hasSize(1);
            assertThat(statuses(answers, 409)).hasSize(THREADS - 1).allSatisfy(loser -> {
                assertThat(loser.path("code").toString()).isEqualTo("task.alreadyDone");
                assertThat(loser.path("detail").toString()).contains(winner);
            });
            assertThat(walk.history()).containsExactly("s01#1 staf: selesai");
            assertThat(walk.open()).containsExactly("s02#1 kasi-kerja-sama");
            hasNoGaps(walk, 2);
        }
    }

    @Test
    void oneOfSixteenClaimsATaskAndTheOthersHearWhoHasIt() throws Exception {
        var names = namesOf(HOLDERS);
        var walk = Walk.begin("palembang", "pelayanan-kerjasama");
        var task = walk.now().openTasks().get(0).id();
        var answers = Together.send(
                THREADS, thread -> ApiTest.as(HOLDERS.get(thread % 2)).post("/tasks/" + task + "/claim"));
        var holder = walk.now().openTasks().get(0).assignee();
        // claiming what one has already changes nothing, so the winner's own twins succeed as well
        assertThat(statuses(answers, 200)).hasSize(THREADS / 2).allSatisfy(claimed -> assertThat(
                        claimed.path("assignee").toString())
                .isEqualTo(holder));
        assertThat(statuses(answers, 409)).hasSize(THREADS / 2).allSatisfy(loser -> {
            assertThat(loser.path("code").toString()).isEqualTo("task.claimedBy");
            assertThat(loser.path("detail").toString()).contains(names.get(holder));
        });
    }

    @Test
    void claimAndCompletionByTwoPeopleEndInOneOfTheTwoOrders() throws Exception {
        for (var number = 0; number < PAIRS; number++) {
            var walk = Walk.begin("palembang", "pelayanan-kerjasama");
            var task = "/tasks/" + walk.now().openTasks().get(0).id();
            var answers = Together.send(
                    2,
                    thread -> thread == 0
                            ? ApiTest.as(HOLDERS.get(0)).post(task + "/claim")
                            : ApiTest.as(HOLDERS.get(1)).body(DONE).post(task + "/complete"));
            assertThat(statuses(answers, 200)).hasSize(1);
            var loser = statuses(answers, 409).get(0);
            if (answers.get(0).statusCode() == 200) {
                assertThat(loser.path("code").toString()).isIn("task.claimedBy", "task.changed");
                assertThat(walk.now().openTasks().get(0).assignee()).isEqualTo(HOLDERS.get(0));
            } else {
                assertThat(loser.path("code").toString()).isIn("task.alreadyDone", "task.changed");
                assertThat(walk.history()).containsExactly("s01#1 staf: selesai");
            }
        }
    }

    @Test
    void lanesOfAJointStepThatFinishInTheSameMomentOpenTheNextStepOnce() throws Exception {
        for (var number = 0; number < PAIRS; number++) {
            var walk = Walk.begin("sulsel", "pks").to("s02");
            var open = walk.now().openTasks();
            var answers = Together.send(2, lane -> ApiTest.as(walk.personOf(open.get(lane)))
                    .body(DONE)
                    .post("/tasks/" + open.get(lane).id() + "/complete"));
            assertThat(statuses(answers, 200)).hasSize(2);
            assertThat(walk.open()).containsExactly("s03#1 sub-koordinator");
            hasNoGaps(walk, 4);
        }
    }

    @Test
    void oneOfTwoRepliesCountsAndClosesTheTaskOnce() throws Exception {
        var walk = Walk.begin("sulsel", "akses-pemanfaatan-data").to("s02b");
        var submission = (String) walk.submissions().get(0).get("id");
        ApiTest.as("petugas-2.ditjen");
        var answers =
                Together.send(THREADS, thread -> ApiTest.as(thread % 2 == 0 ? "petugas.ditjen" : "petugas-2.ditjen")
                        .body(Map.of(
                                "decision",
                                thread % 2 == 0 ? "approved" : "returned",
                                "letterNumber",
                                "9/" + thread,
                                "letterDate",
                                "2026-11-20",
                                "note",
                                "Uji"))
                        .post("/submissions/" + submission + "/reply"));
        assertThat(statuses(answers, 200)).hasSize(1);
        assertThat(statuses(answers, 409))
                .hasSize(THREADS - 1)
                .allSatisfy(loser -> assertThat(loser.path("code").toString()).isEqualTo("submission.alreadyAnswered"));
        assertThat(walk.history()).filteredOn(row -> row.startsWith("s02b")).hasSize(1);
        assertThat(walk.open()).hasSize(1);
        hasNoGaps(walk, 4);
    }

    @Test
    void replyAndWithdrawalInTheSameMomentEndInOneOfTheTwoOrders() throws Exception {
        for (var number = 0; number < 5; number++) {
            var walk = Walk.begin("sulsel", "akses-pemanfaatan-data").to("s02b");
            var submission = (String) walk.submissions().get(0).get("id");
            var answers = Together.send(
                    2,
                    who -> who == 0
                            ? Walk.reply(submission, "approved", null)
                            : ApiTest.as("admin.sulsel")
                                    .body("{\"reason\":\"Batal\"}")
                                    .post("/cases/" + walk.id() + "/withdraw"));
            assertThat(answers.get(1).statusCode()).isEqualTo(200);
            assertThat(answers.get(0).statusCode())
                    .as(answers.get(0).asString())
                    .isIn(200, 409);
            assertThat(walk.now().state()).isEqualTo("withdrawn");
            assertThat(walk.open()).isEmpty();
        }
    }

    @Test
    void casesThatStartInTheSameMomentGetNumbersOfTheirOwn() throws Exception {
        ApiTest.as("staf.palembang");
        var body = Map.of("sop", "pelayanan-kerjasama", "title", "Uji", "institution", "Bank Bersamaan");
        var answers = Together.send(
                THREADS, thread -> ApiTest.as("staf.palembang").body(body).post("/cases"));
        assertThat(statuses(answers, 201)).hasSize(THREADS);
        assertThat(answers)
                .extracting(answer -> answer.path("number").toString())
                .doesNotHaveDuplicates();
    }

    private static List<Response> statuses(List<Response> answers, int status) {
        assertThat(answers).extracting(Response::statusCode).doesNotContain(500);
        return answers.stream().filter(answer -> answer.statusCode() == status).toList();
    }

    private static Map<String, String> namesOf(List<String> usernames) {
        var names = new HashMap<String, String>();
        usernames.forEach(user -> names.put(user, ApiTest.as(user).get("/me").path("name")));
        return names;
    }

    private static void hasNoGaps(Walk walk, int tasks) throws SQLException {
        var numbers = IntStream.rangeClosed(1, tasks).mapToObj(String::valueOf).toList();
        assertThat(Tables.list("select seq from task where case_id = ?::uuid order by seq", walk.id()))
                .isEqualTo(numbers);
    }
}
