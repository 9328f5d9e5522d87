package id.simpul.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.simpul.launch.SecondNode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Deadlines that come near and pass, as the sweeper of the running server tells of them. */
class EscalationIT extends ApiTest {

    @Test
    void aReminderComesBeforeTheDeadlineAndLatenessIsToldToTheHolderAndThePostAbove() throws Exception {
        var walk = Walk.begin("paser", "pelayanan-kerja-sama").to("s06");
        due(walk, "1 day");
        await(() -> kinds(walk).equals(List.of("DUE_SOON p:kepala-bidang")));
        assertThat(NoticeIT.latest("kepala-bidang.paser", walk))
                .containsEntry("kind", "dueSoon")
                .containsEntry("unread", true);
        due(walk, "-1 hour");
        await(() -> kinds(walk).size() == 3);
        assertThat(kinds(walk))
                .containsExactly("DUE_SOON p:kepala-bidang", "OVERDUE p:kepala-bidang", "OVERDUE_BELOW p:kepala-dinas");
        assertThat(NoticeIT.latest("kepala-dinas.paser", walk)).containsEntry("kind", "overdueBelow");
        assertThat(Tables.list("select sweep_at from task where case_id = ?::uuid and closed_at is null", walk.id()))
                .containsOnlyNulls();
    }

    @Test
    void whoHoldsTheTaskIsToldAndNotTheWholePost() throws Exception {
        var walk = Walk.begin("palembang", "pelayanan-kerjasama");
        as("staf-2.palembang")
                .post("/tasks/" + walk.now().openTasks().get(0).id() + "/claim")
                .then()
                .statusCode(200);
        due(walk, "-3 hours");
        await(() -> kinds(walk).size() == 2);
        assertThat(NoticeIT.latest("staf-2.palembang", walk)).containsEntry("kind", "overdue");
        assertThat(NoticeIT.latest("staf.palembang", walk)).containsEntry("kind", "task");
    }

    @Test
    void whatFellDueWhileNothingRanIsToldOnceAndWithoutTheReminder() throws Exception {
        var walk = Walk.begin("paser", "pelayanan-kerja-sama").to("s06");
        Tables.change(
                "update task set due_at = now() - interval '40 days', sweep_at = now() - interval '41 days'"
                        + " where case_id = ?::uuid and closed_at is null",
                walk.id());
        await(() -> kinds(walk).size() == 2);
        assertThat(kinds(walk)).containsExactly("OVERDUE p:kepala-bidang", "OVERDUE_BELOW p:kepala-dinas");
    }

    @Test
    void theDitjensLatenessIsToldAsTheDitjens() throws Exception {
        var walk = Walk.begin("sulsel", "pks").to("s11");
        due(walk, "-2 days");
        await(() -> kinds(walk).size() == 2);
        assertThat(kinds(walk)).containsExactly("DITJEN_LATE p:kepala-dinas", "DITJEN_LATE p:pelaksana");
    }

    @Test
    void whatTheOfficesOwnLaneWaitsForIsNotItsLateness() throws Exception {
        var walk = Walk.begin("sulsel", "akses-pemanfaatan-data").to("s03");
        due(walk, "-2 days");
        await(() -> kinds(walk).size() == 2);
        assertThat(kinds(walk)).containsExactly("DITJEN_LATE p:kepala-dinas", "DITJEN_LATE p:pelaksana");
        var task = walk.now().openTasks().get(0).id();
        assertThat(as("pelaksana.sulsel")
                        .get("/worklist?overdue=true&limit=200")
                        .path("items.id")
                        .toString())
                .doesNotContain(task);
        assertThat(as("pelaksana.sulsel")
                        .get("/worklist?limit=200")
                        .path("items.id")
                        .toString())
                .contains(task);
        assertThat(as("admin.sulsel")
                        .get("/cases?overdue=true&limit=200")
                        .path("items.id")
                        .toString())
                .doesNotContain(walk.id());
        as("pelaksana.sulsel").get("/cases/" + walk.id() + "/time").then().body("holders[0].party", equalTo("DITJEN"));
    }

    @Test
    void eachDeadlineIsToldOnceWhenTwoNodesSweepAtOnce() throws Exception {
        var walks = new ArrayList<Walk>();
        for (var number = 0; number < 6; number++) {
            walks.add(Walk.begin("palembang", "pelayanan-kerjasama"));
        }
        var database = Simpul.database();
        try (var second = SecondNode.start();
                var brake = database.connect(database.superuser())) {
            assertThat(second.url()).isNotEqualTo(Simpul.url());
            // who has found something cannot tell it yet, and keeps it
            brake.setAutoCommit(false);
            try (var lock = brake.createStatement()) {
                lock.execute("lock table notice in exclusive mode");
            }
            for (var walk : walks.subList(0, 3)) {
                due(walk, "-1 day");
            }
            await(() -> tellers() == 1);
            for (var walk : walks.subList(3, 6)) {
                due(walk, "-1 day");
            }
            await(() -> tellers() == 2);
            brake.rollback();
            for (var walk : walks) {
                await(() -> kinds(walk).size() >= 2);
            }
            // both have looked again since
            Thread.sleep(5000);
            for (var walk : walks) {
                assertThat(kinds(walk)).hasSize(2).doesNotHaveDuplicates();
            }
        }
    }

    /** How many nodes are at telling something. */
    private static int tellers() throws SQLException {
        return Integer.parseInt(Tables.list("select count(distinct a.application_name) from pg_locks l"
                        + " join pg_stat_activity a on a.pid = l.pid"
                        + " where l.relation = 'notice'::regclass and not l.granted")
                .get(0));
    }

    @Test
    void aRowThatAnotherNodeHasIsLeftToIt() throws Exception {
        var held = Walk.begin("sulsel", "akses-pemanfaatan-data");
        var free = Walk.begin("sulsel", "akses-pemanfaatan-data");
        var database = Simpul.database();
        try (var other = database.connect(database.superuser())) {
            other.setAutoCommit(false);
            try (var hold = other.prepareStatement("select id from case_file where id = ?::uuid for update")) {
                hold.setString(1, held.id());
                hold.executeQuery();
            }
            due(held, "-1 day");
            due(free, "-1 day");
            await(() -> kinds(free).size() == 2);
            assertThat(kinds(held)).isEmpty();
            other.rollback();
        }
        await(() -> kinds(held).size() == 2);
        assertThat(kinds(held)).doesNotHaveDuplicates();
    }

    private static void due(Walk walk, String from) throws SQLException {
        Tables.change(
                "update task set due_at = now() + ?::interval, sweep_at = now() where case_id = ?::uuid"
                        + " and closed_at is null",
                from,
                walk.id());
    }

    private static List<String> kinds(Walk walk) throws SQLException {
        return Tables.list(
                "select kind || ' ' || addressee from notice where case_id = ?::uuid"
                        + " and kind not in ('TASK', 'RETURNED', 'REPLIED', 'ENDED') order by 1",
                walk.id());
    }

    private static void await(Callable<Boolean> told) throws Exception {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!told.call()) {
            assertThat(System.nanoTime()).as("told within a minute").isLessThan(end);
            Thread.sleep(100);
        }
    }
}
