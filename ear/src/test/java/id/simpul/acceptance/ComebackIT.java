package id.simpul.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** After a return, page and API say what is void, what is done again and which deadlines moved. */
class ComebackIT extends BrowserTest {

    private static final String REASON = "Nomor surat lembaga belum ada";

    @Test
    void whatAReturnMeantIsToldToTheOfficeAlone() {
        var walk = Walk.begin("sleman", "pks-hak-akses").to("s07");
        walk.chose("s07", "kabid", "koreksi", REASON);
        ApiTest.as("admin.sleman")
                .get("/cases/" + walk.id())
                .then()
                .statusCode(200)
                .body("comebacks.size()", equalTo(1))
                .body("comebacks[0].note", equalTo(REASON))
                .body("comebacks[0].by", notNullValue())
                .body("comebacks[0].from.key", equalTo("s07"))
                .body("comebacks[0].to.key", equalTo("s05"))
                .body("comebacks[0].to.iteration", equalTo(2))
                .body("comebacks[0].repeated.key", equalTo(List.of("s05", "s06", "s07")))
                .body("comebacks[0].voided.step", equalTo(List.of("s05", "s06")))
                .body("comebacks[0].voided.by", everyItem(notNullValue()))
                .body("comebacks[0].voided.at", everyItem(containsString("+07:00")))
                // H-markers stand, whatever happens
                .body("comebacks[0].deadlines.rule", everyItem(equalTo("stands")))
                .body("comebacks[0].deadlines.marker", everyItem(notNullValue()))
                .body("history.size()", equalTo(7));
        ApiTest.as("lembaga.sleman").get("/cases/" + walk.id()).then().body("comebacks", nullValue());
        var list = ApiTest.as("admin.sleman").get("/cases?limit=1&q=" + walk.number());
        list.then().body("items[0].comebacks", nullValue());
    }

    @Test
    void theStepsOwnPersonReadsIt() {
        var walk = Walk.begin("palembang", "pelayanan-kerjasama").to("s04");
        walk.chose("s04", "kabid", "perlu-perbaikan", REASON);
        ApiTest.as("admin.palembang")
                .get("/cases/" + walk.id())
                .then()
                .body("comebacks[0].deadlines.rule", equalTo(List.of("anew", "anew")))
                .body("comebacks[0].deadlines[0].after", notNullValue())
                .body("comebacks[0].deadlines[1].after", nullValue());
        signIn(walk.personOf(walk.now().openTasks().get(0)));
        open("/permohonan/" + walk.number());
        var panel = page.locator(".s-pesan", new Page.LocatorOptions().setHasText(REASON));
        assertThat(panel.textContent())
                .contains("Dari langkah 4 ke langkah 3", "putaran ke-2", "1 paraf atau tanda tangan batal");
        panel.locator("summary").click();
        assertThat(panel.textContent()).contains("Tidak berlaku lagi", "Langkah 3: paraf", "dihitung baru");
        assertAccessible();
        assertFitsPhone();
        screenshot("permohonan-kembali");
    }
}
