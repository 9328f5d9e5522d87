package id.simpul.acceptance;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/** An SOP that one test brings to an office, version after version, so that the office's own stay as they are. */
final class OwnSop {

    private final String office;
    private final String code = "coba-" + UUID.randomUUID();

    OwnSop(String office) {
        this.office = office;
    }

    String code() {
        return code;
    }

    /**
     * The file with a head and some lines of YAML below {@code steps:}.
     *
     * @param lanes such as {@code kabid: kepala-bidang}, in the order of columns
     */
    String yaml(Map<String, String> lanes, String... steps) {
        var yaml = new StringBuilder("formatVersion: 1\ncode: " + code + "\ntype: internal\n"
                + "identity: { nomor: \"470/1\", nama: Coba, revisi: \"-\" }\nlanes:\n");
        lanes.forEach((key, position) -> yaml.append("  - { key: ")
                .append(key)
                .append(", name: ")
                .append(key)
                .append(", kind: internal, position: ")
                .append(position)
                .append(" }\n"));
        yaml.append("steps:\n");
        for (var step : steps) {
            yaml.append("  - ").append(step).append('\n');
        }
        return yaml.toString();
    }

    Response bring(String yaml) {
        return bring(office, yaml);
    }

    static Response bring(String office, String yaml) {
        return ApiTest.as("admin." + office)
                .contentType("application/yaml")
                .body(yaml.getBytes(StandardCharsets.UTF_8))
                .post("/sops");
    }

    /** Brings a file and puts it in force. @return the number of its version */
    int inForce(String yaml) {
        int version = bring(yaml).then().statusCode(201).extract().path("version");
        act(version, "publish").then().statusCode(200);
        return version;
    }

    /** Publish, retire or rollback, as the office's admin. */
    Response act(int version, String act) {
        return act("admin." + office, version, act, Map.of());
    }

    Response act(String who, int version, String act, Map<String, Object> body) {
        return ApiTest.as(who).body(body).post("/sops/" + code + "/versions/" + version + "/" + act);
    }

    Response begin() {
        return ApiTest.as("admin." + office)
                .body(Map.of("sop", code, "title", "Coba"))
                .post("/cases");
    }

    /** A case on its way. */
    Walk walk() {
        return Walk.of(office, begin().then().statusCode(201).extract().path("id"));
    }

    Response migrate(Map<String, Object> wish) {
        return ApiTest.as("admin." + office).body(wish).post("/sops/" + code + "/migrations");
    }

    /** How far a migration is. */
    Response progress(String id) {
        return ApiTest.as("admin." + office).get("/sops/" + code + "/migrations/" + id);
    }

    /** Begins a migration and waits until it is done. @return its last progress */
    Response migrated(Map<String, Object> wish) throws InterruptedException {
        String id = migrate(wish).then().statusCode(202).extract().path("id");
        return done(id);
    }

    Response done(String id) throws InterruptedException {
        for (var tries = 0; tries < 600; tries++) {
            var progress = progress(id);
            progress.then().statusCode(200);
            if (progress.path("state").equals("done")) {
                return progress;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("not done: " + progress(id).asString());
    }
}
