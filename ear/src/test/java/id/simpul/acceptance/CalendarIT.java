package id.simpul.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What an office's calendar says, what follows for deadlines, and what a changed calendar does to them. */
class CalendarIT extends BrowserTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void aLetterThatComesOnFridayAfterClosingIsOfMonday() {
        deadline("staf.palembang", "2026-11-27T16:45:00+07:00", "3 mnt H1")
                .statusCode(200)
                .body("dueAt", equalTo("2026-11-30T16:00:00+07:00"))
                .body("counted", equalTo(List.of("2026-11-30")))
                .body("skipped.date", equalTo(List.of("2026-11-27", "2026-11-28", "2026-11-29")))
                .body("skipped.reason", equalTo(List.of("after-hours", "closed", "closed")));
    }

    @Test
    void saysWhichHolidayWasSkipped() {
        deadline("staf.palembang", "2026-12-22T10:00:00+07:00", "3 Hari")
                .body("dueAt", equalTo("2026-12-29T16:00:00+07:00"))
                .body("counted", equalTo(List.of("2026-12-23", "2026-12-28", "2026-12-29")))
                .body("skipped.name", hasItems("Cuti Bersama Hari Raya Natal", "Hari Raya Natal"))
                .body("skipped.reason", hasItems("cuti-bersama", "national-holiday"));
    }

    @Test
    void countsInTheOfficesOwnZoneAndTheDitjensInWib() {
        // 22.30 in Jakarta is already half past eleven in Paser, the same evening, after closing in both
        deadline("kepala-bidang.paser", "2026-11-23T22:30:00+07:00", "H1")
                .body("dueAt", equalTo("2026-11-24T16:00:00+08:00"));
        deadline("petugas.ditjen", "2026-11-23T23:30:00+08:00", "H1")
                .body("dueAt", equalTo("2026-11-24T16:00:00+07:00"));
        // 00.30 of the next day in Paser is still the evening before in Jakarta
        deadline("kepala-bidang.paser", "2026-11-23T23:30:00+07:00", "1 hari")
                .body("dueAt", equalTo("2026-11-25T16:00:00+08:00"));
    }

    @Test
    void refusesInWordsWhatNobodyCanRead() {
        deadline("staf.palembang", "2026-11-27T16:45:00+07:00", "kapan-kapan")
                .statusCode(422)
                .body("code", equalTo("calendar.waktu"));
        deadline("staf.palembang", "besok", "3 hari").statusCode(400).body("code", equalTo("request.moment"));
        deadline("staf.palembang", "+999999999-12-31T23:59:59Z", "3 hari")
                .statusCode(422)
                .body("code", equalTo("calendar.year"));
        ApiTest.as("staf.palembang").get("/calendar/deadline").then().statusCode(400);
        deadline("staf.palembang", "2026-11-27T16:45:00+07:00", "Sesuai dengan PKS")
                .statusCode(200)
                .body("dueAt", nullValue());
        ApiTest.as("staf.palembang").get("/calendar?year=1").then().statusCode(422);
    }

    @Test
    void tellsWhatIfThereWereAnotherHoliday() {
        String start = "2026-11-27T16:45:00+07:00";
        ApiTest.as("staf.palembang")
                .queryParam("start", start)
                .queryParam("waktu", "2 hari")
                .queryParam("holiday", "2026-12-01", "2026-12-02", "2026-11-28")
                .get("/calendar/deadline")
                .then()
                .statusCode(200)
                .body("dueAt", equalTo("2026-12-04T16:30:00+07:00"))
                .body("counted", equalTo(List.of("2026-12-03", "2026-12-04")))
                .body("skipped.find { it.date == '2026-12-01' }.reason", equalTo("supposed"))
                .body("edition", notNullValue());
        ApiTest.as("staf.palembang")
                .queryParam("start", start)
                .queryParam("waktu", "2 hari")
                .queryParam("holiday", "besok")
                .get("/calendar/deadline")
                .then()
                .statusCode(400)
                .body("code", equalTo("request.day"));
    }

    @Test
    void everybodyOfAnOfficeAsksItsCalendarOnAPage() {
        signIn("staf.palembang");
        open("/kalender?mulai=2026-12-22T10:00&waktu=3+hari&libur=2026-12-29&libur=");
        assertThat(page.locator("#hitung [role=status]").textContent())
                .contains(
                        "30 Desember 2026", "diandaikan libur", "cuti bersama: Cuti Bersama Hari Raya Natal", "Edisi");
        assertThat(page.locator("main").textContent()).contains("sen-kam 07:30-12:00", "Hari Raya Natal");
        assertAccessible();
        assertFitsPhone();
        screenshot("kalender");
        open("/kalender?mulai=2026-12-22T10:00&waktu=kapan-kapan");
        assertThat(page.locator("#hitung [role=status]").textContent()).contains("kapan-kapan");
        open("/kalender?mulai=besok&waktu=3+hari&libur=x");
        assertThat(page.locator("#hitung [role=status]").textContent()).contains("2026-11-27T16:45");
    }

    @Test
    void theNationalListIsReadByEverybodyAndKeptByItsKeeperOverRest() {
        ApiTest.as("lembaga.palembang")
                .get("/holidays?year=2026")
                .then()
                .statusCode(200)
                .body("year", equalTo(2026))
                .body("items.name", hasItem("Hari Raya Natal"))
                .body("items.id", everyItem(nullValue()))
                .body("next", nullValue());
        var day = new HashMap<String, Object>(Map.of(
                "date", "2043-05-05", "name", "Uji REST", "kind", "NATIONAL", "status", "uji", "source", "SKB uji"));
        ApiTest.as("admin.palembang").body(day).post("/holidays").then().statusCode(403);
        String id = ApiTest.as("admin.ditjen")
                .body(day)
                .post("/holidays")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        try {
            ApiTest.as("admin.ditjen").body(day).post("/holidays").then().statusCode(409);
            day.put("name", "Uji REST, diperbaiki");
            ApiTest.as("admin.ditjen").body(day).put("/holidays/" + id).then().statusCode(200);
            ApiTest.as("staf.palembang")
                    .get("/holidays?year=2043")
                    .then()
                    .body("items.name", equalTo(List.of("Uji REST, diperbaiki")));
            day.put("kind", "LOCAL");
            ApiTest.as("admin.ditjen").body(day).put("/holidays/" + id).then().statusCode(422);
        } finally {
            ApiTest.as("admin.ditjen").delete("/holidays/" + id).then().statusCode(200);
        }
        ApiTest.as("admin.ditjen").delete("/holidays/" + id).then().statusCode(404);
        ApiTest.as("staf.palembang").get("/holidays?year=2043").then().body("items", empty());
    }

    @Test
    void anInstitutionReadsItsCasesDayAndDeadlineAndNothingOfTheOfficesSteps() {
        String id = ApiTest.as("lembaga.sleman")
                .body(Map.of("sop", "pks-hak-akses", "title", "Uji hitungan lembaga"))
                .post("/cases")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        ApiTest.as("lembaga.sleman")
                .get("/cases/" + id + "/time")
                .then()
                .statusCode(200)
                .body(
                        "keySet()",
                        equalTo(Set.of("caseId", "number", "calendar", "day", "total", "counter", "deadlines")))
                .body("counter.today", equalTo(1))
                .body("deadlines[0].marker", equalTo(1))
                .body("deadlines[0].keySet()", equalTo(Set.of("party", "marker", "from", "late", "deadline")))
                .body("deadlines[0].deadline.counted.size()", equalTo(1))
                .body("total.keySet()", equalTo(Set.of("office", "applicant", "ditjen")));
        String number = ApiTest.as("lembaga.sleman").get("/cases/" + id).path("number");
        signIn("lembaga.sleman");
        open("/permohonan/" + number);
        assertThat(page.locator("#tenggat").textContent()).contains("Hari ini H1", "Dinas", "Pemohon", "Ditjen");
        assertAccessible();
        assertFitsPhone();
        screenshot("permohonan-tenggat-lembaga");
    }

    @Test
    void tellsHoursAndHolidaysOfAYear() {
        ApiTest.as("staf.palembang")
                .get("/calendar?year=2026")
                .then()
                .statusCode(200)
                .body("settings.dayRule", equalTo("end-of-day"))
                .body("holidays.name", hasItem("Hari Raya Natal"))
                .body("holidays.find { it.date == '2026-12-25' }.source", notNullValue())
                .body("nationalMissing", nullValue());
        ApiTest.as("staf.palembang").get("/calendar?year=2040").then().body("holidays", empty());
    }

    @Test
    void everyTaskThatOpensSaysWhenItIsDueAndTheCaseWhereItsTimeWent() {
        var start = ApiTest.as("admin.sleman")
                .body(Map.of("sop", "pks-hak-akses", "title", "Uji tenggat", "receivedAt", "2026-11-16T09:00:00+07:00"))
                .post("/cases")
                .then()
                .statusCode(201)
                .body("openTasks[0].dueAt", equalTo("2026-11-16T16:00:00+07:00"))
                .body("openTasks[0].clock.markerDay", equalTo(1));
        String id = start.extract().path("id");
        ApiTest.as("admin.sleman")
                .get("/cases/" + id + "/time")
                .then()
                .statusCode(200)
                .body("counter.first", equalTo("2026-11-16"))
                .body("deadlines[0].late", equalTo(true))
                .body("holders[0].party", equalTo("OFFICE"))
                .body("next.step", equalTo("s02"));
        ApiTest.as("lembaga.sleman").get("/cases/" + id + "/time").then().statusCode(404);
    }

    @Test
    void aHolidayAnnouncedLaterMovesWhatHasNotPassedAndSaysSoInTheHistory() {
        var late = begun("sleman", "pks-hak-akses", "2026-11-16T09:00:00+07:00");
        var open = begun("paser", "pelayanan-kerja-sama", null);
        var before = due("paser", open);
        var day = OffsetDateTime.parse(before).toLocalDate();
        var admin = new Visitor();
        admin.signIn("admin.ditjen");
        admin.open("/nasional/kalender?tahun=" + day.getYear());
        admin.send(
                "hari",
                "date",
                day.toString(),
                "name",
                "Cuti bersama uji",
                "kind",
                "CUTI_BERSAMA",
                "status",
                "uji",
                "source",
                "SKB uji",
                "save",
                "");
        try {
            var after = awaitMoved("paser", open, before);
            assertThat(OffsetDateTime.parse(after).toLocalDate()).isEqualTo(nextWorkingDay(day));
            var file = ApiTest.as("admin.paser").get("/cases/" + open).then().extract();
            assertThat(file.<List<String>>path("story.kind")).contains("deadlineMoved");
            assertThat(file.<List<String>>path("story.facts.why")).contains("holidays");
            ApiTest.as("admin.paser").get("/audit?case=" + open).then().body("items.what", hasItem("deadline.moved"));
            assertThat(due("sleman", late)).as("what has passed stays").isEqualTo("2026-11-16T16:00:00+07:00");
            assertThat(ApiTest.as("admin.sleman").get("/cases/" + late).<List<String>>path("story.kind"))
                    .doesNotContain("deadlineMoved");
        } finally {
            admin.open("/nasional/kalender?tahun=" + day.getYear());
            var row = admin.page().substring(0, admin.page().indexOf("Perbaiki<span class=\"s-sr\"> Cuti bersama uji"));
            var id = row.substring(row.lastIndexOf("ubah=") + 5, row.lastIndexOf("#ubah"));
            admin.send("daftar", "hapus", id);
        }
        // back once the holiday is taken back
        awaitDue("paser", open, due -> due.equals(before));
    }

    @Test
    void anOfficesAdminChangesItsCalendarAndSeesWhatFollowsBeforeKeepingIt() {
        var file = begun("palembang", "pelayanan-kerjasama", null);
        var before = due("palembang", file);
        signIn("admin.palembang");
        open("/admin/kalender");
        assertAccessible();
        assertFitsPhone();
        page.locator("[id='exampleStart']").fill("2026-12-22 10:00");
        page.locator("[id='exampleWaktu']").fill("3 hari");
        page.locator("[id='tryOut']").click();
        page.waitForLoadState();
        assertThat(page.locator("[role=status]").last().textContent())
                .contains("29 Desember 2026", "cuti bersama: Cuti Bersama Hari Raya Natal");
        screenshot("admin-kalender");
        var hours = page.locator("[id='week']").inputValue();
        page.locator("[id='week']").fill("sen-jum 10:00-09:00");
        page.locator("[id='save']").click();
        page.waitForLoadState();
        assertThat(page.content()).contains("harus seperti 07:30-12:00");
        // hours that are not now, so that a quarter of an hour is another one whenever this runs
        var time = LocalTime.now(ZoneId.of("Asia/Jakarta"));
        var opening = time.isAfter(LocalTime.of(10, 30)) && time.isBefore(LocalTime.of(15, 5)) ? 16 : 11;
        page.locator("[id='week']").fill("sen-jum " + opening + ":00-" + (opening + 4) + ":00");
        page.locator("[id='save']").click();
        page.waitForLoadState();
        assertThat(page.content()).contains("Kalender disimpan");
        var after = awaitMoved("palembang", file, before);
        assertThat(OffsetDateTime.parse(after).toLocalTime()).isEqualTo(LocalTime.of(opening, 15));
        assertThat(hours).contains("sen-kam 07:30-12:00 13:00-16:00");
        page.locator("[id='follow']").click();
        page.waitForLoadState();
        awaitDue("palembang", file, due -> due.equals(before));
    }

    @Test
    void theCasePageSaysWhichDayItIsAndWhereTheTimeWent() {
        var file = begun("sleman", "pks-hak-akses", "2026-11-16T09:00:00+07:00");
        String number = ApiTest.as("admin.sleman").get("/cases/" + file).path("number");
        signIn("pengadministrasi-umum.sleman");
        open("/permohonan/" + number);
        assertThat(page.locator("#tenggat").textContent()).contains("Senin, 16 November 2026", "Hari ini H");
        page.locator("#tenggat summary").click();
        assertThat(page.locator("#tenggat").textContent()).contains("Hari dihitung");
        screenshot("permohonan-tenggat");
        open("/permohonan/" + number + "?bagian=waktu");
        assertThat(page.locator("#waktu").textContent()).contains("Dinas", "Pemohon", "Ditjen Dukcapil");
        assertAccessible();
        assertFitsPhone();
        screenshot("permohonan-waktu");
        open("/meja");
        assertThat(page.locator(".s-buku__grup").first().textContent()).contains("Lewat tenggat");
        screenshot("meja-tenggat");
    }

    @Test
    void theNationalListIsKeptOnItsPage() {
        signIn("admin.ditjen");
        open("/nasional/kalender?tahun=2027");
        assertThat(page.content()).contains("Hari Suci Nyepi", "cocokkan dengan SKB 2027", "Perlu dicocokkan");
        assertAccessible();
        assertFitsPhone();
        screenshot("nasional-kalender");
    }

    private static ValidatableResponse deadline(String who, String start, String waktu) {
        return ApiTest.as(who)
                .queryParam("start", start)
                .queryParam("waktu", waktu)
                .get("/calendar/deadline")
                .then();
    }

    private static String begun(String office, String sop, String received) {
        var body = new HashMap<String, Object>(Map.of("sop", sop, "title", "Uji kalender"));
        if (received != null) {
            body.put("receivedAt", received);
        }
        return ApiTest.as("admin." + office)
                .body(body)
                .post("/cases")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String due(String office, String id) {
        return ApiTest.as("admin." + office).get("/cases/" + id).path("openTasks[0].dueAt");
    }

    private static String awaitMoved(String office, String id, String before) {
        return awaitDue(office, id, due -> !due.equals(before));
    }

    /** The worker comes by itself, within seconds. */
    private static String awaitDue(String office, String id, Predicate<String> wanted) {
        var end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            var now = due(office, id);
            if (wanted.test(now)) {
                return now;
            }
            try {
                Thread.sleep(250);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError("the deadline of " + id + " stays at " + due(office, id));
    }

    private static LocalDate nextWorkingDay(LocalDate day) {
        var start = day.atTime(10, 0).toString() + "+08:00";
        String due = ApiTest.as("admin.paser")
                .queryParam("start", start)
                .queryParam("waktu", "H1")
                .get("/calendar/deadline")
                .path("dueAt");
        return OffsetDateTime.parse(due).toLocalDate();
    }
}
