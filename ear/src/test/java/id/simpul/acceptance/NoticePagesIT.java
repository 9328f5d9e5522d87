package id.simpul.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The bell, the notices, a head's desk and the reports owed, as people see them. */
class NoticePagesIT extends BrowserTest {

    @Test
    void theBellCountsUntilNoticesAreMarkedAsRead() {
        var walk = Walk.begin("palembang", "pemanfaatan-data-dokumen").to("s02");
        var holder = walk.personOf(walk.now().openTasks().get(0));
        signIn(holder);
        open("/meja");
        assertThat(page.locator("[data-bell] b")).hasText(Pattern.compile("\\d+\\+?"));
        page.locator("[data-bell]").click();
        page.waitForURL("**/pemberitahuan");
        assertThat(page.locator("main")).containsText(walk.number());
        assertAccessible();
        assertFitsPhone();
        screenshot("pemberitahuan-berisi");
        page.locator("text=Tandai sudah dibaca").click();
        page.waitForLoadState();
        assertThat(page.locator("h1 + p, .s-kepala .s-kecil").first()).containsText("Tidak ada kabar baru");
        assertThat(page.locator("[data-bell] b")).hasCount(0);
    }

    @Test
    void aHeadGoesFromTheDeskToTheDecision() throws Exception {
        var late = Walk.begin("sulsel", "pks").to("s05");
        Tables.change(
                "update task set opened_at = now() - interval '5 days', due_at = now() - interval '3 days' where case_id = ?::uuid and closed_at is null",
                late.id());
        var arrived = Walk.begin("sulsel", "akses-pemanfaatan-data").to("s02a");
        Tables.change(
                "update task set due_at = opened_at - interval '1 minute' where case_id = ?::uuid and closed_at is null",
                arrived.id());
        signIn("kepala-dinas.sulsel");
        open("/pimpinan");
        assertThat(page.locator("main")).containsText("Terlambat di meja Anda");
        assertThat(page.locator("main")).containsText(late.number());
        assertThat(page.locator("main")).containsText("Sudah terlambat waktu tiba di meja Anda");
        assertThat(page.locator("main")).containsText("Sudah diperiksa oleh");
        assertAccessible();
        assertFitsPhone();
        screenshot("pimpinan-berisi");
        page.locator("a[href='/permohonan/" + late.number() + "#langkah']").click();
        page.waitForLoadState();
        assertThat(page.locator("#langkah").count()).isEqualTo(1);
    }

    @Test
    void aReportThatIsLateIsWarnedOfAndReceivedOnItsPage() throws Exception {
        var walk = Walk.begin("sulsel", "akses-pemanfaatan-data").to("s05");
        String id = ApiTest.as("pelaksana.sulsel")
                .get("/obligations?case=" + walk.id())
                .path("items[0].id");
        Tables.change(
                "update obligation set due_at = now() - interval '9 days', sweep_at = null where id = ?::uuid", id);
        signIn("pelaksana.sulsel");
        open("/data-balikan?saring=lewat&buka=" + id);
        assertThat(page.locator("#kewajiban").count()).isEqualTo(1);
        assertAccessible();
        assertFitsPhone();
        screenshot("data-balikan-berisi");
        page.locator("#letterNumber").fill("473/12/Disdukcapil");
        page.locator("#letterDate").fill("2026-11-20");
        page.locator("#warn").click();
        page.waitForLoadState();
        assertThat(page.locator("main")).containsText("peringatan ke-1");
        open("/data-balikan?buka=" + id);
        page.locator("#receivedOn").fill("2026-11-20");
        page.locator("#receive").click();
        page.waitForLoadState();
        open("/data-balikan?saring=diterima");
        assertThat(page.locator("main")).containsText(walk.number());
    }

    @Test
    void anInstitutionSeesWhatItOwesOnItsOwnPage() {
        Walk.begin("sulsel", "akses-pemanfaatan-data").to("s05");
        signIn("lembaga.sulsel");
        open("/mitra");
        assertThat(page.locator("main")).containsText("Laporan yang ditunggu dari lembaga Anda");
        assertThat(page.locator("main")).containsText("Data balikan");
        screenshot("mitra-kewajiban");
        for (var address : List.of("/pimpinan", "/data-balikan")) {
            var answer = page.navigate(address);
            assertThat(answer.status()).as(address).isLessThan(500);
        }
    }
}
