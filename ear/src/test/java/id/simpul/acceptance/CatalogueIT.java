package id.simpul.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Offices show each other SOPs; the national office's are templates, and who builds on one is told when it moves on. */
class CatalogueIT {

    private static final String NIP = "196902021992122001";
    private static final Map<String, String> LANES = new LinkedHashMap<>();

    static {
        LANES.put("staf", "staf");
        LANES.put("kabid", "kepala-bidang");
    }

    private static final String FIRST =
            "{ key: a, no: \"1\", uraian: Menyusun, kind: process, lanes: [staf], waktu: 1 hari }";
    private static final String SECOND =
            "{ key: b, no: \"2\", uraian: Memeriksa, kind: process, lanes: [kabid], waktu: 2 hari }";
    private static final String THIRD = "{ key: c, no: \"3\", uraian: Mengarsipkan, kind: process, lanes: [staf] }";

    private static Response release(String office, String code, int version) {
        return ApiTest.as("admin." + office).post("/sops/" + code + "/versions/" + version + "/release");
    }

    private static Response recall(String office, String code, int version) {
        return ApiTest.as("admin." + office).delete("/sops/" + code + "/versions/" + version + "/release");
    }

    private static Response entry(String who, String id) {
        return ApiTest.as(who).get("/catalogue/" + id);
    }

    @Test
    void whatAnOfficeShowsIsReadByOthersWithoutNipUntilItTakesItBack() {
        var sop = new OwnSop("palembang");
        var named = sop.yaml(LANES, FIRST, SECOND)
                .replace(
                        "revisi: \"-\" }",
                        "revisi: \"-\", disahkanOleh: { printed: Ir. Dewi NIP. 19690202 199212 2 001, nama: Ir. Dewi,"
                                + " jabatan: Kepala, nip: \"" + NIP + "\" } }\ndasarHukum: [Dicatat oleh " + NIP + "]")
                .replace("waktu: 2 hari }", "waktu: 2 hari, provenance: { lanes: inferred, confidence: 0.5 } }");
        sop.bring(named).then().statusCode(201);
        release("palembang", sop.code(), 1).then().statusCode(409).body("code", equalTo("catalogue.notPublished"));
        sop.act(1, "publish").then().statusCode(200);
        ApiTest.as("kepala-dinas.palembang")
                .post("/sops/" + sop.code() + "/versions/1/release")
                .then()
                .statusCode(403);
        String id = release("palembang", sop.code(), 1)
                .then()
                .statusCode(200)
                .body("template", equalTo(false))
                .body("own", equalTo(true))
                .extract()
                .path("id");
        release("palembang", sop.code(), 1).then().statusCode(409).body("code", equalTo("catalogue.released"));

        entry("lembaga.paser", id).then().statusCode(403);
        var read = entry("kepala-bidang.paser", id);
        read.then()
                .statusCode(200)
                .body("office.code", equalTo("16.71"))
                .body("own", equalTo(false))
                .body("document.identity.disahkanOleh.nama", equalTo("Ir. Dewi"))
                .body("document.identity.disahkanOleh.printed", equalTo("Ir. Dewi"))
                .body("document.identity.disahkanOleh.nip", nullValue())
                .body("document.steps.provenance", hasItem(nullValue()));
        assertThat(read.asString()).doesNotContain("19690202");
        var list = ApiTest.as("kepala-bidang.paser").get("/catalogue?q=" + sop.code());
        list.then().body("items", hasSize(1)).body("items[0].id", equalTo(id)).body("items[0].document", nullValue());
        assertThat(ApiTest.as("admin.paser")
                        .accept("application/yaml")
                        .get("/catalogue/" + id)
                        .asString())
                .startsWith("formatVersion: 1\ncode: " + sop.code())
                .doesNotContain("19690202", "provenance");
        assertThat(ApiTest.as("admin.paser")
                        .accept("image/svg+xml")
                        .get("/catalogue/" + id)
                        .asString())
                .contains("<svg", "Memeriksa");

        // nobody else takes it back, and who copies it has a draft of its own
        recall("paser", sop.code(), 1).then().statusCode(404);
        ApiTest.as("kepala-bidang.paser")
                .post("/catalogue/" + id + "/draft")
                .then()
                .statusCode(403);
        ApiTest.as("admin.paser")
                .post("/catalogue/" + id + "/draft")
                .then()
                .statusCode(201)
                .body("code", equalTo(sop.code()))
                .body("state", equalTo("draft"));
        ApiTest.as("admin.paser")
                .get("/sops/" + sop.code() + "/versions/1")
                .then()
                .body("document.base", nullValue())
                .body("document.steps", hasSize(2));

        recall("palembang", sop.code(), 1).then().statusCode(200).body("withdrawn", equalTo(true));
        recall("palembang", sop.code(), 1).then().statusCode(409).body("code", equalTo("catalogue.notReleased"));
        entry("admin.paser", id).then().statusCode(404).body("code", equalTo("catalogue.missing"));
        entry("admin.palembang", id).then().statusCode(200).body("withdrawn", equalTo(true));
        ApiTest.as("admin.paser").get("/catalogue?q=" + sop.code()).then().body("items", hasSize(0));
        ApiTest.as("admin.paser")
                .get("/sops/" + sop.code() + "/versions/1")
                .then()
                .statusCode(200);
        release("palembang", sop.code(), 1).then().statusCode(200).body("id", equalTo(id));
        entry("admin.paser", id).then().statusCode(200);
        assertThat(ApiTest.as("admin.palembang").get("/audit?limit=50").<List<String>>path("items.what"))
                .contains("sop.released", "sop.recalled");
    }

    @Test
    void theShippedTemplateIsThereFromTheStartAndStartsNoCase() {
        ApiTest.as("admin.paser")
                .get("/catalogue?limit=1")
                .then()
                .body("items[0].office.code", equalTo("00"))
                .body("items[0].template", equalTo(true));
        ApiTest.as("admin.ditjen")
                .body(Map.of("sop", "pelayanan-kerja-sama", "title", "Bukan permohonan", "institution", "RSUD"))
                .post("/cases")
                .then()
                .statusCode(409)
                .body("code", equalTo("case.template"))
                .body("detail", containsString("templat"));
        ApiTest.as("admin.ditjen").get("/cases").then().body("items", hasSize(0));
    }

    @Test
    void aTemplateMovesOnAndTheOfficeDecides() {
        var template = new OwnSop("ditjen");
        var code = template.code();
        template.inForce(template.yaml(LANES, FIRST, SECOND));
        String first = release("ditjen", code, 1)
                .then()
                .statusCode(200)
                .body("template", equalTo(true))
                .extract()
                .path("id");
        ApiTest.as("admin.palembang")
                .post("/catalogue/" + first + "/draft")
                .then()
                .statusCode(201)
                .body("version", equalTo(1));
        publish(code, 1);
        template(code)
                .then()
                .statusCode(200)
                .body("inheritance.base", equalTo(code + "@1"))
                .body("inheritance.steps", equalTo(Map.of("a", "inherited", "b", "inherited")))
                .body("proposal", nullValue());
        assertThat(yaml(code, 1)).isEqualTo("formatVersion: 1\ncode: " + code + "\nbase: " + code + "@1\n");
        usage(code).then().body("items[0].inherited", equalTo(2)).body("items[0].own", equalTo(0));

        // the office makes it its own, with a file that says the differences only
        var own = "formatVersion: 1\ncode: " + code + "\nbase: " + code + "@1\nsteps:\n"
                + "  - { key: a, waktu: 3 hari }\n  - { key: sendiri, after: a, no: \"1a\", uraian: Menomori, kind: process, lanes: [staf] }\n";
        OwnSop.bring("palembang", own)
                .then()
                .statusCode(201)
                .body("version", equalTo(2))
                .body("problems.severity", not(hasItem("error")));
        assertThat(yaml(code, 2)).contains("base: " + code + "@1", "sendiri").doesNotContain("Memeriksa");
        OwnSop.bring("palembang", yaml(code, 2)).then().statusCode(201).body("version", equalTo(3));
        assertThat(yaml(code, 3)).isEqualTo(yaml(code, 2));
        for (var form :
                List.of("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/bpmn+xml")) {
            var file = ApiTest.as("admin.palembang").accept(form).get("/sops/" + code + "/versions/3");
            int brought = ApiTest.as("admin.palembang")
                    .contentType(form)
                    .body(file.asByteArray())
                    .post("/sops")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("version");
            assertThat(yaml(code, brought)).as(form).isEqualTo(yaml(code, 3));
        }
        publish(code, 3);
        usage(code)
                .then()
                .body("items", hasSize(1))
                .body("items[0].office.code", equalTo("16.71"))
                .body("items[0].version", equalTo(3))
                .body("items[0].base", equalTo(1))
                .body("items[0].newest", equalTo(1))
                .body("items[0].inherited", equalTo(1))
                .body("items[0].changed", equalTo(1))
                .body("items[0].own", equalTo(1))
                .body("items[0].leftOut", equalTo(0));
        ApiTest.as("admin.palembang").get("/templates/usage").then().statusCode(403);
        ApiTest.as("petugas.ditjen").get("/templates/usage").then().statusCode(403);

        template.inForce(template.yaml(
                LANES, FIRST.replace("1 hari", "5 hari"), SECOND.replace("Memeriksa", "Memeriksa dan memaraf"), THIRD));
        template(code).then().body("proposal", nullValue());
        release("ditjen", code, 2).then().statusCode(200);
        template(code)
                .then()
                .body("proposal.from", equalTo(code + "@1"))
                .body("proposal.to", equalTo(code + "@2"))
                .body("proposal.template.steps.key", equalTo(List.of("a", "b", "c")))
                .body("proposal.own.steps.key", equalTo(List.of("b", "c")))
                .body("proposal.conflicts", hasSize(1))
                .body("proposal.conflicts[0].kind", equalTo("both"))
                .body("proposal.conflicts[0].key", equalTo("a"))
                .body("proposal.conflicts[0].field", equalTo("waktu"));
        // nothing has changed by itself
        ApiTest.as("admin.palembang")
                .get("/sops/" + code + "/versions/3")
                .then()
                .body("state", equalTo("published"))
                .body("document.steps.key", equalTo(List.of("a", "sendiri", "b")));
        ApiTest.as("kepala-bidang.palembang")
                .get("/sops/" + code + "/template")
                .then()
                .statusCode(403);
        act(code, "accept").then().statusCode(201).body("version", equalTo(6)).body("state", equalTo("draft"));
        ApiTest.as("admin.palembang")
                .get("/sops/" + code + "/versions/6")
                .then()
                .body("document.base", equalTo(code + "@2"))
                .body("document.steps.key", equalTo(List.of("a", "sendiri", "b", "c")))
                .body("document.steps[0].waktu", equalTo("3 hari"))
                .body("document.steps[2].uraian", equalTo("Memeriksa dan memaraf"));
        act(code, "accept").then().statusCode(409).body("code", equalTo("template.noProposal"));

        template.inForce(template.yaml(LANES, FIRST, SECOND));
        release("ditjen", code, 3).then().statusCode(200);
        act(code, "decline").then().statusCode(200).body("proposal", nullValue());
        act(code, "decline").then().statusCode(409).body("code", equalTo("template.noProposal"));
        template(code).then().body("inheritance.base", equalTo(code + "@2"));
        template.inForce(template.yaml(LANES, FIRST, THIRD));
        release("ditjen", code, 4).then().statusCode(200);
        template(code).then().body("proposal.to", equalTo(code + "@4"));

        // taken back it is offered to nobody, but who builds on it still reads it
        for (int version : List.of(1, 2, 3, 4)) {
            recall("ditjen", code, version).then().statusCode(200);
        }
        template(code).then().body("proposal", nullValue()).body("inheritance.base", equalTo(code + "@2"));
        entry("admin.palembang", first).then().statusCode(404);
        assertThat(yaml(code, 6)).contains("base: " + code + "@2");
        assertThat(ApiTest.as("admin.palembang").get("/audit?limit=100").<List<String>>path("items.what"))
                .contains("template.accepted", "template.declined");
    }

    @Test
    void anErrorInAFileOfDifferencesNamesItsPlace() {
        OwnSop.bring("palembang", "formatVersion: 1\ncode: coba\nbase: tidak-ada@7\n")
                .then()
                .statusCode(422)
                .body("problems[0].code", equalTo("sop.base.unknown"))
                .body("problems[0].pointer", equalTo("/base"))
                .body("problems[0].line", equalTo(3))
                .body("problems[0].message", startsWith("Templat \"tidak-ada@7\""));
        OwnSop.bring(
                        "palembang",
                        "formatVersion: 1\ncode: coba\nbase: pelayanan-kerja-sama@1\nwithout: { steps: [s77] }\n")
                .then()
                .statusCode(422)
                .body("problems[0].code", equalTo("sop.base.withoutUnknown"))
                .body("problems[0].pointer", equalTo("/without/steps/0"))
                .body("problems[0].line", equalTo(4));
    }

    private static void publish(String code, int version) {
        ApiTest.as("admin.palembang")
                .body("{}")
                .post("/sops/" + code + "/versions/" + version + "/publish")
                .then()
                .statusCode(200);
    }

    private static Response template(String code) {
        return ApiTest.as("admin.palembang").get("/sops/" + code + "/template");
    }

    private static Response act(String code, String act) {
        return ApiTest.as("admin.palembang").post("/sops/" + code + "/template/" + act);
    }

    private static Response usage(String code) {
        return ApiTest.as("admin.ditjen").get("/templates/usage?sort=distance&q=" + code);
    }

    private static String yaml(String code, int version) {
        return ApiTest.as("admin.palembang")
                .accept("application/yaml")
                .get("/sops/" + code + "/versions/" + version)
                .asString();
    }
}
