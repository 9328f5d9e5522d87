package id.simpul.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The shapes that other systems rely on. */
class ContractIT {

    /** How the codes of SOPs begin that a test has brought. */
    private static final String OWN = "uji-";

    @AfterEach
    void removeWhatWasBrought() throws SQLException {
        var ours = OWN + "%";
        Tables.change("delete from task where case_id in (select id from case_file where sop_code like ?)", ours);
        Tables.change("delete from case_file where sop_code like ?", ours);
        Tables.change("delete from sop_version where sop_id in (select id from sop where code like ?)", ours);
        Tables.change("delete from sop where code like ?", ours);
    }

    @Test
    void sessionGivesATokenThatEndsAndSaysWhoItIs() {
        ApiTest.anonymous()
                .body(Map.of("username", "kepala-bidang.paser", "password", ApiTest.PASSWORD))
                .post("/session")
                .then()
                .statusCode(201)
                .header("Cache-Control", containsString("no-store"))
                .body("keySet()", equalTo(Set.of("token", "expiresAt", "user")))
                .body("token.length()", equalTo(43))
                .body("expiresAt", matchesPattern("20\\d\\d-.*\\+08:00"))
                .body("user.username", equalTo("kepala-bidang.paser"));
    }

    @Test
    void meSaysNameOfficePositionsAndPermissions() {
        ApiTest.as("kepala-bidang.paser")
                .get("/me")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/json"))
                .body("username", equalTo("kepala-bidang.paser"))
                .body("name", notNullValue())
                .body(
                        "tenant",
                        equalTo(Map.of(
                                "code", "64.01",
                                "slug", "paser",
                                "name", "Kabupaten Paser",
                                "level", "kabupaten",
                                "timezone", "Asia/Makassar")))
                .body("institution", nullValue())
                .body(
                        "positions",
                        equalTo(List.of(Map.of("key", "kepala-bidang", "name", "Kepala Bidang", "kind", "definitif"))))
                .body("permissions", hasItems("case.read", "case.work"))
                .body("permissions", not(hasItem("case.start")));
        ApiTest.as("lembaga.paser")
                .get("/me")
                .then()
                .body("institution", notNullValue())
                .body("positions.size()", equalTo(0));
    }

    @Test
    void caseAndTaskHaveEveryFieldOfTheContract() {
        var walk = Walk.begin("palembang", "pelayanan-kerjasama").to("s02");
        ApiTest.as("kasi-kerja-sama.palembang")
                .get("/cases/" + walk.id())
                .then()
                .statusCode(200)
                .body(
                        "keySet()",
                        hasItems(
                                "id",
                                "number",
                                "sop",
                                "version",
                                "state",
                                "title",
                                "institution",
                                "startedAt",
                                "endedAt",
                                "openTasks",
                                "history"))
                .body("sop", equalTo("pelayanan-kerjasama"))
                .body("version", equalTo(1))
                .body("state", equalTo("running"))
                .body("title", equalTo("Uji pelayanan-kerjasama"))
                .body("endedAt", nullValue())
                .body("history[0].state", equalTo("done"))
                .body("history[0].outcome", equalTo("selesai"))
                .body(
                        "openTasks[0].keySet()",
                        hasItems(
                                "id",
                                "caseId",
                                "caseNumber",
                                "title",
                                "institution",
                                "step",
                                "lane",
                                "laneKind",
                                "position",
                                "awaits",
                                "state",
                                "assignee",
                                "openedAt",
                                "dueAt",
                                "closedAt",
                                "outcome",
                                "note",
                                "iteration",
                                "outcomes"))
                .body("openTasks[0].step.key", equalTo("s02"))
                .body("openTasks[0].step.no", equalTo("2"))
                .body("openTasks[0].step.kind", equalTo("decision"))
                .body("openTasks[0].step.uraian", containsString("perlu perbaikan"))
                .body("openTasks[0].laneKind", equalTo("internal"))
                .body("openTasks[0].position", equalTo("kasi-kerja-sama"))
                .body("openTasks[0].state", equalTo("open"))
                .body("openTasks[0].dueAt", notNullValue())
                .body("openTasks[0].outcomes.key", equalTo(List.of("sesuai", "perlu-perbaikan")))
                .body("openTasks[0].outcomes.kind", equalTo(List.of("forward", "return")))
                .body("openTasks[0].outcomes.to", equalTo(List.of("s03", "s01")))
                .body("openTasks[0].outcomes.label", equalTo(List.of("Sesuai", "Kembalikan untuk perbaikan")));
    }

    @Test
    void listsHaveItemsAndANextThatIsNullAtTheEnd() {
        for (var list :
                List.of("/sops", "/cases", "/worklist", "/submissions", "/notices", "/obligations", "/catalogue")) {
            ApiTest.as("kepala-dinas.sulsel")
                    .get(list)
                    .then()
                    .statusCode(200)
                    .body("keySet()", equalTo(Set.of("items", "next")));
        }
        ApiTest.as("kepala-dinas.sulsel")
                .get("/sops")
                .then()
                .body("next", nullValue())
                .body("items.code", hasItems("akses-pemanfaatan-data", "pks"))
                .body("items.find { it.code == 'pks' }.type", equalTo("request"))
                .body("items.find { it.code == 'pks' }.name", equalTo("SOP Perjanjian Kerja Sama (PKS)"))
                .body(
                        "items.find { it.code == 'pks' }.versions[0].keySet()",
                        equalTo(Set.of("number", "state", "nomorSop", "effectiveFrom")))
                .body("items.find { it.code == 'pks' }.versions[0].state", equalTo("published"))
                .body("items.find { it.code == 'pks' }.versions[0].nomorSop", equalTo("473/1841/Disdukcapil"));
    }

    @Test
    void cursorLeadsThroughAListWithoutLossAndWithoutRepeating() {
        var title = "Halaman " + UUID.randomUUID();
        var started = new ArrayList<String>();
        for (var number = 0; number < 5; number++) {
            started.add(0, begin("staf.palembang", "pelayanan-kerjasama", title).path("id"));
        }
        assertThat(pages("staf.palembang", "/cases?limit=2&q=" + title.replace(" ", "%20"), 3))
                .isEqualTo(started);
        var whole = ApiTest.as("staf.palembang")
                .get("/worklist?limit=200")
                .jsonPath()
                .getList("items.id", String.class);
        assertThat(whole).hasSizeGreaterThan(5).hasSizeLessThan(200).doesNotHaveDuplicates();
        assertThat(pages("staf.palembang", "/worklist?limit=4", (whole.size() + 3) / 4))
                .isEqualTo(whole);
    }

    private static List<String> pages(String username, String list, int expected) {
        var ids = new ArrayList<String>();
        String next = "";
        for (var page = 1; next != null; page++) {
            assertThat(page).as("pages of %s", list).isLessThanOrEqualTo(expected);
            var answer = ApiTest.as(username)
                    .urlEncodingEnabled(false)
                    .get(list + (next.isEmpty() ? "" : "&cursor=" + next));
            ids.addAll(answer.jsonPath().getList("items.id", String.class));
            next = answer.path("next");
        }
        return ids;
    }

    @Test
    void worklistScopesTellOpenClaimedAndMine() {
        var open = Walk.begin("palembang", "inovasi-pelayanan")
                .now()
                .openTasks()
                .get(0)
                .id();
        var mine = Walk.begin("palembang", "inovasi-pelayanan")
                .now()
                .openTasks()
                .get(0)
                .id();
        var theirs = Walk.begin("palembang", "inovasi-pelayanan")
                .now()
                .openTasks()
                .get(0)
                .id();
        ApiTest.as("staf.palembang").post("/tasks/" + mine + "/claim").then().statusCode(200);
        ApiTest.as("staf-2.palembang")
                .post("/tasks/" + theirs + "/claim")
                .then()
                .statusCode(200);
        assertThat(worklist("?limit=200")).contains(open, mine).doesNotContain(theirs);
        assertThat(worklist("?limit=200&scope=mine")).contains(mine).doesNotContain(open, theirs);
        assertThat(worklist("?limit=200&scope=position")).contains(open, mine, theirs);
        assertThat(worklist("?limit=200&scope=unclaimed")).contains(open).doesNotContain(mine, theirs);
        assertThat(worklist("?limit=200&overdue=true")).doesNotContain(open, mine, theirs);
    }

    private static List<String> worklist(String query) {
        return ApiTest.as("staf.palembang").get("/worklist" + query).jsonPath().getList("items.id", String.class);
    }

    @Test
    void listsOfCasesAndSubmissionsAreFiltered() {
        var walk = Walk.begin("sulsel", "pks").to("s11");
        ApiTest.as("admin.sulsel")
                .get("/cases?limit=200&state=running&sop=pks&q=" + walk.number())
                .then()
                .body("items.id", equalTo(List.of(walk.id())));
        for (var other : List.of("state=finished", "sop=akses-pemanfaatan-data", "overdue=true")) {
            ApiTest.as("admin.sulsel")
                    .get("/cases?q=" + walk.number() + "&" + other)
                    .then()
                    .body("items.size()", equalTo(0));
        }
        for (var tenant : List.of("sulsel", "73")) {
            ApiTest.as("petugas.ditjen")
                    .get("/submissions?limit=200&state=sent&kind=permohonan-akses&tenant=" + tenant)
                    .then()
                    .body("items.caseId", hasItem(walk.id()))
                    .body("items.tenant.slug", everyItem(equalTo("sulsel")))
                    .body("items.state", everyItem(equalTo("sent")))
                    .body("items.kind", everyItem(equalTo("permohonan-akses")));
        }
        ApiTest.as("petugas.ditjen")
                .get("/submissions?limit=200&tenant=sleman")
                .then()
                .body("items.caseId", not(hasItem(walk.id())));
    }

    @Test
    void timesCarryTheOffsetOfTheReadersOffice() {
        var paser = Walk.begin("paser", "pelayanan-kerja-sama");
        ApiTest.as("admin.paser").get("/cases/" + paser.id()).then().body("startedAt", matchesPattern(".*\\+08:00"));
        var sulsel = Walk.begin("sulsel", "pks").to("s11");
        var submission = "/submissions/" + sulsel.submissions().get(0).get("id");
        var there = ApiTest.as("admin.sulsel").get(submission).path("sentAt").toString();
        var here = ApiTest.as("petugas.ditjen").get(submission).path("sentAt").toString();
        assertThat(there).endsWith("+08:00");
        assertThat(here).endsWith("+07:00");
        assertThat(OffsetDateTime.parse(there)).isEqualTo(OffsetDateTime.parse(here));
    }

    @Test
    void apiIgnoresCookiesAndMakesNone() {
        var answer = ApiTest.as("staf.palembang").get("/me");
        assertThat(answer.cookies()).isEmpty();
        ApiTest.anonymous().cookie("JSESSIONID", "x").get("/me").then().statusCode(401);
    }

    @Test
    void versionIsGivenAsJsonYamlAndSvg() {
        var path = "/sops/pelayanan-kerjasama/versions/1";
        ApiTest.as("staf.palembang")
                .get(path)
                .then()
                .contentType(startsWith("application/json"))
                .body("code", equalTo("pelayanan-kerjasama"))
                .body("number", equalTo(1))
                .body("state", equalTo("published"))
                .body("document.steps.size()", equalTo(7))
                .body("document.lanes.size()", equalTo(6));
        var yaml = read(path, "application/yaml");
        assertThat(yaml.contentType()).startsWith("application/yaml");
        assertThat(yaml.asString()).startsWith("formatVersion: 1").contains("code: pelayanan-kerjasama");
        var svg = read(path, "image/svg+xml");
        assertThat(svg.contentType()).startsWith("image/svg+xml");
        assertThat(svg.asString()).contains("<svg", ">Instansi<", ">Terkait<");
        assertThat(svg.xmlPath().getString("svg.title")).isNotNull();
    }

    private static Response read(String path, String type) {
        return ApiTest.as("admin.palembang")
                .accept(type)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .response();
    }

    @Test
    void yamlThatIsGivenOutComesBackAsTheSameDocument() {
        for (var office : Map.of("palembang", "pelayanan-kerjasama", "sleman", "pks-hak-akses", "sulsel", "pks")
                .entrySet()) {
            var admin = "admin." + office.getKey();
            var code = ownCode();
            bring(admin, yamlOf(admin, office.getValue(), code))
                    .then()
                    .statusCode(201)
                    .body("code", equalTo(code))
                    .body("version", equalTo(1))
                    .body("state", equalTo("draft"))
                    .body("problems.findAll { it.severity == 'error' }.size()", equalTo(0));
            var brought = ApiTest.as(admin)
                    .get("/sops/" + code + "/versions/1")
                    .jsonPath()
                    .getMap("document");
            var original = ApiTest.as(admin)
                    .get("/sops/" + office.getValue() + "/versions/1")
                    .jsonPath()
                    .getMap("document");
            assertThat(brought.remove("code")).isEqualTo(code);
            assertThat(original.remove("code")).isEqualTo(office.getValue());
            assertThat(brought).isEqualTo(original);
        }
    }

    @Test
    void publishedDraftTakesOverForNewCasesWhileOldOnesStayOnTheirVersion() {
        var code = ownCode();
        var yaml = yamlOf("admin.sleman", "pks-hak-akses", code);
        bring("admin.sleman", yaml)
                .then()
                .statusCode(201)
                .body("version", equalTo(1))
                .body("state", equalTo("draft"));
        begin("admin.sleman", code, "Uji").then().statusCode(422).body("code", equalTo("sop.notInForce"));
        publish(code, 1)
                .then()
                .statusCode(200)
                .body("state", equalTo("published"))
                .body("effectiveFrom", matchesPattern(".*\\+07:00"));
        var old = begin("admin.sleman", code, "Uji")
                .then()
                .statusCode(201)
                .body("version", equalTo(1))
                .extract();

        bring("admin.sleman", yaml.replace("kind: process", "kind: receive"))
                .then()
                .statusCode(201)
                .body("version", equalTo(2));
        begin("admin.sleman", code, "Uji").then().statusCode(201).body("version", equalTo(1));
        publish(code, 2).then().statusCode(200);

        ApiTest.as("admin.sleman")
                .get("/sops")
                .then()
                .body("items.find { it.code == '" + code + "' }.versions.number", equalTo(List.of(2, 1)))
                .body(
                        "items.find { it.code == '" + code + "' }.versions.state",
                        equalTo(List.of("published", "retired")));
        begin("admin.sleman", code, "Uji").then().statusCode(201).body("version", equalTo(2));
        ApiTest.as("pengadministrasi-umum.sleman")
                .body(Map.of("outcome", "selesai"))
                .post("/tasks/" + old.path("openTasks[0].id") + "/complete")
                .then()
                .statusCode(200)
                .body("case.version", equalTo(1))
                .body("opened[0].step.key", equalTo("s02"));
        publish(code, 2).then().statusCode(409).body("code", equalTo("sop.notADraft"));
    }

    @Test
    void versionTakesEffectNotBeforeItsDay() {
        var code = ownCode();
        var yaml = yamlOf("admin.sleman", "pks-hak-akses", code);
        bring("admin.sleman", yaml).then().statusCode(201);
        var path = "/sops/" + code + "/versions/1/publish";
        ApiTest.as("admin.sleman")
                .body(Map.of("effectiveFrom", OffsetDateTime.now().minusDays(1).toString()))
                .post(path)
                .then()
                .statusCode(422)
                .body("code", equalTo("sop.effectiveInPast"))
                .body("errors[0].pointer", equalTo("/effectiveFrom"));
        ApiTest.as("admin.sleman")
                .body(Map.of(
                        "effectiveFrom", OffsetDateTime.now().plusDays(1).toString(), "decree", "188/12/KPTS/2026"))
                .post(path)
                .then()
                .statusCode(200);
        begin("admin.sleman", code, "Uji").then().statusCode(422).body("code", equalTo("sop.notInForce"));
    }

    /** A code of one test alone, so that the office's SOPs stay as they are. */
    private static String ownCode() {
        return OWN + UUID.randomUUID();
    }

    private static String yamlOf(String admin, String sop, String code) {
        return ApiTest.as(admin)
                .accept("application/yaml")
                .get("/sops/" + sop + "/versions/1")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .replace("code: " + sop, "code: " + code);
    }

    private static Response bring(String admin, String yaml) {
        return ApiTest.as(admin)
                .contentType("application/yaml")
                .body(yaml.getBytes(StandardCharsets.UTF_8))
                .post("/sops");
    }

    private static Response publish(String code, int version) {
        return ApiTest.as("admin.sleman").body("{}").post("/sops/" + code + "/versions/" + version + "/publish");
    }

    private static Response begin(String username, String sop, String title) {
        return ApiTest.as(username).body(Map.of("sop", sop, "title", title)).post("/cases");
    }

    @Test
    void openApiListsEveryRoute() {
        var openApi = RestAssured.given().accept("application/json").get(Simpul.url() + "/openapi?format=JSON");
        openApi.then().statusCode(200).body("info.title", equalTo("Simpul"));
        Map<String, Map<String, Object>> paths = openApi.path("paths");
        var routes = new ArrayList<String>();
        paths.forEach((path, methods) -> methods.keySet().forEach(method -> routes.add(method + " " + path)));
        assertThat(routes)
                .containsExactlyInAnyOrder(
                        "post /api/v1/session",
                        "delete /api/v1/session",
                        "get /api/v1/me",
                        "get /api/v1/sops",
                        "post /api/v1/sops",
                        "get /api/v1/sops/{code}/versions/{n}",
                        "post /api/v1/sops/{code}/versions/{n}/publish",
                        "post /api/v1/sops/{code}/versions/{n}/retire",
                        "post /api/v1/sops/{code}/versions/{n}/rollback",
                        "post /api/v1/sops/{code}/versions/{n}/release",
                        "delete /api/v1/sops/{code}/versions/{n}/release",
                        "get /api/v1/sops/{code}/template",
                        "post /api/v1/sops/{code}/template/accept",
                        "post /api/v1/sops/{code}/template/decline",
                        "get /api/v1/catalogue",
                        "get /api/v1/catalogue/{id}",
                        "post /api/v1/catalogue/{id}/draft",
                        "get /api/v1/templates/usage",
                        "get /api/v1/sops/{code}/versions/{a}/diff/{b}",
                        "post /api/v1/sops/{code}/migrations",
                        "get /api/v1/sops/{code}/migrations",
                        "get /api/v1/sops/{code}/migrations/{id}",
                        "post /api/v1/sops/{code}/migrations/{id}/confirm",
                        "post /api/v1/sops/{code}/migrations/{id}/cancel",
                        "get /api/v1/tasks/{id}/colleagues",
                        "get /api/v1/holidays",
                        "post /api/v1/holidays",
                        "put /api/v1/holidays/{id}",
                        "delete /api/v1/holidays/{id}",
                        "get /api/v1/obligations/overview",
                        "get /api/v1/cases",
                        "post /api/v1/cases",
                        "get /api/v1/cases/{id}",
                        "get /api/v1/cases/{id}/time",
                        "get /api/v1/calendar",
                        "get /api/v1/calendar/deadline",
                        "post /api/v1/cases/{id}/withdraw",
                        "get /api/v1/audit",
                        "get /api/v1/audit/verify",
                        "get /api/v1/worklist",
                        "get /api/v1/desk",
                        "get /api/v1/notices",
                        "post /api/v1/notices/seen",
                        "get /api/v1/office/files",
                        "post /api/v1/office/files",
                        "post /api/v1/office/files/plan",
                        "get /api/v1/obligations",
                        "post /api/v1/obligations/{id}/receive",
                        "post /api/v1/obligations/{id}/warn",
                        "post /api/v1/obligations/{id}/stop",
                        "post /api/v1/tasks/{id}/claim",
                        "post /api/v1/tasks/{id}/release",
                        "post /api/v1/tasks/{id}/complete",
                        "post /api/v1/tasks/{id}/handover",
                        "post /api/v1/tasks/{id}/take-back",
                        "post /api/v1/cases/entries",
                        "post /api/v1/cases/{id}/comments",
                        "post /api/v1/cases/{id}/correct",
                        "get /api/v1/positions",
                        "post /api/v1/positions",
                        "put /api/v1/positions/{key}",
                        "post /api/v1/positions/{key}/retire",
                        "post /api/v1/positions/{key}/assignments",
                        "post /api/v1/assignments/{id}/end",
                        "get /api/v1/submissions",
                        "get /api/v1/submissions/{id}",
                        "post /api/v1/submissions/{id}/reply");
    }
}
