package id.simpul.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Data balikan and semester reports of Sulawesi Selatan, from the step that begins them to their end. */
class ObligationIT extends ApiTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Makassar"));

    @Test
    void dataBalikanBeginsWhenItsStepOpensAndCompletingTheStepDeliversTheFirst() throws Exception {
        var walk = Walk.begin("sulsel", "akses-pemanfaatan-data").to("s04");
        assertThat(owed("pelaksana.sulsel", walk)).isEmpty();
        walk.to("s05");
        var first = owed("pelaksana.sulsel", walk).get(0);
        assertThat(first)
                .containsEntry("kind", "data-balikan")
                .containsEntry("owedBy", "institution")
                .containsEntry("state", "due")
                .containsEntry("turn", 1)
                .containsEntry("kept", true);
        var due = OffsetDateTime.parse((String) first.get("dueAt")).toLocalDate();
        assertThat(due).isBetween(TODAY.plusMonths(3), TODAY.plusMonths(3).plusDays(10));
        walk.chose("s05", "lembaga", "selesai", null);
        // the one that follows is made by the sweeper
        await(() -> owed("pelaksana.sulsel", walk).stream()
                        .filter(o -> o.get("kind").equals("data-balikan"))
                        .count()
                == 2);
        assertThat(owed("pelaksana.sulsel", walk))
                .filteredOn("kind", "data-balikan")
                .extracting(o -> o.get("turn") + " " + o.get("state"))
                .containsExactly("1 received", "2 due");
        assertThat(owed("pelaksana.sulsel", walk))
                .filteredOn("kind", "laporan-semester")
                .extracting(o -> o.get("owedBy"))
                .containsExactly("office");
    }

    @Test
    void whoIsLateIsToldOnceWarnedByLetterAndFinallyReceived() throws Exception {
        var walk = Walk.begin("sulsel", "akses-pemanfaatan-data").to("s05");
        var id = (String) owed("pelaksana.sulsel", walk).get(0).get("id");
        as("pelaksana.sulsel")
                .body(Map.of("letterNumber", "473/1", "letterDate", TODAY.toString()))
                .post("/obligations/" + id + "/warn")
                .then()
                .statusCode(409)
                .body("code", equalTo("obligation.notLate"));
        Tables.change(
                "update obligation set due_at = now() - interval '20 days', sweep_at = now() where id = ?::uuid", id);
        await(() -> owed("pelaksana.sulsel", walk).size() == 2);
        assertThat(NoticeIT.latest("lembaga.sulsel", walk))
                .containsEntry("kind", "obligationLate")
                .containsEntry("report", "data-balikan");
        assertThat(told(id)).containsExactlyInAnyOrder("OBLIGATION_LATE", "OBLIGATION_LATE");
        for (var number : new int[] {1, 2}) {
            as("pelaksana.sulsel")
                    .body(Map.of("letterNumber", "473/" + number, "letterDate", TODAY.toString()))
                    .post("/obligations/" + id + "/warn")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("warned"))
                    .body("warnings.size()", equalTo(number));
        }
        assertThat(states("warned", walk)).containsExactly(id);
        assertThat(states("overdue", walk)).containsExactly(id);
        as("pelaksana.sulsel")
                .body(Map.of("receivedOn", TODAY.toString(), "note", "Soft file lengkap"))
                .post("/obligations/" + id + "/receive")
                .then()
                .statusCode(200)
                .body("state", equalTo("received"))
                .body("late", equalTo(true))
                .body("warnings[1].letterNumber", equalTo("473/2"));
        assertThat(states("received", walk)).containsExactly(id);
    }

    @Test
    void anInstitutionSeesWhatItOwesWithoutNamesAndActsOnNothing() {
        var walk = Walk.begin("sulsel", "akses-pemanfaatan-data").to("s05");
        var own = owed("lembaga.sulsel", walk);
        assertThat(own).hasSize(1);
        assertThat(own.get(0)).containsEntry("kept", false).containsEntry("receivedBy", null);
        as("lembaga.sulsel")
                .body(Map.of("receivedOn", TODAY.toString()))
                .post("/obligations/" + own.get(0).get("id") + "/receive")
                .then()
                .statusCode(403)
                .body("code", equalTo("obligation.notYours"));
        walk.to("s06");
        assertThat(owed("lembaga.sulsel", walk)).extracting(o -> o.get("kind")).containsOnly("data-balikan");
    }

    @Test
    void whatACaseOwesGoesWithItToTheRightInstitutionAndTheWrongOneSeesNothingMore() throws Exception {
        var walk = Walk.begin("sulsel", "akses-pemanfaatan-data").to("s05");
        var id = (String) owed("pelaksana.sulsel", walk).get(0).get("id");
        Tables.change(
                "update obligation set due_at = now() - interval '20 days', sweep_at = now() where id = ?::uuid", id);
        await(() -> told(id).size() == 2);
        assertThat(NoticeIT.latest("lembaga.sulsel", walk)).containsEntry("kind", "obligationLate");

        as("admin.sulsel")
                .body(Map.of("institution", "Lembaga Pemilik Uji", "reason", "Salah baca surat"))
                .post("/cases/" + walk.id() + "/correct")
                .then()
                .statusCode(200);
        var owner = Extras.person("lembaga.sulsel", "lembaga-pemilik.sulsel");
        Tables.change(
                "update account set institution_id = (select institution_id from case_file where id = ?::uuid)"
                        + " where username = ?",
                walk.id(),
                owner);

        assertThat(owed("lembaga.sulsel", walk)).isEmpty();
        assertThat(NoticeIT.told("lembaga.sulsel", walk)).isEmpty();
        as("lembaga.sulsel").get("/cases/" + walk.id()).then().statusCode(404);
        for (var task : Tables.list("select id from task where case_id = ?::uuid", walk.id())) {
            as("lembaga.sulsel").post("/tasks/" + task + "/claim").then().statusCode(404);
        }
        assertThat(owed(owner, walk)).extracting(o -> o.get("id")).contains(id);
        assertThat(NoticeIT.latest(owner, walk)).containsEntry("unread", true);
        assertThat(Tables.list(
                        "select kind from notice where case_id = ?::uuid and addressee = 'i:' || (select institution_id"
                                + " from case_file where id = ?::uuid) order by kind",
                        walk.id(),
                        walk.id()))
                .containsExactly("OBLIGATION_LATE", "TASK");
        assertThat(told(id)).as("the post that keeps it is not told again").hasSize(3);
    }

    @Test
    void aDeliveryThatIsTakenBackIsOwedAgainAndWhatItBeganBeginsAnew() throws Exception {
        var walk = Walk.begin("sulsel", "akses-pemanfaatan-data").to("s05");
        var task = atTheDesk(walk);
        assertThat(owed("pelaksana.sulsel", walk))
                .extracting(o -> o.get("kind"))
                .contains("laporan-semester");
        as("admin.sulsel")
                .body(Map.of("reason", "Berkas lembaga lain"))
                .post("/tasks/" + task + "/take-back")
                .then()
                .statusCode(200);
        assertThat(turns(walk, "laporan-semester")).isEmpty();
        assertThat(turns(walk, "data-balikan")).startsWith("1 due");
        var mistaken = Tables.list(
                "select begun_at from obligation where case_id = ?::uuid and kind = 'laporan-semester'", walk.id());

        atTheDesk(walk);
        await(() -> turns(walk, "data-balikan").size() == 2);
        assertThat(turns(walk, "data-balikan"))
                .as("the second completion delivers the first time, not the second")
                .containsExactly("1 received", "2 due");
        assertThat(turns(walk, "laporan-semester")).containsExactly("1 due");
        assertThat(Tables.list(
                        "select begun_at from obligation where case_id = ?::uuid and kind = 'laporan-semester'",
                        walk.id()))
                .hasSize(1)
                .isNotEqualTo(mistaken);
    }

    /** The institution's papers are brought to the desk. */
    private static String atTheDesk(Walk walk) {
        var task = walk.now().openTasks().get(0).id();
        as("admin.sulsel")
                .body(Map.of("outcome", "selesai"))
                .post("/tasks/" + task + "/complete")
                .then()
                .statusCode(200);
        return task;
    }

    private static List<String> turns(Walk walk, String kind) {
        return owed("pelaksana.sulsel", walk).stream()
                .filter(o -> o.get("kind").equals(kind))
                .map(o -> o.get("turn") + " " + o.get("state"))
                .toList();
    }

    @Test
    void aCaseFromPaperOwesWhatItsPastStepsBeganEvenWhenItHasEnded() throws Exception {
        var running = entered(
                "s06", List.of(Map.of("step", "s04", "doneOn", day(5)), Map.of("step", "s05", "doneOn", day(4))));
        await(() -> turns(running, "data-balikan").size() == 2);
        assertThat(turns(running, "data-balikan")).containsExactly("1 received", "2 due");
        assertThat(turns(running, "laporan-semester")).containsExactly("1 due");

        var ended = entered(
                null, List.of(Map.of("step", "s05", "doneOn", day(300)), Map.of("step", "s06", "doneOn", day(290))));
        assertThat(ended.now().state()).isEqualTo("finished");
        assertThat(ended.now().openTasks()).isEmpty();
        assertThat(turns(ended, "data-balikan"))
                .as("the first that is due from now on")
                .singleElement()
                .satisfies(turn -> assertThat(turn).endsWith(" due").doesNotStartWith("1 "));
        assertThat(turns(ended, "laporan-semester")).hasSize(1);
        assertThat(NoticeIT.told("lembaga.sulsel", ended)).isEmpty();
    }

    private static Walk entered(String step, List<Map<String, String>> past) {
        var body = new HashMap<String, Object>(Map.of(
                "sop", "akses-pemanfaatan-data",
                "title", "Dari kertas",
                "institution", "Lembaga kertas",
                "receivedAt", day(330) + "T09:00:00+08:00",
                "past", past));
        body.put("step", step);
        String id = as("admin.sulsel")
                .body(body)
                .post("/cases/entries")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return Walk.of("sulsel", id);
    }

    private static String day(int ago) {
        return TODAY.minusDays(ago).toString();
    }

    @Test
    void whatIsStoppedStaysAsItIsAfterTheCase() throws Exception {
        var walk = Walk.begin("sulsel", "akses-pemanfaatan-data").to("s06");
        walk.chose("s06", "pelaksana", "selesai", null);
        walk.chose("s06", "kepala-dinas", "selesai", null);
        assertThat(walk.now().state()).isEqualTo("finished");
        await(() -> owed("pelaksana.sulsel", walk).size() == 3);
        var open = owed("pelaksana.sulsel", walk).stream()
                .filter(o -> o.get("state").equals("due") && o.get("kind").equals("data-balikan"))
                .findFirst()
                .orElseThrow();
        as("pelaksana.sulsel")
                .body(Map.of("reason", "Perjanjian berakhir"))
                .post("/obligations/" + open.get("id") + "/stop")
                .then()
                .statusCode(200)
                .body("state", equalTo("stopped"));
        Tables.change("update obligation set sweep_at = now() where id = ?::uuid", open.get("id"));
        await(() -> Tables.list("select id from obligation where id = ?::uuid and sweep_at is null", open.get("id"))
                        .size()
                == 1);
        assertThat(owed("pelaksana.sulsel", walk)).hasSize(3);
    }

    @Test
    void aCaseThatIsWithdrawnOwesNothingMore() {
        var walk = Walk.begin("sulsel", "akses-pemanfaatan-data").to("s05");
        assertThat(owed("pelaksana.sulsel", walk))
                .extracting(o -> o.get("state"))
                .containsExactly("due");
        as("admin.sulsel")
                .body(Map.of("reason", "Lembaga dibubarkan"))
                .post("/cases/" + walk.id() + "/withdraw")
                .then()
                .statusCode(200);
        assertThat(owed("pelaksana.sulsel", walk))
                .extracting(o -> o.get("state"))
                .containsExactly("stopped");
    }

    @Test
    void aHolidayAnnouncedForItsDayMovesItAndTheAuditLogSaysSo() throws Exception {
        var walk = Walk.begin("sulsel", "akses-pemanfaatan-data").to("s05");
        var before = dueAt(walk);
        var day = OffsetDateTime.parse(before).toLocalDate();
        var ditjen = new Visitor();
        ditjen.signIn("admin.ditjen");
        ditjen.open("/nasional/kalender?tahun=" + day.getYear());
        ditjen.send(
                "hari",
                "date",
                day.toString(),
                "name",
                "Libur uji kewajiban",
                "kind",
                "NATIONAL",
                "status",
                "uji",
                "source",
                "SKB uji",
                "save",
                "");
        try {
            await(() -> !dueAt(walk).equals(before));
            assertThat(OffsetDateTime.parse(dueAt(walk)).toLocalDate()).isAfter(day);
            as("admin.sulsel").get("/audit?case=" + walk.id()).then().body("items.what", hasItem("obligation.moved"));
            as("admin.sulsel").get("/cases/" + walk.id()).then().body("story.kind", hasItem("obligationMoved"));
        } finally {
            ditjen.open("/nasional/kalender?tahun=" + day.getYear());
            var page = ditjen.page();
            var row = page.substring(0, page.indexOf("Perbaiki<span class=\"s-sr\"> Libur uji kewajiban"));
            ditjen.send("daftar", "hapus", row.substring(row.lastIndexOf("ubah=") + 5, row.lastIndexOf("#ubah")));
        }
        await(() -> dueAt(walk).equals(before));
    }

    private static String dueAt(Walk walk) {
        return (String) owed("pelaksana.sulsel", walk).get(0).get("dueAt");
    }

    private static List<Map<String, Object>> owed(String username, Walk walk) {
        return as(username)
                .get("/obligations?case=" + walk.id())
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    private static List<String> states(String state, Walk walk) {
        return as("pelaksana.sulsel")
                .get("/obligations?state=" + state + "&case=" + walk.id())
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    private static List<String> told(String obligation) throws SQLException {
        return Tables.list("select kind from notice where obligation_id = ?::uuid", obligation);
    }

    private interface Condition {
        boolean holds() throws SQLException;
    }

    private static void await(Condition condition) throws Exception {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("within a minute").isLessThan(end);
            Thread.sleep(100);
        }
    }
}
