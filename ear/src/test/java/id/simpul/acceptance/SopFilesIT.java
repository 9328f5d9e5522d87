package id.simpul.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A version leaves the house as sheet, BPMN and YAML, by REST and from its page. */
class SopFilesIT extends BrowserTest {

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
        assertThat(types).containsKeys("Lembar PDF, F4", "Lembar PDF, A4", "Bagan SVG", "Berkas YAML", "BPMN 2.0");
        assertThat(types.get("Lembar PDF, F4")).startsWith("application/pdf");
        assertThat(page.context()
                        .request()
                        .get(Simpul.url() + "/sop/pelayanan-kerja-sama?unduh=exe")
                        .status())
                .isEqualTo(404);
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
