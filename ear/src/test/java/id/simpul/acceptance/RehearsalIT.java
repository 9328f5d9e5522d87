package id.simpul.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An admin walks an SOP with pretended people before it counts, and asks how long it will take. */
class RehearsalIT extends BrowserTest {

    private static final String SOP = "/admin/sop/pelayanan-kerja-sama";

    @Test
    void theSopIsWalkedToItsEndAndNothingIsKept() throws Exception {
        var before = kept();
        signIn("admin.paser");
        open(SOP + "/gladi?versi=1&terima=2026-11-23T08:00&jam=2026-11-23T08:00");
        assertThat(page.locator("main").textContent()).contains("Gladi versi 1", "Senin, 23 November 2026, 08.00 WITA");
        good("gladi");

        link("#jam a", "Lewat tenggat").click();
        page.waitForLoadState();
        assertThat(page.locator("#giliran").textContent()).contains("Terlambat");

        List<String> lanes = new ArrayList<>();
        for (var turn = 0; turn < 40 && !ended(); turn++) {
            lanes.add(page.locator("#giliran article").first().getAttribute("aria-label"));
            page.locator("#giliran article")
                    .first()
                    .locator("a.s-btn--utama")
                    .first()
                    .click();
            page.waitForLoadState();
        }
        assertThat(page.locator("#giliran").textContent()).contains("berakhir selesai");
        assertThat(lanes).startsWith("Pemohon", "Kepala Dinas").hasSizeGreaterThan(6);
        assertThat(page.locator("#riwayat").textContent()).contains("Terlambat");
        good("gladi-selesai");

        link("#riwayat a", "Batalkan pilihan terakhir").click();
        page.waitForLoadState();
        assertThat(ended()).isFalse();
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void whatCannotBeWalkedIsSaid() {
        signIn("admin.paser");
        for (var wrong : List.of(
                "jalan=bukan",
                "jalan=9.lanjut.29500000",
                "jam=besok",
                "terima=1800-01-01T00:00",
                "jam=9999-01-01T00:00")) {
            open(SOP + "/gladi?versi=1&" + wrong);
            assertThat(page.locator("main .s-pesan--bad").count()).as(wrong).isEqualTo(1);
            assertThat(page.locator("#giliran").count()).isZero();
        }
        link("a.s-btn--utama", "Mulai dari awal").click();
        page.waitForLoadState();
        assertThat(page.locator("#giliran article").count()).isPositive();
    }

    @Test
    void aVersionThatIsNotThereAndStaffAreTurnedAway() {
        Map<String, String> lanes = new LinkedHashMap<>();
        lanes.put("kabid", "kepala-bidang");
        var sop = new OwnSop("paser");
        sop.inForce(sop.yaml(lanes, "{ key: a, no: \"1\", uraian: Menyusun konsep, kind: process, lanes: [kabid] }"));
        signIn("admin.paser");
        open("/admin/sop/" + sop.code() + "/gladi?versi=1");
        assertThat(page.locator("#giliran").textContent()).contains("Menyusun konsep");
        assertThat(status("/admin/sop/" + sop.code() + "/gladi?versi=7")).isEqualTo(404);
        assertThat(status("/admin/sop/tidak-ada/prakiraan?versi=1")).isEqualTo(404);
        forget();
        signIn("kepala-bidang.paser");
        assertThat(status(SOP + "/gladi?versi=1")).isEqualTo(403);
        assertThat(status(SOP + "/prakiraan?versi=1")).isEqualTo(403);
    }

    @Test
    void theForecastLearnsFromCasesThatEnded() {
        Map<String, String> lanes = new LinkedHashMap<>();
        lanes.put("kabid", "kepala-bidang");
        lanes.put("kadin", "kepala-dinas");
        var sop = new OwnSop("paser");
        sop.inForce(sop.yaml(
                lanes,
                "{ key: a, no: \"1\", uraian: Menyusun konsep, kind: process, lanes: [kabid], waktu: 3 hari }",
                "{ key: b, no: \"2\", uraian: Menandatangani, kind: sign, lanes: [kadin], waktu: 1 hari }"));
        signIn("admin.paser");
        open("/admin/sop/" + sop.code() + "/prakiraan?versi=1");
        assertThat(page.locator("#jawaban").textContent())
                .contains("Belum cukup permohonan yang berakhir", "4 hari", "langkah 1 Menyusun konsep, 75 persen");
        good("prakiraan");

        sop.walk().toTheEnd();
        sop.walk().toTheEnd();
        page.reload();
        assertThat(page.locator("#jawaban").textContent())
                .as("two cases are too few to learn from")
                .contains("Belum cukup permohonan yang berakhir")
                .doesNotContain("dari 2 kali");

        sop.walk().toTheEnd();
        page.reload();
        assertThat(page.locator("#jawaban").textContent()).contains("dari 3 permohonan", "dari 3 kali");
    }

    private static Map<String, List<String>> kept() throws Exception {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (var table : List.of("case_file", "task", "submission", "case_counter")) {
            rows.put(table, Tables.list("select count(*)::text from " + table));
        }
        return rows;
    }

    private boolean ended() {
        return page.locator("#giliran article").count() == 0;
    }

    private int status(String path) {
        return page.navigate(path).status();
    }

    private Locator link(String where, String words) {
        return page.locator(where, new Page.LocatorOptions().setHasText(words)).first();
    }

    private void good(String name) {
        assertAccessible();
        assertFitsPhone();
        screenshot(name);
    }
}
