package id.simpul.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Posts, handing over, taking back, remarks, corrections and paper cases, clicked through in a browser. */
class PostsPagesIT extends BrowserTest {

    private static final String DECREE = "800/77/BKPSDM/2026";

    @Test
    void anAdminNamesAPltWhoseWorklistIsMarkedAndWhoseSignatureSaysSo() {
        var walk = Walk.begin("paser", "pelayanan-kerja-sama").to("s02");
        signIn("admin.paser");
        open("/admin/jabatan");
        page.locator("#position").selectOption(new SelectOption().setLabel("Kepala Dinas"));
        page.locator("#account").selectOption("petugas-adb.paser");
        press("Beri jabatan");
        assertThat(main()).containsText("Plt. dan Plh. bertugas menurut keputusan");
        page.locator("#decree").fill(DECREE);
        press("Beri jabatan");
        assertThat(main()).containsText(DECREE);
        assertAccessible();
        screenshot("jabatan-plt");

        be("petugas-adb.paser", "/meja");
        assertThat(main()).containsText("Plt. Kepala Dinas");
        screenshot("meja-plt");
        open("/permohonan/" + walk.number());
        click(".s-putusan button[type=submit].s-btn--utama");
        open("/permohonan/" + walk.number() + "?bagian=riwayat");
        assertThat(main()).containsText("Plt. Kepala Dinas, keputusan " + DECREE);
        assertAccessible();
        screenshot("riwayat-plt");

        be("admin.paser", "/admin/jabatan");
        page.locator("li:has-text('" + DECREE + "') button[name=akhiri]")
                .first()
                .click();
        page.waitForLoadState();
        assertThat(page.locator("li:has-text('" + DECREE + "')").first()).containsText("Dahulu");
        be("petugas-adb.paser", "/meja");
        assertThat(main()).not().containsText("Plt. Kepala Dinas");
    }

    @Test
    void aStepIsTakenBackHandedOverRemarkedOnAndTheCaseCorrected() {
        var number = Walk.begin("palembang", "pelayanan-kerjasama").number();
        signIn("staf.palembang");
        open("/permohonan/" + number);
        click(".s-putusan button[type=submit].s-btn--utama");
        screenshot("baru-selesai");
        page.locator("#backReason").fill("Lampiran tertinggal");
        click("#takeBack");
        assertThat(main()).containsText("Anda ambil");

        open("/permohonan/" + number + "?bagian=kelola");
        assertAccessible();
        assertFitsPhone();
        page.locator("#to").selectOption("staf-2.palembang");
        page.locator("#handNote").fill("Saya dinas luar");
        screenshot("kelola");
        click("#handOver");
        open("/permohonan/" + number + "?bagian=riwayat");
        page.locator("#comment").fill("Berkas di lemari 3");
        click("#remark");
        assertThat(main()).containsText("Berkas di lemari 3");
        assertThat(main()).containsText("Tugas dialihkan dari");
        assertThat(main()).containsText("Lampiran tertinggal");
        assertThat(main()).containsText("(ditarik kembali)");
        assertAccessible();
        screenshot("riwayat-cerita");

        be("admin.palembang", "/permohonan/" + number + "?bagian=kelola");
        page.locator("#title").fill("Perihal yang benar");
        page.locator("#correct").click();
        page.waitForLoadState();
        assertThat(main()).containsText("Wajib diisi");
        page.locator("#correctReason").fill("Salah ketik");
        click("#correct");
        assertThat(main()).containsText("Perihal yang benar");
    }

    @Test
    void aReturnedTaskSaysWhatWasWrongFromWhereAndWhichStepsComeAgain() {
        var walk = Walk.begin("palembang", "pelayanan-kerjasama").to("s02");
        walk.chose("s02", "kasi-kerja-sama", "perlu-perbaikan", "Surat kuasa belum ada");
        signIn("staf.palembang");
        open("/permohonan/" + walk.number());
        assertThat(main()).containsText("Surat kuasa belum ada");
        assertThat(main()).containsText("putaran ke-2");
        screenshot("dikembalikan");
    }

    @Test
    void aPaperCaseIsEnteredOnItsPage() {
        signIn("admin.sleman");
        open("/permohonan/berjalan?sop=pks-hak-akses");
        assertAccessible();
        assertFitsPhone();
        page.locator("#title").fill("PKS dari map biru");
        page.locator("#institution").fill("RSUD Kertas");
        page.locator("#received").fill("2026-11-10");
        page.locator("#step").selectOption("s03");
        page.locator("summary:has-text('Tanggal langkah')").click();
        page.locator("input[id$=doneOn]").first().fill("2026-11-10");
        screenshot("berkas-kertas");
        click("#enter");
        page.waitForURL(Pattern.compile(".*/permohonan/34\\.04-.*"));
        assertThat(main()).containsText("dari berkas kertas");
        be("kepala-bidang.sleman", "/permohonan/berjalan");
        assertThat(page.locator("h1")).containsText("tidak berwenang");
    }

    @Test
    void aFinishedCaseOffersTheSopThatFollows() {
        var pks = Walk.begin("sulsel", "pks").toTheEnd();
        signIn("pelaksana.sulsel");
        open("/permohonan/" + pks.number());
        screenshot("sop-lanjutan");
        click("#goOn");
        page.waitForURL(Pattern.compile(".*/permohonan/73-.*"));
        assertThat(main()).containsText(pks.number());
        open("/sop/pks");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("SOP Akses Pemanfaatan Data"))
                .first()
                .click();
        page.waitForURL(Pattern.compile(".*/sop/akses-pemanfaatan-data"));
    }

    @Test
    void anInstitutionSeesNoneOfIt() {
        var walk = Walk.begin("palembang", "pelayanan-kerjasama");
        ApiTest.as("staf.palembang")
                .body(Map.of("text", "Hanya untuk kantor"))
                .post("/cases/" + walk.id() + "/comments")
                .then()
                .statusCode(201);
        signIn("lembaga.palembang");
        for (var part : new String[] {"", "?bagian=riwayat", "?bagian=kelola"}) {
            open("/permohonan/" + walk.number() + part);
            assertThat(main()).not().containsText("Hanya untuk kantor");
            assertThat(main()).not().containsText("Kelola");
            assertThat(main()).not().containsText("Alihkan");
            assertThat(main()).not().containsText("Komentar");
        }
    }

    private void be(String username, String path) {
        forget();
        signIn(username);
        open(path);
    }

    private void press(String label) {
        click("main button[type=submit]:has-text('" + label + "')");
    }

    private void click(String button) {
        page.waitForNavigation(() -> page.locator(button).first().click());
        page.waitForLoadState();
    }

    private Locator main() {
        return page.locator("main");
    }
}
