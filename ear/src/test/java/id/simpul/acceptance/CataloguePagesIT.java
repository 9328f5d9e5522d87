package id.simpul.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An admin finds a template in the catalogue, makes it the office's own, and decides when it moves on. */
class CataloguePagesIT extends BrowserTest {

    private static final Map<String, String> LANES = new LinkedHashMap<>();

    static {
        LANES.put("staf", "staf");
        LANES.put("kabid", "kepala-bidang");
    }

    private static final String A =
            "{ key: a, no: \"1\", uraian: Menyusun konsep, kind: process, lanes: [staf], waktu: 1 hari }";
    private static final String B =
            "{ key: b, no: \"2\", uraian: Memeriksa konsep, kind: process, lanes: [kabid], waktu: 1 hari }";
    private static final String C =
            "{ key: c, no: \"3\", uraian: Mengarsipkan, kind: process, lanes: [staf], waktu: 1 hari }";

    @Test
    void aTemplateIsFoundMadeOwnFollowedAndSeenByTheDitjen() {
        var template = new OwnSop("ditjen");
        var code = template.code();
        template.inForce(template.yaml(LANES, A, B));
        release("ditjen", code, 1);
        signIn("admin.palembang");
        open("/katalog");
        assertThat(page.locator("#katalog .s-orang-daftar > li").first().textContent())
                .contains("Templat nasional", "Ditjen Dukcapil");
        good("katalog");
        page.fill("form.s-alat input[name=q]", code);
        page.locator("form.s-alat button").click();
        page.waitForURL(url -> url.contains("q="));
        assertThat(page.locator("#katalog .s-orang-daftar > li").count()).isEqualTo(1);
        page.locator("#katalog li a").first().click();
        page.waitForURL(url -> url.contains("/katalog/"));
        assertThat(page.locator("svg[role=img], .bagan svg").first().isVisible())
                .isTrue();
        good("katalog-entri");
        press("Mulai draf dari templat");
        page.waitForURL(url -> url.contains("/admin/sop/"));
        page.waitForFunction("() => !document.getElementById('dari-templat').hidden");
        assertThat(page.textContent("#dari-templat")).contains(code + "@1", "2 dari 2 langkah dari templat");
        assertThat(page.textContent("#asal-a")).isEqualTo("dari templat");
        page.locator("[data-name='a.uraian']").fill("Menyusun konsep dan nomornya");
        page.waitForFunction("() => document.getElementById('asal-a').textContent === 'diubah'");
        assertThat(page.textContent("#dari-templat")).contains("1 dari 2 langkah dari templat, 1 diubah");
        page.waitForFunction("() => /Tersimpan/.test(document.getElementById('status').textContent)");
        screenshot("perancang-varian");
        publish(code, 1);

        open("/sop/" + code);
        assertThat(page.textContent("#dari-templat")).contains("1 dari 2 langkah dari templat");
        assertThat(page.locator(".s-sop .s-tag").allTextContents())
                .map(String::strip)
                .containsExactly("diubah", "dari templat");
        good("sop-varian");
        press("Rilis ke katalog");
        page.waitForURL(url -> url.contains("#katalog"));
        assertThat(page.textContent("#katalog")).contains("dapat dibaca semua kantor sejak");
        press("Tarik dari katalog");
        page.waitForSelector("#release");

        template.inForce(template.yaml(LANES, A.replace("1 hari", "2 hari"), B.replace("1 hari", "3 hari"), C));
        release("ditjen", code, 2);
        open("/admin/sop");
        assertThat(page.locator("li", new Page.LocatorOptions().setHasText("Usulan templat"))
                        .locator("a[href='/sop/" + code + "/templat']")
                        .count())
                .isEqualTo(1);
        open("/sop/" + code);
        assertThat(page.textContent("#usulan-templat")).contains(code + "@1", code + "@2");
        page.locator("#usulan-templat a").click();
        page.waitForURL(url -> url.endsWith("/templat"));
        assertThat(page.textContent("#milik-sendiri")).contains("Mengarsipkan", "3 hari");
        assertThat(page.textContent("#templat-berubah")).contains("2 hari", "3 hari");
        good("sop-templat");
        page.locator("a", new Page.LocatorOptions().setHasText("Bandingkan berdampingan"))
                .click();
        page.waitForURL(url -> url.contains("dengan="));
        assertThat(page.locator(".s-banding section").count()).isEqualTo(2);
        assertThat(page.textContent("h1")).contains("Templat Coba", "versi 2");
        good("sop-banding-katalog");
        open("/sop/" + code + "/templat");
        press("Buat draf dengan usulan ini");
        page.waitForURL(url -> url.contains("/admin/sop/" + code + "?versi=2"));
        page.waitForFunction("() => !document.getElementById('dari-templat').hidden");
        assertThat(page.textContent("#dari-templat")).contains(code + "@2", "2 dari 3 langkah dari templat, 1 diubah");

        template.inForce(template.yaml(LANES, A, C));
        release("ditjen", code, 3);
        open("/sop/" + code + "/templat");
        press("Tetap pada templat lama");
        page.waitForURL(url -> url.endsWith("/sop/" + code));
        assertThat(page.locator("#usulan-templat").count()).isZero();
        open("/sop/" + code + "/templat");
        assertThat(page.content()).contains("Tidak ada usulan dari templat");

        forget();
        signIn("admin.ditjen");
        open("/nasional/templat?q=" + code);
        assertThat(page.locator("tbody tr").count()).isEqualTo(1);
        assertThat(page.textContent("tbody tr")).contains("Kota Palembang", code + "@1", "kini versi 3", "1 dari 2");
        good("nasional-templat");
        open("/nasional/templat?urut=distance");
        assertThat(page.locator("nav.s-strip a[aria-current=true]").textContent())
                .contains("Paling jauh dahulu");
        open("/admin/sop");
        assertThat(page.content()).contains("Pelayanan Kerja Sama");
        good("ditjen-rancang-sop");
    }

    private static void release(String office, String code, int version) {
        ApiTest.as("admin." + office)
                .post("/sops/" + code + "/versions/" + version + "/release")
                .then()
                .statusCode(200);
    }

    private static void publish(String code, int version) {
        ApiTest.as("admin.palembang")
                .body("{}")
                .post("/sops/" + code + "/versions/" + version + "/publish")
                .then()
                .statusCode(200);
    }

    private void press(String words) {
        page.locator("button", new Page.LocatorOptions().setHasText(words))
                .first()
                .click(new Locator.ClickOptions());
        page.waitForLoadState();
    }

    private void good(String name) {
        assertAccessible();
        assertFitsPhone();
        screenshot(name);
    }
}
