package id.simpul.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
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
