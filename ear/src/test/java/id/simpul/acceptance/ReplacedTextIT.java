package id.simpul.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two people type at one draft: whoever decides between their texts is told what differs, and the other text stays. */
class ReplacedTextIT extends BrowserTest {

    private final OwnSop sop = new OwnSop("paser");

    private DesignHand mine;
    private DesignHand theirs;

    @BeforeEach
    void bothOpenTheDraft() throws Exception {
        var lanes = new LinkedHashMap<String, String>();
        lanes.put("kabid", "kepala-bidang");
        lanes.put("kadin", "kepala-dinas");
        sop.bring(sop.yaml(
                        lanes,
                        "{ key: a, no: \"1\", uraian: Menyusun konsep, kind: process, lanes: [kabid] }",
                        "{ key: b, no: \"2\", uraian: Menandatangani, kind: sign, lanes: [kadin], waktu: 1 hari }"))
                .then()
                .statusCode(201);
        signIn("admin.paser");
        page.onDialog(dialog -> dialog.accept());
        open("/admin/sop/" + sop.code());
        mine = new DesignHand(page);
        theirs = new DesignHand(another(Extras.person("admin.paser", "rekan-" + sop.code())));
        theirs.page().navigate("/admin/sop/" + sop.code());
        mine.field("a.uraian").waitFor();
        theirs.field("a.uraian").waitFor();
    }

    @Test
    void whoReturnsToAnOldTextIsToldThatAnotherWasThereAndNeitherIsLost() {
        typesAndLeavesWithoutANet();
        theirs.fill("a.uraian", "Menyusun di kantor");
        theirs.saved();

        open("/admin/sop/" + sop.code());
        assertThat(notice()).containsText("sesudah itu");
        assertThat(notice().locator("tbody tr")).hasCount(1);
        assertThat(notice().locator("tbody")).containsText("Menyusun di kantor");
        assertThat(notice().locator("tbody")).containsText("Menyusun di rumah");
        assertThat(mine.field("a.uraian")).hasValue("Menyusun di kantor");
        assertAccessible();
        assertFitsPhone();
        screenshot("perancang-ketikan-lama");
        press(page, "Pakai ketikan itu");
        mine.saved();
        assertThat(stored()).isEqualTo("Menyusun di rumah");

        // the colleague's text is in reach of everybody, and comes back
        open("/admin/sop/" + sop.code());
        page.locator("#digantikan-panel summary").click();
        press(page, "Lihat bedanya");
        assertThat(page.locator("#digantikan tbody")).containsText("Menyusun di kantor");
        assertAccessible();
        assertFitsPhone();
        screenshot("perancang-digantikan");
        press(page, "Kembalikan");
        assertThat(mine.field("a.uraian")).hasValue("Menyusun di kantor");
        assertThat(page.locator("#digantikan > li")).hasCount(2);
        mine.saved();
        assertThat(stored()).isEqualTo("Menyusun di kantor");
        mine.field("a.uraian").focus();
        mine.press("Control+z");
        assertThat(mine.field("a.uraian")).hasValue("Menyusun di rumah");
    }

    @Test
    void whatISaveOverAndWhatIGiveUpBothStay() {
        theirs.fill("a.uraian", "Menyusun bersama");
        theirs.saved();
        mine.fill("b.uraian", "Menandatangani naskah");
        assertThat(notice()).containsText("mengubah draf ini");
        assertThat(notice().locator("tbody tr")).hasCount(2);
        press(page, "Simpan punya saya");
        mine.saved();
        assertThat(page.locator("#digantikan > li")).hasCount(1);

        theirs.fill("a.uraian", "Menyusun berdua");
        assertThat(theirs.page().locator("#pita")).containsText("mengubah draf ini");
        press(theirs.page(), "Muat yang terbaru");
        assertThat(theirs.field("b.uraian")).hasValue("Menandatangani naskah");
        theirs.page().reload();
        theirs.page().locator("#digantikan-panel summary").click();
        assertThat(theirs.page().locator("#digantikan > li")).hasCount(2);
        press(theirs.page(), "Kembalikan");
        assertThat(theirs.field("a.uraian")).hasValue("Menyusun berdua");
    }

    @Test
    void whoTypesOnWithoutDecidingLosesNothing() {
        typesAndLeavesWithoutANet();
        open("/admin/sop/" + sop.code());
        assertThat(notice()).containsText("belum tersimpan");
        mine.fill("b.uraian", "Membubuhkan tanda tangan");
        mine.saved();
        assertThat(page.locator("#digantikan > li")).hasCount(1);
        page.reload();
        page.locator("#digantikan-panel summary").click();
        press(page, "Lihat bedanya");
        assertThat(page.locator("#digantikan tbody")).containsText("Menyusun di rumah");
    }

    /** What was typed reaches this browser only. */
    private void typesAndLeavesWithoutANet() {
        page.route("**/admin/draf-sop/**", route -> route.abort());
        mine.fill("a.uraian", "Menyusun di rumah");
        assertThat(page.locator("#status")).hasText("Tidak terhubung");
        page.navigate("/sop");
        page.unroute("**/admin/draf-sop/**");
    }

    private Locator notice() {
        return page.locator("#pita");
    }

    private static void press(Page at, String name) {
        at.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    private String stored() {
        return ApiTest.as("admin.paser")
                .get("/sops/" + sop.code() + "/versions/1")
                .then()
                .statusCode(200)
                .extract()
                .path("document.steps[0].uraian");
    }
}
