package id.simpul.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.microsoft.playwright.Page;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How offices stand with what recurs, as the Ditjen sees it. */
class OwedIT extends BrowserTest {

    private static final String OFFICER = "petugas.ditjen";

    @Test
    void theDitjenCountsByProvinceAndOffice() throws SQLException {
        var before = counts("73");
        var walk = Walk.begin("sulsel", "akses-pemanfaatan-data").to("s05");
        var id = owed(walk);
        assertThat(counts("73").get("due")).isEqualTo(before.get("due") + 1);
        Tables.change("update obligation set due_at = now() - interval '20 days' where id = ?::uuid", id);
        assertThat(counts("73").get("overdue")).isEqualTo(before.get("overdue") + 1);
        ApiTest.as("pelaksana.sulsel")
                .body(Map.of("letterNumber", "473/1", "letterDate", "2026-11-20"))
                .post("/obligations/" + id + "/warn")
                .then()
                .statusCode(200);
        assertThat(counts("73").get("warned")).isEqualTo(before.get("warned") + 1);
        ApiTest.as(OFFICER)
                .get("/obligations/overview")
                .then()
                .statusCode(200)
                .body("regions.find { it.code == '73' }.name", equalTo("Sulawesi Selatan"))
                .body("offices.find { it.slug == 'sulsel' }.region", equalTo("73"))
                .body("total.warned", greaterThan(0));
    }

    /** Of a province, by what its numbers are called. */
    private static Map<String, Integer> counts(String region) {
        Map<String, Integer> counts = ApiTest.as(OFFICER)
                .get("/obligations/overview")
                .then()
                .statusCode(200)
                .extract()
                .path("regions.find { it.code == '" + region + "' }?.counts");
        return counts == null ? Map.of("due", 0, "overdue", 0, "warned", 0, "received", 0) : counts;
    }

    private static String owed(Walk walk) {
        return ApiTest.as("admin.sulsel")
                .get("/obligations?case=" + walk.id())
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    @Test
    void theRowsSayNoMoreThanASubmissionTold() throws SQLException {
        var walk = Walk.begin("sulsel", "akses-pemanfaatan-data").to("s05");
        var id = owed(walk);
        var inner = "Dalam" + UUID.randomUUID().toString().substring(0, 8);
        Tables.change(
                "update obligation set note = ?, due_at = now() - interval '3000 days' where id = ?::uuid", inner, id);
        var told = ApiTest.as(OFFICER).get("/obligations?tenant=sulsel&state=overdue&limit=200");
        told.then()
                .statusCode(200)
                .body("items.tenant.slug", everyItem(equalTo("sulsel")))
                .body("items.find { it.id == '" + id + "' }.state", equalTo("overdue"))
                .body("items.find { it.id == '" + id + "' }.late", equalTo(true))
                .body("items.find { it.id == '" + id + "' }.caseNumber", equalTo(walk.number()));
        assertThat(told.asString()).doesNotContain(inner, "uraian", "receivedBy");
        ApiTest.as(OFFICER)
                .get("/obligations?tenant=73&state=received&limit=200")
                .then()
                .body("items.id", not(hasItem(id)));
        ApiTest.as(OFFICER).get("/obligations?tenant=paser").then().body("items.id", not(hasItem(id)));
        ApiTest.as("admin.ditjen")
                .get("/audit?limit=20")
                .then()
                .body("items.find { it.what == 'obligation.read' }.facts.office", equalTo("64.01"));
        // a page of one leads to the next
        String next = ApiTest.as(OFFICER).get("/obligations?limit=1").path("next");
        ApiTest.as(OFFICER)
                .get("/obligations?limit=1&cursor=" + next)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items.id", not(hasItem(id)));
    }

    @Test
    void anOfficeReadsItsOwnAndNoOverview() {
        var walk = Walk.begin("sulsel", "akses-pemanfaatan-data").to("s05");
        ApiTest.as("admin.palembang")
                .get("/obligations?tenant=sulsel&limit=200")
                .then()
                .statusCode(200)
                .body("items.caseId", not(hasItem(walk.id())));
        for (var person : List.of("admin.sulsel", "staf.palembang", "lembaga.sulsel")) {
            ApiTest.as(person)
                    .get("/obligations/overview")
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("permission.missing"));
        }
    }

    @Test
    void thePageLeadsFromTheCountryToAnOfficesRows() throws SQLException {
        var walk = Walk.begin("sulsel", "akses-pemanfaatan-data").to("s05");
        Tables.change("update obligation set due_at = now() - interval '2000 days' where id = ?::uuid", owed(walk));
        signIn(OFFICER);
        open("/nasional/kewajiban");
        assertAccessible();
        screenshot("nasional-kewajiban");
        page.locator("#provinsi a", new Page.LocatorOptions().setHasText("Sulawesi Selatan"))
                .click();
        page.waitForLoadState();
        page.locator("#kantor a", new Page.LocatorOptions().setHasText("Sulawesi Selatan"))
                .click();
        page.waitForLoadState();
        open(page.url().replaceFirst("^https?://[^/]+", "").replaceFirst("#.*", "") + "&saring=lewat");
        assertThat(page.locator("#rincian").textContent()).contains(walk.number(), "Data balikan");
        assertAccessible();
        assertFitsPhone();
        screenshot("nasional-kewajiban-kantor");
    }
}
