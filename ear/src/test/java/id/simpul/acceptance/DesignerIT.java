package id.simpul.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import id.simpul.core.Yaml;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An office's admin takes a paper, types it, puts it in force, and revises it while a case runs. */
class DesignerIT extends BrowserTest {

    private static final int MOST_INPUTS = 400;

    private static final String FIRST = "{ key: a, no: \"1\", uraian: Menyusun konsep, kind: process, lanes: [kabid] }";
    private static final String SECOND =
            "{ key: b, no: \"2\", uraian: Menandatangani, kind: sign, lanes: [kadin], waktu: 1 hari }";

    @Test
    void aNewAdminTypesThePaperPutsItInForceAndRevisesItWhileACaseRuns() throws Exception {
        var paper = Yaml.parse(Files.readAllBytes(
                        Simpul.project().resolve("tenant-configs/64.01-paser/sop/pelayanan-kerja-sama.yaml")))
                .root();
        var code = "diketik-" + Long.toString(System.nanoTime(), 36);
        signIn(Extras.person("admin.paser", "admin-" + code + ".paser"));
        var hand = new DesignHand(page);
        hand.begin(paper.path("identity").path("nama").asText(), code);
        typePaper(hand, paper);
        assertThat(hand.inputs()).as("inputs for Paser's paper").isLessThanOrEqualTo(MOST_INPUTS);
        assertThat(page.locator("#masalah li.is-bad")).hasCount(0);
        good("perancang-paser");
        assertThat(exported(code, 1)).isEqualTo(meaning(paper));

        inForceByTwo(code);
        open("/sop/" + code + "?versi=1");
        new FourForms(page, paper).sayWhatThePaperSays("palembang");
        var walk = Walk.of("paser", begun(code, paper));
        assertThat(walk.open()).containsExactly("s03#1 kabid");

        open("/admin/sop/" + code);
        press("Buat draf dari versi 1");
        page.waitForURL("**/admin/sop/" + code + "?versi=2");
        hand.field("s02.uraian").focus();
        hand.press("Control+Enter");
        hand.type("Mencatat disposisi");
        hand.choose("s09.lane", "petugas-adb");
        hand.fill("s05.waktu", "2 hari");
        hand.saved();
        assertThat(hand.field("s09.no").inputValue()).isEqualTo("3");
        page.locator(".s-kepala__aksi a.s-btn--utama").click();
        assertThat(page.locator("tr.is-beda:has-text('Mencatat disposisi') .s-tag"))
                .hasText("baru");
        assertThat(page.locator("#beda")).containsText("2 hari");
        assertThat(page.locator("main")).containsText("1 permohonan berjalan pada versi 1");
        good("sop-berdampingan");
        press("Terbitkan");
        page.waitForURL(url -> !url.contains("bandingkan"));
        open("/sop/" + code);
        page.locator("#pindah a.s-btn").first().click();
        press("Pindahkan 1 permohonan");
        for (var tries = 0; tries < 100 && walk.now().version() == 1; tries++) {
            page.waitForTimeout(200);
        }
        assertThat(walk.now().version()).isEqualTo(2);
        assertThat(walk.open()).containsExactly("s03#1 kabid");
        assertThat(walk.toTheEnd().now().state()).isEqualTo("finished");
    }

    /** What is missing is told while it is missing, and a step back brings back what was taken away. */
    private void typePaper(DesignHand hand, JsonNode paper) {
        assertThat(problems()).containsText("Belum ada langkah");
        hand.head(paper);
        hand.lanes(paper.path("lanes"));
        var names = new HashMap<String, String>();
        paper.path("lanes")
                .forEach(l -> names.put(l.path("key").asText(), l.path("name").asText()));
        paper.path("steps")
                .forEach(step ->
                        hand.row(step, names.get(step.path("lanes").get(0).asText())));
        assertThat(problems()).not().containsText("Belum ada langkah", soon());
        assertThat(problems()).containsText("Keputusan ini hanya punya satu jalan keluar", soon());
        paper.path("steps").forEach(hand::ways);
        assertThat(problems()).not().containsText("satu jalan keluar", soon());
        hand.field("s04.uraian").focus();
        hand.press("Alt+Delete");
        assertThat(page.locator("#baris tr")).hasCount(7);
        hand.press("Control+z");
        assertThat(page.locator("#baris tr")).hasCount(8);
        hand.saved();
    }

    private Locator problems() {
        return page.locator("#masalah-isi");
    }

    private static LocatorAssertions.ContainsTextOptions soon() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);
    }

    private void inForceByTwo(String code) throws SQLException {
        secondPerson(true);
        try {
            page.locator(".s-kepala__aksi a.s-btn--utama").click();
            page.fill("#decree", "188/7/KPTS/2026");
            press("Terbitkan");
            assertThat(page.locator("#versi")).containsText("Orang lain yang berwenang", soon());
            var second = another("admin.paser");
            second.navigate("/sop/" + code + "?versi=1");
            second.getByRole(AriaRole.BUTTON, named("Sahkan")).click();
            assertThat(second.locator("#versi")).containsText("188/7/KPTS/2026", soon());
        } finally {
            secondPerson(false);
        }
    }

    private static void secondPerson(boolean wanted) throws SQLException {
        Tables.change(
                "update tenant set settings = (settings::jsonb || ?::jsonb)::text where slug = 'paser'",
                "{\"publication\": {\"secondPerson\": " + wanted + "}}");
    }

    /** An institution asks for it and its first two rows are done, each by its own person at a browser. @return the case's id */
    private String begun(String code, JsonNode paper) {
        var applicant = another("lembaga.paser");
        applicant.navigate("/mitra/ajukan");
        applicant.locator("#sop").selectOption(code);
        applicant.locator("#title").fill("Kerja sama yang diketik");
        applicant.locator("#apply").click();
        applicant.waitForURL(url -> url.matches(".*/permohonan/\\d.*"));
        var number = applicant.url().replaceAll(".*/permohonan/([^?#]*).*", "$1");
        done(applicant, number, paper.path("steps").path(0));
        var head = another("kepala-dinas.paser");
        head.navigate("/meja");
        var row = head.locator("main :is(tr, li, article):has-text('" + number + "')")
                .last();
        assertThat(row).containsText(paper.at("/steps/1/verb").asText());
        done(head, number, paper.path("steps").path(1));
        return ApiTest.as("admin.paser").get("/cases?q=" + number).path("items[0].id");
    }

    /** The page asks for the row of the paper. */
    private static void done(Page at, String number, JsonNode step) {
        at.navigate("/permohonan/" + number);
        assertThat(at.locator("main")).containsText(step.path("uraian").asText());
        at.waitForNavigation(() -> at.locator(".s-putusan button[type=submit].s-btn--utama")
                .first()
                .click());
        assertThat(at.locator("[role=status]").first()).isVisible();
    }

    /** What a version says as a file, without what only says how a transcriber knew it. */
    private static JsonNode exported(String code, int version) {
        var text = ApiTest.as("admin.paser")
                .accept("application/yaml")
                .get("/sops/" + code + "/versions/" + version)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return meaning(Yaml.parse(text.getBytes(StandardCharsets.UTF_8)).root());
    }

    /** Without provenance and code; what is empty is as good as left out. */
    private static JsonNode meaning(JsonNode said) {
        if (said instanceof ObjectNode object) {
            object.remove(List.of("provenance", "proposal", "suspect"));
            if (object.has("formatVersion")) {
                object.remove("code");
            }
            var empty = new ArrayList<String>();
            object.fieldNames().forEachRemaining(name -> {
                var value = meaning(object.get(name));
                if (value.isNull() || value.isEmpty() && value.asText().isEmpty() && !value.isNumber()) {
                    empty.add(name);
                }
            });
            object.remove(empty);
        } else {
            said.forEach(DesignerIT::meaning);
        }
        return said;
    }

    @Test
    void whoeverIsSecondIsWarnedAndNothingTypedIsLost() {
        var sop = draft();
        signIn("admin.paser");
        open("/admin/sop/" + sop.code());
        var mine = new DesignHand(page);
        var theirs = new DesignHand(another("admin.paser"));
        theirs.page().navigate("/admin/sop/" + sop.code());
        theirs.fill("a.uraian", "Menyusun konsep bersama");
        theirs.saved();

        mine.fill("b.uraian", "Menandatangani naskah");
        assertThat(page.locator("#pita")).containsText("mengubah draf ini", soon());
        assertThat(mine.field("b.uraian")).hasValue("Menandatangani naskah");
        screenshot("perancang-didahului");
        press("Simpan punya saya");
        mine.saved();
        assertThat(uraian(sop, 1)).containsExactly("Menyusun konsep", "Menandatangani naskah");

        theirs.fill("a.uraian", "Menyusun konsep berdua");
        assertThat(theirs.page().locator("#pita")).containsText("mengubah draf ini", soon());
        theirs.page().getByRole(AriaRole.BUTTON, named("Muat yang terbaru")).click();
        assertThat(theirs.field("b.uraian")).hasValue("Menandatangani naskah");
        theirs.field("a.uraian").focus();
        theirs.press("Control+z");
        assertThat(theirs.field("a.uraian")).hasValue("Menyusun konsep berdua");
        theirs.saved();
    }

    @Test
    void whatIsTypedOutlivesALostNetAndAnEndedSession() {
        var sop = draft();
        signIn("admin.paser");
        open("/admin/sop/" + sop.code());
        var hand = new DesignHand(page);
        hand.field("a.uraian").waitFor();
        page.context().setOffline(true);
        hand.fill("a.uraian", "Menyusun tanpa jaringan");
        assertThat(page.locator("#status")).hasText("Tidak terhubung");
        page.context().setOffline(false);
        hand.saved();
        assertThat(uraian(sop, 1)).contains("Menyusun tanpa jaringan");

        forget();
        hand.fill("a.uraian", "Menyusun sesudah sesi berakhir");
        assertThat(page.locator("#pita")).containsText("Sesi Anda sudah berakhir", soon());
        page.onDialog(dialog -> dialog.accept());
        signIn("admin.paser");
        open("/admin/sop/" + sop.code());
        press("Pakai ketikan itu");
        hand.saved();
        assertThat(uraian(sop, 1)).contains("Menyusun sesudah sesi berakhir");
    }

    @Test
    void aProblemsButtonSettlesIt() {
        var sop = draft();
        signIn("admin.paser");
        open("/admin/sop/" + sop.code());
        var hand = new DesignHand(page);
        hand.choose("b.kind", "decision");
        assertThat(problems()).containsText("Keputusan ini hanya punya satu jalan keluar", soon());
        press("Tambah jalan kembali");
        hand.saved();
        assertThat(problems()).not().containsText("satu jalan keluar", soon());
        assertThat(hand.field("b.jikaTidak")).hasValue("a");
        hand.fill("b.waktu", "kapan-kapan");
        assertThat(problems()).containsText("“kapan-kapan” tidak dapat dibaca", soon());
        assertThat(page.locator("#arti-b")).hasText("tidak dapat dibaca");
        hand.fill("b.waktu", "H21");
        assertThat(page.locator("#arti-b")).containsText("hari kerja ke-21");
        assertThat(problems()).not().containsText("tidak dapat dibaca", soon());
        // the chart beside it: a click on a symbol selects its row
        page.locator("#bagan [data-step='a'].simbol").first().click();
        assertThat(page.locator("#baris tr.is-pilih")).hasAttribute("data-step", "a");
        assertThat(hand.field("a.uraian")).isFocused();
    }

    @Test
    void whatWasInferredIsAnsweredOneByOne() throws IOException {
        var code = "tanya-" + Long.toString(System.nanoTime(), 36);
        var yaml = Files.readString(
                        Simpul.project().resolve("tenant-configs/64.01-paser/sop/pelayanan-kerja-sama.yaml"))
                .replace("code: pelayanan-kerja-sama", "code: " + code);
        OwnSop.bring("paser", yaml).then().statusCode(201);
        signIn("admin.paser");
        open("/admin/sop/" + code);
        assertThat(page.locator("#tanya-isi li")).hasCount(13);
        good("perancang-pertanyaan");
        answer("Identitas: Tanggal revisi", "Memang begitu");
        answer("Langkah 1: Lajur Pemohon", "Benar");
        answer("Langkah 4: Lajur Pejabat Fungsional", "Ganti ke Kepala Dinas");
        answer("Langkah 3: Waktu", "Pakai usulan");
        answer("Langkah 5: Waktu", "Tetap seperti cetakan");
        answer("Langkah 7: Jalan", "Tidak ada");
        new DesignHand(page).saved();
        assertThat(page.locator("#tanya-isi li")).hasCount(7);
        var said = exportedRaw(code);
        assertThat(said.at("/identity/revisi").has("suspect")).isFalse();
        assertThat(said.path("steps").path(0).has("provenance")).isFalse();
        assertThat(said.path("steps").path(3).path("lanes").path(0).asText()).isEqualTo("kepala-dinas");
        assertThat(said.path("steps").path(2).path("waktu").asText()).isEqualTo("1 hari");
        assertThat(said.path("steps").path(2).path("proposal").has("uraian")).isTrue();
        assertThat(said.path("steps").path(4).path("waktu").asText()).isEmpty();
        assertThat(said.path("steps").path(6).path("outcomes")).hasSize(1);
    }

    private void answer(String question, String button) {
        page.locator("#tanya-isi li:has-text('" + question + "') button:has-text('" + button + "')")
                .click();
    }

    private static JsonNode exportedRaw(String code) {
        var text = ApiTest.as("admin.paser")
                .accept("application/yaml")
                .get("/sops/" + code + "/versions/1")
                .asString();
        return Yaml.parse(text.getBytes(StandardCharsets.UTF_8)).root();
    }

    @Test
    void aHalfDoneDraftIsShownAndDrawnAsFarAsItGoes() {
        signIn("admin.paser");
        var code = "setengah-" + Long.toString(System.nanoTime(), 36);
        new DesignHand(page).begin("Setengah Jadi", code);
        good("perancang-kosong");
        var picture = ApiTest.as("admin.paser").accept("image/svg+xml").get("/sops/" + code + "/versions/1");
        picture.then().statusCode(422);
        page.locator("#lajur-baru").selectOption("kepala-dinas");
        press("Tambahkan");
        press("Tambah langkah");
        new DesignHand(page).saved();
        ApiTest.as("admin.paser")
                .accept("image/svg+xml")
                .get("/sops/" + code + "/versions/1")
                .then()
                .statusCode(200);
        open("/sop/" + code + "?versi=1");
        assertThat(page.locator("h1")).hasText("Setengah Jadi");
        press("Terbitkan");
        assertThat(page.locator("main")).containsText("masalah yang harus dibereskan di perancang", soon());
    }

    private static OwnSop draft() {
        var lanes = new LinkedHashMap<String, String>();
        lanes.put("kabid", "kepala-bidang");
        lanes.put("kadin", "kepala-dinas");
        var sop = new OwnSop("paser");
        sop.bring(sop.yaml(lanes, FIRST, SECOND)).then().statusCode(201);
        return sop;
    }

    private static List<String> uraian(OwnSop sop, int version) {
        return ApiTest.as("admin.paser")
                .get("/sops/" + sop.code() + "/versions/" + version)
                .then()
                .statusCode(200)
                .extract()
                .path("document.steps.uraian");
    }

    private void press(String name) {
        page.getByRole(AriaRole.BUTTON, named(name)).first().click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private void good(String name) {
        assertAccessible();
        assertFitsPhone();
        screenshot(name);
    }
}
