package id.simpul.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Before a draft is put in force its admin sees, case by case, what would become of those that run. */
class TrialPagesIT extends BrowserTest {

    private static final Map<String, String> LANES = new LinkedHashMap<>();

    static {
        LANES.put("kabid", "kepala-bidang");
        LANES.put("kadin", "kepala-dinas");
    }

    private static String step(String key, String lane) {
        return "{ key: " + key + ", no: \"" + key + "\", uraian: Langkah " + key + ", kind: process, lanes: [" + lane
                + "] }";
    }

    @Test
    void everyRunningCaseIsListedWithItsPlaceBeforeTheDraftIsPublished() {
        var sop = new OwnSop("paser");
        sop.inForce(sop.yaml(LANES, step("a", "kabid"), step("b", "kadin"), step("c", "kabid")));
        var stays = sop.walk();
        var gone = sop.walk().to("b");
        sop.bring(sop.yaml(LANES, step("a", "kabid"), step("c", "kabid")))
                .then()
                .statusCode(201);
        var before = gone.asText();
        signIn("admin.paser");
        open("/admin/sop/" + sop.code());
        page.locator(".s-kepala__aksi a[href$='#pindah']").click();
        page.waitForURL("**/bandingkan?banding=1&versi=2#pindah");

        assertThat(row(stays.number())).containsText("Tetap");
        assertThat(row(gone.number())).containsText("Tidak dapat");
        assertThat(row(gone.number())).containsText("Langkahnya tidak ada lagi");
        assertThat(page.locator("#pindah")).containsText("1 dari 2 permohonan tidak punya tempat");
        assertAccessible();
        assertFitsPhone();
        screenshot("sop-uji-coba");
        // where it should go instead can be tried as well, and changes nothing
        page.locator("select[name='ke.b']").selectOption("c");
        page.locator("#pindah button[type=submit]").click();
        assertThat(row(gone.number())).containsText("Pindah langkah");
        assertThat(row(gone.number())).containsText("Langkah c");
        assertThat(page.locator("#pindah")).containsText("2 permohonan punya tempat");
        assertThat(gone.asText()).isEqualTo(before);
        assertThat(page.locator("#publish")).isVisible();
    }

    @Test
    void manyAreListedLeafByLeafAndAHalfDoneDraftHasAnAnswerToo() {
        var sop = new OwnSop("paser");
        sop.inForce(sop.yaml(LANES, step("a", "kabid"), step("b", "kadin")));
        for (var i = 0; i < 52; i++) {
            sop.begin().then().statusCode(201);
        }
        sop.bring(sop.yaml(LANES, step("a", "kabid"), step("b", "kadin"), step("c", "kabid")))
                .then()
                .statusCode(201);
        signIn("admin.paser");
        open("/sop/" + sop.code() + "/bandingkan?banding=1&versi=2");
        assertThat(page.locator("#pindah tbody tr")).hasCount(50);
        assertThat(page.locator("#pindah nav")).containsText("Halaman 1 dari 2");
        page.locator("#pindah nav a").click();
        assertThat(page.locator("#pindah tbody tr")).hasCount(2);
        assertThat(page.locator("#pindah nav")).containsText("Halaman 2 dari 2");

        open("/admin/sop/" + sop.code() + "?versi=2");
        var hand = new DesignHand(page);
        hand.choose("a.lane", "");
        hand.saved();
        open("/sop/" + sop.code() + "/bandingkan?banding=1&versi=2");
        assertThat(page.locator("#pindah tbody tr").first()).containsText("Tidak ada yang memegang");
        assertThat(page.locator("#pindah")).containsText("52 dari 52 permohonan tidak punya tempat");
    }

    private Locator row(String number) {
        return page.locator("#pindah tbody tr:has-text('" + number + "')");
    }
}
