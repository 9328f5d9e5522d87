package id.simpul.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README's first five minutes promise, clicked through in a browser. */
class FirstCaseIT extends BrowserTest {

    @Test
    void aRequestWalksThroughPalembangWithOneReturnAndTwoSignatures() {
        signIn("staf.palembang");
        var number = begin("Pelayanan Kerja Sama", "Kerja sama verifikasi data pasien", "RSUD Uji Peramban");
        goForward();
        assertThat(main()).containsText("Kepala Seksi Kerja Sama");

        be("kasi-kerja-sama.palembang", number);
        page.getByLabel(Pattern.compile("^Catatan")).fill("Surat kuasa belum dilampirkan");
        sendBack();
        be("staf.palembang", number);
        assertThat(main()).containsText("Surat kuasa belum dilampirkan");
        goForward();

        be("kasi-kerja-sama.palembang", number);
        goForward();
        be("kasi-kerja-sama.palembang", number);
        goForward();
        be("kepala-bidang.palembang", number);
        goForward();
        be("sekretaris.palembang", number);
        goForward();
        be("kepala-dinas.palembang", number);
        goForward();
        be("kepala-dinas.palembang", number);
        goForward();
        assertThat(state("admin.palembang", number)).isEqualTo("running");
        theChartShowsHowFarItIs(number);

        signOut();
        signIn("lembaga.palembang");
        assertThat(main()).not().containsText(number);
        signOut();
        signIn("staf.palembang");
        open("/permohonan/" + number);
        goForward();
        assertThat(state("admin.palembang", number)).isEqualTo("finished");
    }

    /** The regulation's own chart, with the rows that are done and the one where the case stands. */
    private void theChartShowsHowFarItIs(String number) {
        open("/permohonan/" + number + "?bagian=bagan");
        assertThat(page.locator("#bagan tr.is-selesai")).hasCount(6);
        assertThat(page.locator("#bagan tr.is-kini")).hasCount(1);
        assertThat(page.locator("#bagan .simbol.is-kini").first()).isVisible();
        assertAccessible();
        assertFitsPhone();
        screenshot("permohonan-bagan");
    }

    @Test
    void theDitjensReplyMovesTheOfficesCase() {
        signIn("pelaksana.sulsel");
        var number = begin("SOP Akses Pemanfaatan Data", "Akses data uji peramban", "Bank Uji Peramban");
        goForward();
        be("kepala-dinas.sulsel", number);
        goForward();
        assertThat(main()).containsText("Ditjen");

        signOut();
        signIn("petugas.ditjen");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Bank Uji Peramban"))
                .first()
                .click();
        assertThat(main()).containsText(number);
        page.getByLabel("Nomor surat").fill("900.1/5833/Dukcapil");
        page.getByLabel("Tanggal surat").fill("2026-11-20");
        page.locator("button[type=submit]:has-text('Setujui')").first().click();
        assertThat(page.locator("[role=status]").first()).containsText("Sulawesi Selatan");

        be("pelaksana.sulsel", number);
        assertThat(main()).containsText("900.1/5833/Dukcapil");
        assertThat(state("admin.sulsel", number)).isEqualTo("running");
        goForward();
    }

    @Test
    void aWrongPasswordIsRefusedInWordsAndAnotherOfficesCaseIsNotThere() {
        page.navigate("/masuk");
        page.locator("input[type=text], input:not([type])").first().fill("staf.palembang");
        page.locator("input[type=password]").fill("bukan-kata-sandi-ini");
        page.locator("input[type=password]").press("Enter");
        assertThat(page.locator("main")).containsText("tidak cocok");

        String palembangs = ApiTest.as("staf.palembang").get("/cases?limit=1").path("items[0].number");
        signIn("kepala-dinas.paser");
        var answer = page.navigate("/permohonan/" + palembangs);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(page.navigate("/permohonan/64.01-2026-999999").status()).isEqualTo(404);
    }

    @Test
    void whoIsNotSignedInComesBackToThePageThatWasAskedFor() {
        page.navigate("/sop");
        assertThat(page.url()).contains("/masuk?dari=");
        page.locator("input[type=text], input:not([type])").first().fill("kepala-dinas.paser");
        page.locator("input[type=password]").fill(ApiTest.PASSWORD);
        page.locator("input[type=password]").press("Enter");
        page.waitForURL(Pattern.compile(".*/sop$"));
    }

    private String begin(String sop, String title, String institution) {
        open("/permohonan/baru");
        page.getByLabel("SOP").selectOption(new SelectOption().setLabel(sop));
        page.getByLabel(Pattern.compile("^Perihal")).fill(title);
        page.getByLabel(Pattern.compile("^Lembaga")).fill(institution);
        page.locator("main button[type=submit].s-btn--utama").click();
        page.waitForURL(Pattern.compile(".*/permohonan/\\d.*"));
        return page.url().replaceAll(".*/permohonan/([^?]*).*", "$1");
    }

    private void be(String username, String number) {
        signOut();
        signIn(username);
        open("/permohonan/" + number);
    }

    private void signOut() {
        forget();
    }

    /** The step's own verb, the one filled button. */
    private void goForward() {
        press(".s-putusan button[type=submit].s-btn--utama");
    }

    private void sendBack() {
        press(".s-putusan button[type=submit]:has-text('Kembalikan')");
    }

    private void press(String button) {
        page.waitForNavigation(() -> page.locator(button).first().click());
        page.waitForLoadState();
        assertThat(page.locator("h1").first()).isVisible();
    }

    private Locator main() {
        return page.locator("main");
    }

    private static String state(String reader, String number) {
        return ApiTest.as(reader).get("/cases?q=" + number).path("items[0].state");
    }
}
