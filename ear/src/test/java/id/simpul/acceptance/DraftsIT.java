package id.simpul.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;

import id.simpul.acceptance.RawHttp.Answer;
import id.simpul.acceptance.RawHttp.Request;
import io.restassured.path.json.JsonPath;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where the designer keeps its drafts: what cannot be kept is answered with a sentence, and nothing has changed. */
class DraftsIT {

    private static final RawHttp HTTP = new RawHttp(Simpul.url(), "127.77.9.1");
    private static final String ROW = "{ key: a, no: \"1\", uraian: Menyusun, kind: process, lanes: [kadin] }";

    private static PageClient admin;

    private OwnSop sop;
    private String address;

    @BeforeEach
    void bringADraft() throws SQLException {
        if (admin == null) {
            admin = PageClient.signedIn(HTTP, "admin.paser");
        }
        sop = new OwnSop("paser");
        sop.bring(sop.yaml(Map.of("kadin", "kepala-dinas"), ROW)).then().statusCode(201);
        address = "/admin/draf-sop/" + stored("id");
    }

    private String stored(String column) throws SQLException {
        return Tables.list(
                        "select v." + column + " from sop_version v join sop s on s.id = v.sop_id where s.code = ?",
                        sop.code())
                .get(0);
    }

    @Test
    void isKeptWhole() throws SQLException {
        var answer = keep("0", document("Menyusun naskah"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(JsonPath.from(answer.text()).getInt("revision")).isEqualTo(1);
        assertThat(stored("document")).contains("Menyusun naskah");
        refused(keep("0", document("Lain")), 409, "sop.draftChanged");
        assertThat(stored("document")).doesNotContain("Lain");
    }

    @Test
    void whatIsSavedOverStaysBesideTheDraft() throws SQLException {
        keep("0", document("Ketikan kedua"));
        var answer =
                admin.post(address, Map.of("revision", "1", "over", "true", "document", document("Ketikan ketiga")));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        var told = JsonPath.from(answer.text());
        assertThat(told.getList("replaced.sentence", String.class))
                .singleElement()
                .asString()
                .startsWith("Ketikan " + stored("edited_by_name"));
        assertThat(stored("document")).contains("Ketikan ketiga");
        var text = admin.get(address + "?teks=" + told.getString("replaced[0].id"));
        assertThat(JsonPath.from(text.text()).getString("document.steps[0].uraian"))
                .isEqualTo("Ketikan kedua");

        // over a revision that is another by now, nothing happens
        var late = Map.of("revision", "1", "over", "true", "document", document("Terlambat"));
        refused(admin.post(address, late), 409, "sop.draftChanged");
        assertThat(replaced()).hasSize(1);
        // an own text that is given up leaves the draft as it is
        var given = admin.post(address, Map.of("aside", "true", "document", document("Dilepas")));
        assertThat(JsonPath.from(given.text()).getString("document.steps[0].uraian"))
                .isEqualTo("Ketikan ketiga");
        assertThat(replaced()).hasSize(2);
        refused(admin.post(address, Map.of("aside", "true", "document", "{}")), 422, "sop.draftUnsound");
        assertThat(replaced()).hasSize(2);
        var audited = "select count(*) from audit_entry where what = 'sop.textReplaced' and facts::text like ?";
        assertThat(Tables.list(audited, "%" + sop.code() + "%")).containsExactly("1");
    }

    @Test
    void theLastTwentyAreKept() throws SQLException {
        for (var i = 0; i < 23; i++) {
            admin.post(address, Map.of("revision", "" + i, "over", "true", "document", document("Ketikan " + i)));
        }
        assertThat(stored("revision")).isEqualTo("23");
        var ids = replaced();
        assertThat(ids).hasSize(20);
        var newest = admin.get(address + "?teks=" + ids.get(0)).text();
        var oldest = admin.get(address + "?teks=" + ids.get(19)).text();
        assertThat(newest).contains("Ketikan 21");
        assertThat(oldest).contains("Ketikan 2\"");
    }

    @Test
    void aTextIsFoundAtItsOwnDraftOnly() throws SQLException {
        admin.post(address, Map.of("revision", "0", "over", "true", "document", document("Milik draf ini")));
        var id = replaced().get(0);
        bringADraft();
        refused(admin.get(address + "?teks=" + id), 404, "sop.textMissing");
        refused(admin.get(address + "?teks=bukan-id"), 404, "sop.textMissing");
    }

    private List<String> replaced() {
        return JsonPath.from(admin.get(address).text()).getList("replaced.id", String.class);
    }

    @Test
    void whatCannotBeReadChangesNothing() throws SQLException {
        var before = stored("document");
        refused(keep("0", "{\"formatVersion\":"), 400, "request.malformed");
        refused(keep("0", "null"), 400, "request.malformed");
        refused(keep("0", document("x").replace("\"steps\":[{", "\"steps\":[null,{")), 400, "request.malformed");
        refused(keep("satu", document("x")), 400, "request.malformed");
        refused(admin.post(address, Map.of("revision", "0")), 400, "request.malformed");
        refused(
                admin.post(address, Map.of("revision", "0", "document", document("x"), "heights", "{\"a\":null}")),
                400,
                "request.malformed");
        refused(keep("0", document("x").replace(sop.code(), "lain")), 422, "sop.draftUnsound");
        refused(keep("0", document("x").replace("\"key\":\"a\"", "\"key\":\"A !\"")), 422, "sop.draftUnsound");
        assertThat(stored("document")).isEqualTo(before);
        assertThat(stored("revision")).isEqualTo("0");
    }

    @Test
    void whatIsTooLargeChangesNothing() throws SQLException {
        var before = stored("document");
        refused(keep("0", document("x".repeat(600_000))), 413, "sop.draftTooLarge");
        var rows = IntStream.range(0, 201)
                .mapToObj(i -> "{\"key\":\"s" + i + "\",\"kind\":\"process\"}")
                .collect(Collectors.joining(","));
        refused(
                keep("0", document("x").replaceAll("\"steps\":\\[.*]", "\"steps\":[" + rows + "]")),
                422,
                "sop.draftTooMany");
        assertThat(stored("document")).isEqualTo(before);
    }

    @Test
    void aFormOfAnotherSiteIsTurnedAway() throws SQLException {
        for (var header : new String[] {"Sec-Fetch-Site: cross-site", "Origin: https://evil.example"}) {
            var body = "revision=0&document=" + URLEncoder.encode(document("Curian"), StandardCharsets.UTF_8);
            var answer = admin.send(
                    new Request("POST", address).header(header).body("application/x-www-form-urlencoded", body));
            assertThat(answer.status()).isEqualTo(403);
        }
        assertThat(stored("document")).doesNotContain("Curian");
    }

    @Test
    void onlyWhoKeepsSopsMayReadOrKeep() throws SQLException {
        var staff = PageClient.signedIn(HTTP, "kepala-bidang.paser");
        refused(staff.get(address), 403, "permission.missing");
        refused(staff.post(address, Map.of("revision", "0", "document", document("x"))), 403, "permission.missing");
        var script = HTTP.send(new Request("GET", address).header("Accept: */*"));
        assertThat(script.status()).isEqualTo(401);
        assertThat(admin.get(address + "0").status()).isEqualTo(404);
        assertThat(stored("revision")).isEqualTo("0");
    }

    @Test
    void aPostOfWhomIsSwitchedOffIsVacant() throws SQLException {
        var vacant = "Jabatan lajur kadin sedang tidak dipegang siapa pun.";
        assertThat(admin.get(address).text()).doesNotContain(vacant);
        switchHeads(false);
        try {
            assertThat(admin.get(address).text()).contains(vacant);
        } finally {
            switchHeads(true);
        }
    }

    private static void switchHeads(boolean on) throws SQLException {
        Tables.change(
                "update account set active = ? where id in (select s.account_id from assignment s"
                        + " join position p on p.tenant_id = s.tenant_id and p.id = s.position_id"
                        + " join tenant t on t.id = p.tenant_id where t.slug = 'paser' and p.key = 'kepala-dinas')",
                on);
    }

    @Test
    void whatIsInForceIsNoDraft() {
        sop.act(1, "publish").then().statusCode(200);
        refused(keep("0", document("x")), 409, "sop.notADraft");
        refused(admin.get(address), 409, "sop.notADraft");
    }

    @Test
    void whatLacksSomethingIsNotPutInForceAndSaysWhatItLacks() throws SQLException {
        var half = document("Menyusun").replace("\"kind\":\"process\",\"lanes\":[\"kadin\"]", "\"kind\":\"decision\"");
        assertThat(keep("0", half).status()).isEqualTo(200);
        var told = ApiTest.as("admin.paser").get("/sops/" + sop.code() + "/versions/1");
        told.then()
                .statusCode(200)
                .body("state", equalTo("draft"))
                .body("problems.findAll { it.severity == 'error' }.code", hasItem("sop.decisionOneWay"))
                .body("problems.find { it.code == 'sop.actorMissing' }.pointer", equalTo("/steps/0"));
        sop.act(1, "publish")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("sop.draftHasErrors"))
                .body("problems.severity", everyItem(equalTo("error")))
                .body("problems.code", hasItems("sop.decisionOneWay", "sop.actorMissing"))
                .body("problems.pointer", everyItem(startsWith("/")))
                .body("problems.find { it.code == 'sop.actorMissing' }.message", equalTo("Belum ada pelaksananya."));
        assertThat(stored("state")).isEqualTo("DRAFT");
        ApiTest.as("lembaga.paser")
                .get("/sops/" + sop.code() + "/versions/1")
                .then()
                .body("problems", equalTo(List.of()));
    }

    private Answer keep(String revision, String document) {
        return admin.post(address, Map.of("revision", revision, "document", document));
    }

    private static void refused(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        var no = JsonPath.from(answer.text());
        assertThat(no.getString("code")).isEqualTo(code);
        assertThat(no.getString("sentence")).isNotBlank().doesNotContain("{", "sop.", "request.");
    }

    private String document(String uraian) {
        return "{\"formatVersion\":1,\"code\":\"" + sop.code() + "\",\"type\":\"internal\","
                + "\"identity\":{\"nomor\":\"470/1\",\"nama\":\"Coba\"},"
                + "\"lanes\":[{\"key\":\"kadin\",\"name\":\"Kepala Dinas\",\"kind\":\"internal\",\"position\":\"kepala-dinas\"}],"
                + "\"steps\":[{\"key\":\"a\",\"no\":\"1\",\"uraian\":\"" + uraian
                + "\",\"kind\":\"process\",\"lanes\":[\"kadin\"]}]}";
    }
}
