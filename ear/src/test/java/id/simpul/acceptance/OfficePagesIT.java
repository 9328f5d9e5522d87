package id.simpul.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An office's admin at the browser: files taken along and brought back, the face, the numbering, the institutions. */
class OfficePagesIT extends BrowserTest {

    private static final String DRAWING =
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 10'><circle cx='5' cy='5' r='4' fill='#0B5C63'/></svg>";

    @Test
    void aChangedFileShowsItsPlanFirstAndIsAppliedOnce() throws Exception {
        signIn("admin.sleman");
        open("/admin/berkas");
        var download = page.waitForDownload(() -> page.getByText("Unduh ZIP").click());
        assertThat(download.suggestedFilename()).isEqualTo("34.04-sleman.zip");
        choose("34.04-sleman.zip", "application/zip", Files.readAllBytes(download.path()));
        press("Lihat rencana");
        assertThat(page.locator("#rencana")).containsText("Tidak ada yang berubah");

        var shipped = Files.readString(Simpul.project().resolve("tenant-configs/34.04-sleman/tenant.yaml"));
        var changed = shipped.replace(
                "pks: \"{klasifikasi}/{nomor}/PKS/{tahun}\"", "pks: \"{nomor}/PKS/{bulan_romawi}/{tahun}\"");
        choose("tenant.yaml", "application/yaml", changed.getBytes(StandardCharsets.UTF_8));
        press("Lihat rencana");
        assertThat(page.locator("#rencana")).containsText("/numbering/pks");
        assertThat(page.locator("#rencana")).containsText("{nomor}/PKS/{bulan_romawi}/{tahun}");
        assertAccessible();
        assertFitsPhone();
        screenshot("berkas-rencana");
        press("Terapkan semua");
        assertThat(page.locator("#rencana")).containsText("berkas diterapkan");

        open("/admin/penomoran");
        assertThat(page.locator("#contoh")).containsText("0123/PKS/" + romanMonth() + "/");
        page.fill("#patterns", "surat-keluar: tanpa nomor");
        press("Simpan penomoran");
        assertThat(page.locator("main")).containsText("Setiap pola harus memuat nomor urut.");
        screenshot("penomoran-ditolak");

        open("/admin/berkas");
        choose(
                "tenant.yaml",
                "application/yaml",
                shipped.replace("timezone: Asia/Jakarta", "timezone: Asia/Jakart")
                        .getBytes(StandardCharsets.UTF_8));
        press("Lihat rencana");
        assertThat(page.locator("#rencana")).containsText("ditolak");
        assertThat(page.locator("#rencana")).containsText("/timezone");
        assertThat(page.locator("#apply").count()).isZero();
        screenshot("berkas-ditolak");
        choose("tenant.yaml", "application/yaml", shipped.getBytes(StandardCharsets.UTF_8));
        press("Lihat rencana");
        press("Terapkan semua");
        assertThat(page.locator("#rencana")).containsText("berkas diterapkan");
    }

    @Test
    void aLogoStandsAtTheHeadOfEveryPageAndIsNobodyElses() {
        signIn("admin.sleman");
        open("/admin/identitas");
        choose(
                "logo.svg",
                "image/svg+xml",
                DRAWING.replace("</svg>", "<script>alert(1)</script></svg>").getBytes(StandardCharsets.UTF_8));
        press("Pakai logo ini");
        assertThat(page.locator("main")).containsText("hanya gambar yang diterima");
        choose("logo.svg", "image/svg+xml", DRAWING.getBytes(StandardCharsets.UTF_8));
        press("Pakai logo ini");
        assertThat(page.locator("main")).containsText("Logo disimpan");
        open("/meja");
        var logo = page.locator(".s-top .s-plat img");
        var address = logo.getAttribute("src");
        assertThat((Boolean) logo.evaluate("i => i.complete && i.naturalWidth > 0"))
                .isTrue();
        open("/admin/identitas");
        page.selectOption("#colour", "#5A3590");
        press("Pakai warna ini");
        assertThat(page.locator("body.w-ungu")).isVisible();
        page.fill("#address", "Jl. KRT Pringgodiningrat 3, Sleman 55511");
        page.fill("#phone", "(0274) 868362");
        press("Simpan kop surat");
        assertThat(page.locator(".s-kop")).containsText("Pringgodiningrat");
        assertAccessible();
        screenshot("identitas");
        page.selectOption("#colour", "#1C6B3A");
        press("Pakai warna ini");

        var other = new Visitor();
        other.signIn("admin.palembang");
        assertThat(other.open(address).statusCode())
                .as("another office's emblem")
                .isEqualTo(404);
        assertThat(new Visitor().open(address).statusCode()).isNotEqualTo(200);
    }

    @Test
    void anInstitutionIsWrittenDownOnceAndItsNamePutRight() {
        signIn("admin.sleman");
        open("/admin/lembaga");
        page.fill("#name", "RSUD Prambanan Timur");
        press("Tambahkan");
        assertThat(page.locator("main")).containsText("RSUD Prambanan Timur ditambahkan");
        page.fill("#name", "rsud prambanan timur");
        press("Tambahkan");
        assertThat(page.locator("main")).containsText("sudah ada dalam daftar");
        page.selectOption(
                "#chosen", new com.microsoft.playwright.options.SelectOption().setLabel("RSUD Prambanan Timur"));
        page.fill("#corrected", "RSUD Prambanan");
        press("Betulkan");
        assertThat(page.locator("main")).containsText("Nama dibetulkan menjadi RSUD Prambanan");
        page.selectOption("#userOf", "RSUD Prambanan");
        page.fill("#userName", "Sri Rejeki");
        page.fill("#handle", "rsud-prambanan");
        press("Buat undangan");
        assertThat(page.locator("#tautan")).containsText("/undangan/");
        screenshot("lembaga");
    }

    @Test
    void anOfficeMakesAPostAndSaysWhoHearsOfItsLateness() {
        signIn("admin.sleman");
        open("/admin/jabatan");
        page.fill("#newName", "Kepala Seksi Arsip");
        page.selectOption("#newSuperior", "kepala-bidang");
        press("Buat jabatan");
        assertThat(page.locator("section[aria-labelledby='h-kepala-seksi-arsip']"))
                .containsText("melapor kepada Kepala Bidang");
        assertAccessible();
        assertFitsPhone();
        screenshot("jabatan-baru");
        open("/admin/jabatan?ubah=kepala-bidang");
        press("Hapus jabatan");
        assertThat(page.locator("main")).containsText("Jabatan Kepala Bidang belum dapat dihapus");
        open("/admin/jabatan?ubah=kepala-seksi-arsip");
        screenshot("jabatan-ubah");
        press("Hapus jabatan");
        assertThat(page.locator("main")).not().containsText("Kepala Seksi Arsip,");
        assertThat(page.locator("#h-kepala-seksi-arsip").count()).isZero();
    }

    @Test
    void theRulesSayWhatIsToldAndSafeguardsAreOnlyRaised() throws Exception {
        signIn("admin.sleman");
        open("/admin/aturan");
        page.selectOption("#remindDays", "0");
        press("Hitung contoh");
        assertThat(page.locator("#contoh")).containsText("tidak diingatkan");
        page.selectOption("#remindDays", "2");
        page.selectOption("#replied", "false");
        press("Simpan aturan");
        assertThat(page.locator("main")).containsText("Aturan kantor disimpan");
        assertThat(page.locator("#contoh")).containsText("diingatkan");
        assertThat(Tables.list("select settings::json ->> 'notices' from tenant where slug = 'sleman'"))
                .singleElement()
                .asString()
                .contains("\"remindDays\":2", "\"replied\":false");
        assertAccessible();
        assertFitsPhone();
        screenshot("aturan");
        page.selectOption("#secondPerson", "true");
        press("Simpan aturan");
        try {
            page.selectOption("#secondPerson", "false");
            press("Simpan aturan");
            assertThat(page.locator("main")).containsText("tidak dapat dilonggarkan");
        } finally {
            // only past the product: the office is the other tests' too
            Tables.change(
                    "update tenant set settings = (settings::jsonb - 'publication' - 'notices')::text where slug = 'sleman'");
        }
    }

    @Test
    void theChecklistReadsWhatThereIs() {
        signIn("admin.sleman");
        open("/admin/mulai");
        assertThat(page.locator("#daftar")).containsText("SOP berlaku");
        screenshot("mulai");
        var practice = page.locator("#latihan a");
        assertThat(practice).hasAttribute("href", Pattern.compile("/admin/sop/[a-z0-9-]+/gladi"));
        assertThat(page.locator("#daftar")).containsText("Belum pernah berlatih");
        practice.click();
        page.waitForLoadState();
        for (var turn = 0; turn < 60 && page.locator("#conclude").count() == 0; turn++) {
            page.locator("#giliran article")
                    .first()
                    .locator("a.s-btn--utama")
                    .first()
                    .click();
            page.waitForLoadState();
        }
        press("Catat sebagai latihan kantor");
        assertThat(page.locator("#daftar")).containsText("sampai akhir sebagai latihan");
        screenshot("mulai-latihan");
    }

    @Test
    void theLinksOfAListsAdminsAreDownloadedAndNewOnesAreAnnouncedFirst() throws Exception {
        signIn("admin.ditjen");
        open("/nasional/kantor/impor");
        choose(
                "kantor.csv",
                "text/csv",
                "kode;nama_admin;alamat_admin\n53.14;Sarah Ndun;dukcapil@empat.go.id\n53.15;Yos Manek;dukcapil@lima.go.id\n"
                        .getBytes(StandardCharsets.UTF_8));
        press("Baca daftar");
        press("Buka semua kantor ini");
        var plan = page.locator("#rencana");
        assertThat(plan)
                .containsText(
                        "Selesai: 2 kantor dibuka", new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
        var links = page.locator("#undangan");
        assertThat(links).containsText("2 admin kantor");
        assertThat(links).not().containsText("terakhir diterbitkan");
        var download = page.waitForDownload(
                () -> button("Terbitkan dan unduh tautan undangan (CSV)").click());
        assertThat(download.suggestedFilename()).matches("undangan-\\d{4}-\\d{2}-\\d{2}\\.csv");
        assertThat(Files.readString(download.path())).contains("Sarah Ndun", "Yos Manek", "/undangan/");
        page.reload();
        assertThat(links).containsText("terakhir diterbitkan");
        assertAccessible();
        assertFitsPhone();
        screenshot("kantor-undangan");
    }

    /** This month where the office is, as its letters write it. */
    private static String romanMonth() {
        var months = List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");
        return months.get(LocalDate.now(ZoneId.of("Asia/Jakarta")).getMonthValue() - 1);
    }

    private void choose(String name, String type, byte[] bytes) {
        page.locator("input[type=file]").first().setInputFiles(new FilePayload(name, type, bytes));
    }

    private void press(String label) {
        page.waitForNavigation(() -> button(label).click());
        page.waitForLoadState();
    }

    private Locator button(String label) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label).setExact(true));
    }
}
