package id.simpul.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An SOP's versions: put in force by one or two people, on a day, ended, taken back, compared. */
class VersionsIT {

    private static final Map<String, String> LANES = new LinkedHashMap<>();

    static {
        LANES.put("kabid", "kepala-bidang");
        LANES.put("kadin", "kepala-dinas");
    }

    private static final String FIRST = "{ key: a, no: \"1\", uraian: Menyusun, kind: process, lanes: [kabid] }";
    private static final String SECOND = "{ key: b, no: \"2\", uraian: Menandatangani, kind: sign, lanes: [kadin] }";
    private static final String THIRD = "{ key: c, no: \"3\", uraian: Mengarsipkan, kind: process, lanes: [kabid] }";

    /** the office's own Sleman SOP gets a twenty-second step. */
    @Test
    void aTwentySecondStepIsForNewCasesAlone() throws IOException {
        var running = Walk.begin("sleman", "pks-hak-akses");
        var yaml = Files.readString(Simpul.project().resolve("tenant-configs/34.04-sleman/sop/pks-hak-akses.yaml"))
                .replace("revisi: \"-\"", "revisi: 2 November 2026")
                .replace("label: Setujui draft PKS, kind: finish", "label: Setujui draft PKS, kind: forward, to: s22")
                .concat("""

                          - key: s22
                            no: "22"
                            uraian: Mengarsipkan PKS
                            kind: process
                            lanes: [pengadministrasi-umum]
                        """);
        int version = OwnSop.bring("sleman", yaml)
                .then()
                .statusCode(201)
                .body("problems.severity", not(hasItem("error")))
                .extract()
                .path("version");
        var path = "/sops/pks-hak-akses/versions/" + version;
        ApiTest.as("admin.sleman")
                .body(Map.of("decree", "188/7/KPTS/2026"))
                .post(path + "/publish")
                .then()
                .statusCode(200);
        try {
            var young = Walk.begin("sleman", "pks-hak-akses");
            assertThat(running.now().version()).isEqualTo(1);
            assertThat(young.now().version()).isEqualTo(version);
            running.toTheEnd();
            assertThat(running.now().state()).isEqualTo("finished");
            assertThat(running.history()).last().asString().startsWith("s21#1");
            young.toTheEnd();
            assertThat(young.history()).last().asString().startsWith("s22#1");
            ApiTest.as("admin.sleman")
                    .get(path)
                    .then()
                    .body("document.identity.revisi", equalTo("2 November 2026"))
                    .body("decree", equalTo("188/7/KPTS/2026"));
            var visitor = new Visitor();
            visitor.signIn("kepala-dinas.sleman");
            visitor.open("/sop/pks-hak-akses");
            assertThat(visitor.page()).contains("2 November 2026", "Mengarsipkan PKS");
            ApiTest.as("admin.sleman")
                    .get("/sops/pks-hak-akses/versions/1/diff/" + version)
                    .then()
                    .body("identity.find { it.field == 'revisi' }.after", equalTo("2 November 2026"))
                    .body("steps.findAll { it.change == 'added' }.key", equalTo(List.of("s22")))
                    .body("steps.findAll { it.change == 'changed' }.key", equalTo(List.of("s21")))
                    .body("steps.find { it.key == 's21' }.fields.field", equalTo(List.of("outcomes")));
        } finally {
            ApiTest.as("admin.sleman").post(path + "/rollback").then().statusCode(200);
        }
        assertThat(Walk.begin("sleman", "pks-hak-akses").now().version()).isEqualTo(1);
    }

    @Test
    void aPublicationIsTakenBackAndItsCasesStayOnIt() {
        var sop = new OwnSop("paser");
        sop.inForce(sop.yaml(LANES, FIRST, SECOND));
        sop.inForce(sop.yaml(LANES, FIRST, SECOND, THIRD));
        var onSecond = sop.walk();
        sop.act(2, "rollback").then().statusCode(200).body("state", equalTo("retired"));
        assertThat(sop.walk().now().version()).isEqualTo(1);
        assertThat(onSecond.toTheEnd().history()).hasSize(3);
        ApiTest.as("admin.paser")
                .get("/audit?limit=50")
                .then()
                .body(
                        "items.findAll { it.what == 'sop.withdrawn' && it.facts.sop == '" + sop.code()
                                + "' }.facts.before",
                        equalTo(List.of(1)));
        sop.act(2, "rollback").then().statusCode(409).body("code", equalTo("sop.notTheOneInForce"));
        sop.act(1, "rollback").then().statusCode(409).body("code", equalTo("sop.nothingBefore"));
        // another publication comes after all of them, and finds version 1 replaced
        assertThat(sop.inForce(sop.yaml(LANES, FIRST, THIRD))).isEqualTo(3);
        assertThat(sop.walk().now().version()).isEqualTo(3);
    }

    @Test
    void aVersionOutOfUseStartsNoCaseAndBringsNoEarlierOneBack() {
        var sop = new OwnSop("paser");
        sop.inForce(sop.yaml(LANES, FIRST));
        sop.inForce(sop.yaml(LANES, FIRST, SECOND));
        var running = sop.walk();
        sop.act(1, "retire").then().statusCode(409).body("code", equalTo("sop.notTheOneInForce"));
        sop.act(2, "retire").then().statusCode(200).body("state", equalTo("retired"));
        sop.begin().then().statusCode(422).body("code", equalTo("sop.notInForce"));
        assertThat(running.toTheEnd().history()).hasSize(2);
    }

    @Test
    void aLaterDayOfEffectWaitsAndCanBeTakenBack() {
        var sop = new OwnSop("paser");
        sop.inForce(sop.yaml(LANES, FIRST));
        sop.bring(sop.yaml(LANES, FIRST, SECOND)).then().statusCode(201);
        sop.act(
                        "admin.paser",
                        2,
                        "publish",
                        Map.of("effectiveFrom", OffsetDateTime.now().plusDays(3).toString()))
                .then()
                .statusCode(200)
                .body("state", equalTo("published"));
        assertThat(sop.walk().now().version()).isEqualTo(1);
        sop.act(2, "retire").then().statusCode(409);
        sop.act(2, "rollback").then().statusCode(200).body("state", equalTo("retired"));
    }

    @Test
    void anotherPersonConfirmsWhereTheOfficeWantsTwo() throws SQLException {
        var sop = new OwnSop("palembang");
        var lanes = Map.of("kabid", "kepala-bidang");
        second();
        Tables.change(
                "update tenant set settings = (settings::jsonb || '{\"publication\": {\"secondPerson\": true}}')::text"
                        + " where slug = 'palembang'");
        try {
            sop.bring(sop.yaml(lanes, FIRST)).then().statusCode(201);
            sop.act("admin.palembang", 1, "publish", Map.of("decree", "1/SK"))
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("draft"))
                    .body("proposal.mine", equalTo(true))
                    .body("proposal.decree", equalTo("1/SK"));
            sop.begin().then().statusCode(422).body("code", equalTo("sop.notInForce"));
            sop.act("admin.palembang", 1, "publish", Map.of())
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("sop.ownProposal"));
            sop.act("kepala-dinas.palembang", 1, "publish", Map.of())
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("permission.missing"));
            sop.act("admin-2.palembang", 1, "publish", Map.of("decree", "2/SK"))
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("sop.proposalDiffers"));
            ApiTest.as("lembaga.palembang")
                    .get("/sops/" + sop.code() + "/versions/1")
                    .then()
                    .body("proposal", nullValue());
            sop.act("admin-2.palembang", 1, "publish", Map.of())
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("published"))
                    .body("publishedBy", notNullValue())
                    .body("publishedAt", containsString("+07:00"))
                    .body("decree", equalTo("1/SK"))
                    .body("proposal", nullValue());
            sop.begin().then().statusCode(201);
            sop.bring(sop.yaml(lanes, FIRST, THIRD)).then().statusCode(201);
            sop.act("admin.palembang", 2, "publish", Map.of()).then().statusCode(200);
            sop.act("admin-2.palembang", 2, "rollback", Map.of())
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("draft"))
                    .body("proposal", nullValue());
            sop.act("admin-2.palembang", 2, "publish", Map.of())
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("draft"));
        } finally {
            Tables.change(
                    "update tenant set settings = (settings::jsonb || '{\"publication\": {\"secondPerson\": false}}')::text"
                            + " where slug = 'palembang'");
        }
    }

    /** A second admin, like the first but for the name. */
    private static void second() throws SQLException {
        Tables.change("insert into account select (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(),"
                + " 'username', 'admin-2.palembang'))).* from account a where username = 'admin.palembang'");
    }

    @Test
    void aDiffSaysWhatChangedFieldByFieldAndWhoStandsThere() {
        var sop = new OwnSop("paser");
        sop.inForce(sop.yaml(LANES, FIRST, SECOND));
        sop.walk().to("b");
        sop.walk();
        var lanes = new LinkedHashMap<>(LANES);
        lanes.put("fungsional", "pejabat-fungsional");
        sop.bring(sop.yaml(lanes, FIRST.replace("Menyusun", "Menyusun konsep").replace("kabid", "fungsional"), THIRD))
                .then()
                .statusCode(201);
        var path = "/sops/" + sop.code() + "/versions/1/diff/2";
        ApiTest.as("admin.paser")
                .get(path)
                .then()
                .statusCode(200)
                .body("from", equalTo(1))
                .body("to", equalTo(2))
                .body("identity", hasSize(0))
                .body("lanes.key", equalTo(List.of("fungsional")))
                .body("lanes[0].change", equalTo("added"))
                .body("steps.key", equalTo(List.of("a", "c", "b")))
                .body("steps.change", equalTo(List.of("changed", "added", "removed")))
                .body("steps[0].fields.find { it.field == 'uraian' }.before", equalTo("Menyusun"))
                .body("steps[0].fields.find { it.field == 'uraian' }.after", equalTo("Menyusun konsep"))
                .body("steps[0].fields.find { it.field == 'lanes' }.after", equalTo(List.of("fungsional")))
                .body("steps.runningCases", equalTo(List.of(1, 0, 1)))
                .body("runningCases", equalTo(2));
        ApiTest.as("lembaga.paser").get(path).then().statusCode(200).body("steps[0].runningCases", nullValue());
        ApiTest.as("admin.paser")
                .get("/sops/" + sop.code() + "/versions/1/diff/9")
                .then()
                .statusCode(404);
        ApiTest.as("admin.paser")
                .get("/sops/" + sop.code() + "/versions/1/diff/x")
                .then()
                .statusCode(404)
                .body("detail", containsString("SOP"));
    }
}
