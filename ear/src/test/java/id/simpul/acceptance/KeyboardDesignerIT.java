package id.simpul.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Somebody without a mouse draws up an SOP: from the address on there are keys only, and the page is only looked at. No
 * element is clicked, filled or focused from outside.
 */
class KeyboardDesignerIT extends BrowserTest {

    /** Nobody goes further than this for one field. */
    private static final int FARTHEST = 60;

    private final String code = "tombol-" + Long.toString(System.nanoTime(), 36);

    @Test
    void anSopIsDrawnUpWithKeysAlone() {
        page.navigate("/masuk");
        to("input[autocomplete=username]");
        type("admin.paser");
        to("input[type=password]");
        type(ApiTest.PASSWORD);
        press("Enter");
        page.waitForURL(url -> !url.contains("/masuk"));

        page.navigate("/admin/sop");
        to("#name");
        type("Uji Papan Tik");
        to("#code");
        type(code);
        to("#create");
        press("Enter");
        page.waitForURL("**/admin/sop/" + code);
        // a new draft begins where the paper begins
        assertThat(page.locator("[data-name='identity.nomor.printed']")).isFocused();
        type("470/9/SOP");

        lane("Kepala Bidang");
        lane("Kepala Dinas");
        row("Menyusun naskah", "Kepala Bidang", "Proses", "Surat", "2 hari", "Naskah", "lihat lampiran");
        row("Memeriksa naskah", "Kepala Dinas", "Keputusan", "Naskah", "1 hari", "Naskah setuju", "");
        press("Tab");
        pick("ke 1");
        row("Memperbanyak naskah", "Kepala Bidang", "Proses", "Naskah setuju", "30 menit", "Salinan naskah", "");
        row("Menandatangani naskah", "Kepala Dinas", "Tanda tangan", "Salinan naskah", "1 hari", "Naskah sah", "");
        assertThat(page.locator("#masalah-jumlah")).containsText("0 menahan terbit", soon());
        saved();
        assertThat(steps("uraian"))
                .containsExactly("Menyusun naskah", "Memeriksa naskah", "Memperbanyak naskah", "Menandatangani naskah");
        assertThat(steps("lanes.collect { it[0] }"))
                .containsExactly("kepala-bidang", "kepala-dinas", "kepala-bidang", "kepala-dinas");
        assertThat(steps("kind")).containsExactly("process", "decision", "process", "sign");
        assertThat(steps("keterangan")).startsWith("lihat lampiran");
        List<Map<String, String>> ways = path("document.steps[1].outcomes");
        assertThat(ways)
                .extracting(w -> w.get("kind") + " " + w.get("to"))
                .containsExactly("forward s03", "return s01");

        moveDuplicateAndTakeBack();
    }

    private void moveDuplicateAndTakeBack() {
        press("Alt+ArrowUp");
        assertThat(focusedStep()).as("the cursor goes along").isEqualTo("s04");
        saved();
        assertThat(steps("key")).containsExactly("s01", "s02", "s04", "s03");
        assertThat(steps("no")).containsExactly("1", "2", "3", "4");
        press("Alt+ArrowDown");
        saved();
        assertThat(steps("key")).containsExactly("s01", "s02", "s03", "s04");
        press("Control+Shift+d");
        saved();
        assertThat(steps("uraian")).endsWith("Menandatangani naskah", "Menandatangani naskah");
        press("Control+z");
        saved();
        assertThat(steps("key")).hasSize(4);
        press("Control+y");
        saved();
        assertThat(steps("key")).hasSize(5);
        press("Alt+Delete");
        saved();
        assertThat(steps("key")).containsExactly("s01", "s02", "s03", "s04");
    }

    private void lane(String post) {
        to("#lajur-baru");
        pick(post);
        press("Enter");
        assertThat(page.locator("#lajur li").last().locator("input").first()).hasValue(post);
        assertThat(page.locator("#lajur li").last().locator("input").first()).isFocused();
    }

    private void row(
            String uraian, String lane, String kind, String papers, String time, String output, String remark) {
        press("Control+Enter");
        type(uraian);
        for (var choice : List.of(lane, kind)) {
            press("Tab");
            pick(choice);
        }
        for (var cell : List.of(papers, time, output, remark)) {
            press("Tab");
            type(cell);
        }
    }

    /** Tab by Tab to what is wanted, and no further than a person would go. */
    private void to(String selector) {
        for (var tabs = 0; tabs < FARTHEST; tabs++) {
            if ((boolean) page.evaluate("s => document.activeElement.matches(s)", selector)) {
                return;
            }
            press("Tab");
        }
        throw new AssertionError(selector + " is out of reach of " + FARTHEST + " tabs");
    }

    private Object focusedStep() {
        return page.evaluate("document.activeElement.closest('tr')?.dataset.step");
    }

    private void press(String keys) {
        page.keyboard().press(keys);
    }

    private void type(String text) {
        page.keyboard().insertText(text);
    }

    /** By arrow keys, as far as the word is away. */
    private void pick(String word) {
        new DesignHand(page).pick(word);
    }

    private void saved() {
        // what was typed is on its way before the word of it changes
        new DesignHand(page).saved();
    }

    private static LocatorAssertions.ContainsTextOptions soon() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);
    }

    private List<String> steps(String field) {
        return path("document.steps." + field);
    }

    private <T> T path(String path) {
        return ApiTest.as("admin.paser")
                .get("/sops/" + code + "/versions/1")
                .then()
                .statusCode(200)
                .extract()
                .path(path);
    }
}
