package id.simpul.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import io.restassured.response.Response;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** An SOP leaves the house as sheet, BPMN, spreadsheet and YAML, and comes in as a file, by REST and from its page. */
class SopFilesIT extends BrowserTest {

    private static final String BPMN = "application/bpmn+xml";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    /** A drawing as other programs write it: a circle, a moved ellipse, colours by name. */
    private static final byte[] EMBLEM = ("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 20 20'>"
                    + "<circle cx='10' cy='10' r='9' fill='orangered'/><g transform='translate(10 10) scale(2)'>"
                    + "<ellipse rx='3' ry='2' style='fill:teal'/></g></svg>")
            .getBytes(StandardCharsets.UTF_8);

    private static final String VERSION = "/sops/pelayanan-kerja-sama/versions/1";

    @Test
    void theSheetIsAPdfAndTheSameEveryTime() {
        Response f4 = as("application/pdf", VERSION);
        assertThat(f4.contentType()).startsWith("application/pdf");
        assertThat(new String(f4.asByteArray(), 0, 5, StandardCharsets.ISO_8859_1))
                .isEqualTo("%PDF-");
        assertThat(as("application/pdf", VERSION).asByteArray()).isEqualTo(f4.asByteArray());
        assertThat(as("application/pdf", VERSION + "?paper=a4").asByteArray())
                .isNotEqualTo(f4.asByteArray())
                .startsWith('%', 'P', 'D', 'F');
    }

    @Test
    void theSheetBearsTheEmblemAndAddressThatTheOfficeShowsNow() throws IOException {
        signIn("admin.sulsel");
        open("/admin/identitas");
        page.locator("input[type=file]").first().setInputFiles(new FilePayload("logo.svg", "image/svg+xml", EMBLEM));
        pressed("Pakai logo ini");
        page.fill("#address", "Jl. Poros Kapasa Raya 17, Makassar 90241");
        page.fill("#phone", "(0411) 585500");
        pressed("Simpan kop surat");

        APIResponse sheet = page.context().request().get(Simpul.url() + "/sop/pks?unduh=pdf-f4");
        try (PDDocument pdf = Loader.loadPDF(sheet.body())) {
            PDFTextStripper first = new PDFTextStripper();
            first.setEndPage(1);
            assertThat(first.getText(pdf)).contains("Jl. Poros Kapasa Raya 17, Makassar 90241", "(0411) 585500");
            assertThat(colours(new PDFRenderer(pdf).renderImageWithDPI(0, 72)))
                    .as("the emblem's colours on the page")
                    .contains(0xFF4500, 0x008080);
        }
        open("/sop/pks");
        assertThat(page.locator(".s-identitas-blok__kop")).containsText("Jl. Poros Kapasa Raya 17");
        assertThat(page.locator(".s-identitas-blok__kop img")).isVisible();
        screenshot("sop-kop");
    }

    private void pressed(String label) {
        page.waitForNavigation(() -> page.getByText(label, new Page.GetByTextOptions().setExact(true))
                .click());
    }

    private static Set<Integer> colours(BufferedImage page) {
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                colours.add(page.getRGB(x, y) & 0xFFFFFF);
            }
        }
        return colours;
    }

    @Test
    void bpmnHasTheStepsAndTheirPlaces() {
        Response bpmn = as("application/bpmn+xml", VERSION);
        assertThat(bpmn.contentType()).startsWith("application/bpmn+xml");
        assertThat(bpmn.asString()).contains("<laneSet", "langkah-s01", "bpmndi:BPMNShape", "Pejabat Fungsional");
    }

    @Test
    void thePageOffersEveryForm() {
        signIn("kepala-bidang.paser");
        open("/sop/pelayanan-kerja-sama");
        page.locator("summary:has-text('Unduh')").click();
        Map<String, String> types = new LinkedHashMap<>();
        for (var link : page.locator("a[href*='unduh=']").all()) {
            APIResponse answer = page.context().request().get(Simpul.url() + link.getAttribute("href"));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.headers().get("content-disposition"))
                    .contains("attachment", "sop-pelayanan-kerja-sama-v1");
            types.put(link.textContent(), answer.headers().get("content-type"));
        }
        assertThat(types)
                .containsKeys(
                        "Lembar PDF, F4", "Lembar PDF, A4", "Bagan SVG", "Berkas YAML", "BPMN 2.0", "Formulir XLSX");
        assertThat(types.get("Lembar PDF, F4")).startsWith("application/pdf");
        assertThat(page.context()
                        .request()
                        .get(Simpul.url() + "/sop/pelayanan-kerja-sama?unduh=exe")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatLeavesAsBpmnOrSpreadsheetComesBackAsADraft() {
        // a copy, so that nobody meets drafts of the shipped one
        String code = fresh();
        String yaml = as("application/yaml", VERSION).asString().replace("code: pelayanan-kerja-sama", "code: " + code);
        assertThat(bring(yaml.getBytes(StandardCharsets.UTF_8), "application/yaml")
                        .statusCode())
                .isEqualTo(201);
        for (String type : List.of(BPMN, XLSX)) {
            byte[] file = as(type, "/sops/" + code + "/versions/1").asByteArray();
            Response draft = bring(file, type);
            assertThat(draft.statusCode()).as(draft.asString()).isEqualTo(201);
            assertThat(draft.<String>path("state")).isEqualTo("draft");
            assertThat(draft.<String>path("code")).isEqualTo(code);
            int number = draft.path("version");
            Response diff = ApiTest.as("admin.paser").get("/sops/" + code + "/versions/1/diff/" + number);
            assertThat(diff.<List<Object>>path("steps")).isEmpty();
            assertThat(diff.<List<Object>>path("lanes")).isEmpty();
            assertThat(diff.<List<Object>>path("identity")).isEmpty();
        }
    }

    @Test
    void anotherModellersFileIsADraftWithWhatItLacks() {
        String code = fresh();
        Response draft = bring(drawn(code).getBytes(StandardCharsets.UTF_8), BPMN);

        assertThat(draft.statusCode()).as(draft.asString()).isEqualTo(201);
        assertThat(draft.<List<String>>path("problems.code"))
                .contains("bpmn.identity", "bpmn.passed", "sop.lanePositionMissing");
        assertThat(draft.<List<String>>path("problems.place")).contains("w “Tunggu surat”");
        ApiTest.as("admin.paser")
                .contentType("application/json")
                .body("{}")
                .post("/sops/" + code + "/versions/" + draft.path("version") + "/publish")
                .then()
                .statusCode(422);
    }

    @Test
    void whatIsNotWhatItSaysIsRefusedAndNothingChanges() throws SQLException {
        ApiTest.as("admin.paser");
        List<String> before = versions();
        String evil = "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><d>&e;</d>";
        assertThat(codes(bring(evil.getBytes(StandardCharsets.UTF_8), BPMN))).containsExactly("xml.doctype");
        assertThat(codes(bring("code: x".getBytes(StandardCharsets.UTF_8), XLSX)))
                .containsExactly("xlsx.notXlsx");
        assertThat(bring("x".getBytes(StandardCharsets.UTF_8), "application/zip")
                        .statusCode())
                .isEqualTo(415);
        assertThat(bring(new byte[3 * 1024 * 1024], XLSX).statusCode()).isEqualTo(413);
        assertThat(ApiTest.as("kepala-dinas.paser")
                        .contentType(BPMN)
                        .body(drawn("gambar-orang").getBytes(StandardCharsets.UTF_8))
                        .post("/sops")
                        .statusCode())
                .isEqualTo(403);
        assertThat(versions()).isEqualTo(before);
    }

    private static List<String> versions() throws SQLException {
        return Tables.list("select v.id::text from sop_version v join tenant t on t.id = v.tenant_id"
                + " where t.slug = 'paser' order by v.id");
    }

    @Test
    void aFileIsLookedAtOnThePageThenBecomesADraftInTheDesigner() throws Exception {
        String code = fresh();
        signIn("admin.paser");
        open("/admin/sop");
        Locator file = page.locator("#muat-pilih");
        file.setInputFiles(payload("rusak.xlsx", "bukan".getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator("#muat-kabar")).containsText("“rusak.xlsx” ditolak");
        assertThat(page.locator("#muat-laporan")).containsText("Ini bukan berkas XLSX.");
        assertThat(page.locator("#muat-jadikan button")).isHidden();
        file.setInputFiles(payload("foto.png", new byte[] {1}));
        assertThat(page.locator("#muat-kabar")).containsText("bukan YAML, BPMN, atau XLSX");

        file.setInputFiles(payload("gambar.bpmn", drawn(code).getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator("#muat-kabar")).containsText("draf SOP baru “Gambar” (" + code + "): 2 langkah");
        assertThat(page.locator("#muat-laporan")).containsText("w “Tunggu surat”");
        assertAccessible();
        assertFitsPhone();
        screenshot("muat-berkas");
        page.locator("#muat-jadikan button").click();
        page.waitForURL("**/admin/sop/" + code + "?versi=1");
        assertThat(page.locator("[data-name='s01.uraian']")).hasValue("Menulis surat");
    }

    @Test
    void onlyThatOnePlaceTakesAFileAndOnlyFromItsOwnPage() {
        signIn("admin.paser");
        var request = page.context().request();
        assertThat(request.post(Simpul.url() + "/admin/sop", file("x")).status())
                .isEqualTo(415);
        assertThat(request.post(
                                Simpul.url() + "/admin/berkas-sop?nama=a.yaml",
                                file("x").setHeader("Origin", "https://lain.example"))
                        .status())
                .isEqualTo(403);
        assertThat(request.post(Simpul.url() + "/admin/berkas-sop?nama=a.yaml", file("x"))
                        .status())
                .isEqualTo(200);
        forget();
        signIn("kepala-dinas.paser");
        assertThat(page.context()
                        .request()
                        .post(Simpul.url() + "/admin/berkas-sop?nama=a.yaml", file("x"))
                        .status())
                .isEqualTo(403);
    }

    private static String fresh() {
        return "berkas-" + Long.toString(System.nanoTime(), 36);
    }

    private static RequestOptions file(String text) {
        return RequestOptions.create()
                .setHeader("Content-Type", "application/octet-stream")
                .setData(text.getBytes(StandardCharsets.UTF_8));
    }

    private static FilePayload payload(String name, byte[] bytes) {
        return new FilePayload(name, "application/octet-stream", bytes);
    }

    /** As another modeller draws it. */
    private static String drawn(String code) {
        return """
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="x">
                <bpmn:process id="proses-%s" name="Gambar"><bpmn:laneSet><bpmn:lane id="l" name="Bagian Baru">
                <bpmn:flowNodeRef>a</bpmn:flowNodeRef><bpmn:flowNodeRef>b</bpmn:flowNodeRef></bpmn:lane></bpmn:laneSet>
                <bpmn:startEvent id="s"/><bpmn:task id="a" name="Menulis surat"/>
                <bpmn:intermediateCatchEvent id="w" name="Tunggu surat"><bpmn:timerEventDefinition/></bpmn:intermediateCatchEvent>
                <bpmn:task id="b" name="Menyimpan surat"/><bpmn:endEvent id="e"/>
                <bpmn:sequenceFlow id="f1" sourceRef="s" targetRef="a"/><bpmn:sequenceFlow id="f2" sourceRef="a" targetRef="w"/>
                <bpmn:sequenceFlow id="f3" sourceRef="w" targetRef="b"/><bpmn:sequenceFlow id="f4" sourceRef="b" targetRef="e"/>
                </bpmn:process></bpmn:definitions>
                """.formatted(code);
    }

    private static List<String> codes(Response refused) {
        assertThat(refused.statusCode()).isEqualTo(422);
        return refused.path("problems.code");
    }

    private static Response bring(byte[] file, String type) {
        return ApiTest.as("admin.paser").contentType(type).body(file).post("/sops");
    }

    private static Response as(String type, String path) {
        return ApiTest.as("kepala-bidang.paser")
                .accept(type)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .response();
    }
}
