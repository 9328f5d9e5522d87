package id.simpul.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The log as an office's admin sees it in a browser. */
class AuditPageIT extends BrowserTest {

    private static final String ELSEWHERE = "127.77.3.2";

    @Test
    void showsWhatWasDoneInWordsAndChecksTheWhole() {
        var walk = Walk.begin("palembang", "pelayanan-kerjasama");
        signIn("admin.palembang");
        open("/admin/audit?permohonan=" + walk.number());
        assertThat(page.locator(".s-baris--log").count()).isEqualTo(1);
        assertThat(page.locator(".s-baris--log").textContent())
                .contains("Permohonan dibuka", walk.number(), "admin.palembang", "127.0.0.1");
        open("/admin/audit");
        assertThat(page.locator(".s-baris--log").count()).isEqualTo(20);
        assertThat(page.content()).doesNotContain("audit.what.", "audit.fact.", "audit.fault.");
        page.locator("text=Periksa keutuhan").click();
        page.waitForLoadState();
        assertThat(page.locator("[role=status]").textContent()).contains("Catatan utuh");
        assertAccessible();
        assertFitsPhone();
        screenshot("admin-audit-diperiksa");
    }

    @Test
    void givesATableInWhichNothingIsCalculated() {
        Elsewhere.at(ELSEWHERE)
                .signIn("=hyperlink(\"http://a.example\")", "salah", null)
                .then()
                .statusCode(401);
        signIn("admin.ditjen");
        var answer = page.context().request().get(Simpul.url() + "/admin/audit?kejadian=session.failed&unduh=csv");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().get("content-disposition"))
                .startsWith("attachment")
                .contains(".csv");
        assertThat(answer.text())
                .startsWith("\uFEFFseq,")
                .contains(",\"'=hyperlink(\"\"http://a.example\"\")\",")
                .doesNotContainPattern("(?m)(^|,)\"?[=+@-]");
        open("/admin/audit?kejadian=audit.exported");
        assertThat(page.locator(".s-baris--log").first().textContent()).contains("Catatan diunduh", "admin.ditjen");
    }

    @Test
    void isNobodyElses() {
        signIn("kepala-dinas.palembang");
        var answer = page.navigate("/admin/audit");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(page.context()
                        .request()
                        .get(Simpul.url() + "/admin/audit?unduh=csv")
                        .status())
                .isEqualTo(403);
        open("/meja");
        assertThat(page.locator("nav a[href='/admin/audit']").count()).isZero();
    }
}
