package id.simpul.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An office's files brought back over REST: what they may drop, and what they may go back to. */
class OfficeFilesIT extends ApiTest {

    private static final String LOGO =
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 10'><circle cx='5' cy='5' r='4' fill='#174A8C'/></svg>";

    @BeforeEach
    @AfterEach
    void asShipped() throws IOException {
        bring(shipped("tenant.yaml")).statusCode(200);
        bring(shipped("logo.svg")).statusCode(200);
    }

    @Test
    void anOfficeWithoutALogoIsTakenAlong() throws IOException {
        bring(shipped("tenant.yaml").replace(", logo: logo.svg", "")).statusCode(200);
        var files = taken();
        assertThat(files).doesNotContainKey("logo.svg").containsKey("tenant.yaml");
        assertThat(files.get("tenant.yaml")).doesNotContain("logo");
    }

    @Test
    void aLogoAloneIsTakenForOne() throws IOException {
        plan(LOGO).statusCode(200).body("files.name", contains("logo.svg")).body("files.what", contains("logo"));
        bring(LOGO).statusCode(200);
        assertThat(taken().get("logo.svg")).contains("#174A8C");
        plan(LOGO).body("files.what", contains("same"));
        plan("<html><body>bukan gambar</body></html>")
                .body("files.what", contains("refused"))
                .body("files[0].problems.code", hasItem("files.logo.type"));
    }

    @Test
    void anOfficeGoesBackToAnEarlierTextByItsFile() {
        var sop = new OwnSop("sulsel");
        Map<String, String> lanes = new LinkedHashMap<>(Map.of("kabid", "kepala-bidang"));
        var first = sop.yaml(lanes, "{ key: a, no: \"1\", uraian: Menyusun, kind: process, lanes: [kabid] }");
        var second = first.replace("Menyusun", "Menyusun konsep");
        sop.inForce(first);
        plan(first).body("files.what", contains("same"));
        sop.inForce(second);
        plan(second).body("files.what", contains("same"));
        plan(first).body("files.what", contains("draft")).body("files[0].changes.after", contains("Menyusun"));
        bring(first).statusCode(200).body("files[0].sop", equalTo(3));
        // the draft says it now
        plan(first).body("files.what", contains("same"));

        // a publication that was taken back counts as little as one that was replaced
        sop.act(3, "publish").then().statusCode(200);
        sop.act(3, "rollback").then().statusCode(200);
        plan(second).body("files.what", contains("same"));
        plan(first).body("files.what", contains("draft"));
    }

    @Test
    void aPostThatSomethingGoesByCannotBeDropped() throws IOException {
        var sop = new OwnSop("sulsel");
        Map<String, String> lanes = new LinkedHashMap<>(Map.of("pel", "pelaksana"));
        sop.inForce(sop.yaml(lanes, "{ key: a, no: \"1\", uraian: Menyusun, kind: process, lanes: [pel] }"));
        sop.begin().then().statusCode(201);
        var without = shipped("tenant.yaml").replaceAll("(?m)^ *- \\{ key: pelaksana.*\\n", "");
        bring(without)
                .statusCode(422)
                .body("files.what", contains("refused"))
                .body("files[0].problems.code", hasItems("files.post.sop", "files.post.task", "files.post.holder"))
                .body(
                        "files[0].problems.message",
                        hasItem("Jabatan \"Pelaksana\" masih disebut SOP Coba, maka tidak dapat dihapus."));
        plan(shipped("tenant.yaml")).body("files.what", contains("same"));

        var more = shipped("tenant.yaml").replace("numbering:", "  - { key: arsiparis, name: Arsiparis }\nnumbering:");
        bring(more).statusCode(200);
        assertThat(posts()).contains("arsiparis");
        bring(shipped("tenant.yaml")).statusCode(200);
        assertThat(posts()).as("nothing went by it").doesNotContain("arsiparis");
    }

    @Test
    void aPostIsMadeChangedAndTakenOutOfUseWithoutAFile() throws IOException {
        var made = as("admin.sulsel")
                .body(Map.of("name", "Kepala Seksi Arsip Baru", "reportsTo", "kepala-bidang"))
                .post("/positions");
        made.then().statusCode(201).body("key", equalTo("kepala-seksi-arsip-baru"));
        String key = made.path("key");
        said(
                409,
                "post.nameTaken",
                as("admin.sulsel")
                        .body(Map.of("name", "kepala seksi arsip baru"))
                        .post("/positions"));
        said(
                422,
                "post.superiorMissing",
                as("admin.sulsel")
                        .body(Map.of("name", "X", "reportsTo", "tidak-ada"))
                        .post("/positions"));
        said(
                422,
                "request.invalid",
                as("admin.sulsel").body(Map.of("name", " ")).post("/positions"));
        said(
                403,
                "permission.missing",
                as("kepala-dinas.sulsel").body(Map.of("name", "X")).post("/positions"));
        said(
                422,
                "post.superiorInCircle",
                as("admin.sulsel")
                        .body(Map.of("name", "Kepala Bidang PIAK dan Pemanfaatan Data", "reportsTo", key))
                        .put("/positions/kepala-bidang"));
        said(
                404,
                "people.noSuchPost",
                as("admin.sulsel").body(Map.of("name", "X")).put("/positions/tidak-ada"));
        as("admin.sulsel")
                .body(Map.of("name", "Kepala Seksi Arsip", "signs", true, "reportsTo", "kepala-dinas"))
                .put("/positions/" + key)
                .then()
                .statusCode(200);
        assertThat(taken().get("tenant.yaml"))
                .contains("{ key: " + key + ", name: Kepala Seksi Arsip, signs: true, reportsTo: kepala-dinas }");

        var sop = new OwnSop("sulsel");
        sop.bring(sop.yaml(
                        Map.of("arsip", key),
                        "{ key: a, no: \"1\", uraian: Menyimpan, kind: process, lanes: [arsip] }"))
                .then()
                .statusCode(201);
        said(409, "post.inDraft", as("admin.sulsel").post("/positions/" + key + "/retire"));
        sop.act(1, "publish").then().statusCode(200);
        said(409, "post.inSop", as("admin.sulsel").post("/positions/" + key + "/retire"));
        sop.act(1, "retire").then().statusCode(200);
        said(409, "post.isSuperior", as("admin.sulsel").post("/positions/kepala-dinas/retire"));
        as("admin.sulsel").post("/positions/" + key + "/retire").then().statusCode(200);
        assertThat(posts()).doesNotContain(key);
        said(
                404,
                "people.noSuchPost",
                as("admin.sulsel")
                        .body(Map.of("account", "pelaksana.sulsel", "kind", "definitif"))
                        .post("/positions/" + key + "/assignments"));
        assertThat(as("admin.sulsel").get("/audit?limit=200").<List<String>>path("items.what"))
                .contains("office.postsChanged", "settings.changed");
    }

    private static void said(int status, String code, Response answer) {
        answer.then().statusCode(status).body("code", equalTo(code));
    }

    private static List<String> posts() {
        return as("admin.sulsel").get("/positions").path("items.key");
    }

    private static ValidatableResponse plan(String file) {
        return sent(file, "/office/files/plan");
    }

    private static ValidatableResponse bring(String file) {
        return sent(file, "/office/files");
    }

    private static ValidatableResponse sent(String file, String where) {
        return as("admin.sulsel")
                .contentType("application/yaml")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post(where)
                .then();
    }

    private static String shipped(String name) throws IOException {
        return Files.readString(
                Simpul.project().resolve("tenant-configs/73-sulsel").resolve(name));
    }

    private static Map<String, String> taken() throws IOException {
        var zip = as("admin.sulsel").accept("application/zip").get("/office/files");
        zip.then().statusCode(200);
        Map<String, String> files = new TreeMap<>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip.asByteArray()))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
