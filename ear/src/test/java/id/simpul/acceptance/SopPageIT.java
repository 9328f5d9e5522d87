package id.simpul.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An admin keeps an SOP's versions on its page: publish, compare, move running cases, take back. */
class SopPageIT extends BrowserTest {

    private static final Map<String, String> LANES = new LinkedHashMap<>();

    static {
        LANES.put("kabid", "kepala-bidang");
        LANES.put("kadin", "kepala-dinas");
    }

    private static final String A = "{ key: a, no: \"1\", uraian: Menyusun konsep, kind: process, lanes: [kabid] }";
    private static final String B = "{ key: b, no: \"2\", uraian: Memeriksa konsep, kind: process, lanes: [kadin] }";
    private static final String C = "{ key: c, no: \"2\", uraian: Menandatangani, kind: sign, lanes: [kadin] }";

    @Test
    void aNewVersionIsPublishedComparedAndRunningCasesGoOver() {
        var sop = new OwnSop("paser");
        sop.inForce(sop.yaml(LANES, A, B));
        var atA = sop.walk();
        var atB = sop.walk().to("b");
        sop.bring(sop.yaml(LANES, A.replace("Menyusun konsep", "Menyusun dan memaraf konsep"), C))
                .then()
                .statusCode(201);
        signIn("admin.paser");
        open("/sop/" + sop.code() + "?versi=2");
        page.fill("#decree", "188/9/KPTS/2026");
        press("Terbitkan");
        String admin = ApiTest.as("admin.paser").get("/me").path("name");
        shows("#versi", "188/9/KPTS/2026", "2 permohonan berjalan", admin);

        page.locator("#versi li").first().locator("a.s-btn").first().click();
        shows("#beda", "Menyusun dan memaraf konsep", "Menyusun konsep", "baru", "dihapus", "1 permohonan berjalan");
        good("sop-banding");

        page.locator("#pindah a.s-btn").click();
        shows("#pindah", "1 dari 2 permohonan tidak punya tempat", atA.number(), atB.number());
        assertThat(page.locator("#migrate").count()).isZero();
        good("sop-uji-coba-ditolak");
        page.locator("select[name='ke.b']").selectOption("c");
        page.locator("select[name='jam.b']").selectOption("ulang");
        press("Hitung ulang");
        shows("#pindah", "2 permohonan punya tempat", "mulai lagi");
        good("sop-uji-coba");
        press("Pindahkan 2 permohonan");
        page.waitForURL(url -> !url.contains("pindah=1"));
        for (var tries = 0;
                tries < 50 && !page.locator("#pindah").textContent().contains("Dipindahkan: 2 dari 2");
                tries++) {
            page.waitForTimeout(200);
            open("/sop/" + sop.code());
        }
        shows("#pindah", "Dipindahkan: 2 dari 2");
        assertThat(atB.open()).containsExactly("c#1 kadin");
        good("sop-dipindahkan");

        press("Tarik penerbitan");
        shows("#versi", "ditarik");
        assertThat(sop.walk().now().version()).isEqualTo(1);
        open("/permohonan/" + atB.number());
        good("permohonan-dipindahkan");
    }

    @Test
    void whoDoesNotKeepSopsSeesNoneOfIt() {
        signIn("kepala-bidang.paser");
        open("/sop/pelayanan-kerja-sama?banding=1&pindah=1");
        assertThat(page.locator("#versi, #beda, #pindah, #terbit").count()).isZero();
    }

    private void press(String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    /** Waits until a part of the page says all of it. */
    private void shows(String part, String... texts) {
        for (var text : texts) {
            PlaywrightAssertions.assertThat(page.locator(part))
                    .containsText(text, new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
        }
    }

    private void good(String name) {
        assertAccessible();
        assertFitsPhone();
        screenshot(name);
    }
}
