package id.simpul.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Running cases go over to another version of their SOP. */
class MigrationIT {

    private static final Map<String, String> LANES = new LinkedHashMap<>();

    static {
        LANES.put("kabid", "kepala-bidang");
        LANES.put("fungsional", "pejabat-fungsional");
        LANES.put("kadin", "kepala-dinas");
    }

    private static final String A = step("a", "[kabid]");
    private static final String B = step("b", "[fungsional]");
    private static final String C = step("c", "[kadin]");
    private static final String D = step("d", "[kabid]");

    private static String step(String key, String lanes) {
        return "{ key: " + key + ", no: \"" + key + "\", uraian: Langkah " + key + ", kind: process, lanes: " + lanes
                + " }";
    }

    @Test
    void casesGoToTheStepOfTheSameKeyAndTheirHistoryStays() throws Exception {
        var sop = new OwnSop("paser");
        sop.inForce(sop.yaml(LANES, A, B, C));
        var atA = sop.walk();
        var atB = sop.walk().to("b");
        var held = atB.task("b", "fungsional");
        ApiTest.as("pejabat-fungsional.paser")
                .post("/tasks/" + held.id() + "/claim")
                .then()
                .statusCode(200);
        var ended = sop.walk().toTheEnd();
        sop.inForce(sop.yaml(LANES, A, B, D, C));
        var before = atB.asText();

        sop.migrate(Map.of("from", 1, "to", 2, "dryRun", true))
                .then()
                .statusCode(200)
                .body("total", equalTo(2))
                .body("refused", equalTo(0))
                .body("cases.number", equalTo(List.of(atA.number(), atB.number())))
                .body("cases.step.key", equalTo(List.of("a", "b")))
                .body("cases.becomes.key", equalTo(List.of("a", "b")))
                .body("cases.clock", equalTo(List.of("keep", "keep")));
        assertThat(atB.asText()).as("a dry run changes nothing").isEqualTo(before);

        sop.migrated(Map.of("from", 1, "to", 2))
                .then()
                .body("moved", equalTo(2))
                .body("total", equalTo(2))
                .body("left", equalTo(List.of()));
        assertThat(atA.now().version()).isEqualTo(2);
        var now = atB.now();
        assertThat(now.version()).isEqualTo(2);
        assertThat(now.openTasks()).singleElement().satisfies(task -> {
            assertThat(task.id()).isEqualTo(held.id());
            assertThat(task.state()).isEqualTo("claimed");
        });
        assertThat(ended.now().version()).isEqualTo(1);
        ApiTest.as("admin.paser")
                .get("/cases/" + atB.id())
                .then()
                .body("history[0].version", equalTo(1))
                .body("openTasks[0].version", equalTo(2))
                .body("story.find { it.kind == 'migrated' }.facts.to", equalTo(2));
        assertThat(atB.toTheEnd().history())
                .containsExactly(
                        "a#1 kabid: selesai", "b#1 fungsional: selesai", "d#1 kabid: selesai", "c#1 kadin: selesai");
        ApiTest.as("admin.paser")
                .get("/audit?case=" + atB.number())
                .then()
                .body("items.findAll { it.what == 'case.migrated' }.size()", equalTo(1));
        var visitor = new Visitor();
        visitor.signIn("kepala-bidang.paser");
        visitor.open("/permohonan/" + atB.number());
        assertThat(visitor.page()).contains("Langkah d");
    }

    @Test
    void aStepThatIsGoneNeedsAPlaceOrNothingMoves() throws Exception {
        var sop = new OwnSop("paser");
        sop.inForce(sop.yaml(LANES, A, B, C));
        var atA = sop.walk();
        var atB = sop.walk().to("b");
        sop.inForce(sop.yaml(LANES, A, D, C));

        sop.migrate(Map.of("from", 1, "to", 2, "dryRun", true))
                .then()
                .statusCode(200)
                .body("refused", equalTo(1))
                .body("cases.find { it.number == '" + atB.number() + "' }.refused", equalTo("migration.stepGone"));
        sop.migrate(Map.of("from", 1, "to", 2))
                .then()
                .statusCode(409)
                .body("code", equalTo("migration.refused"))
                .body("detail", containsString(atB.number()));
        assertThat(atA.now().version()).isEqualTo(1);

        sop.migrated(Map.of("from", 1, "to", 2, "steps", Map.of("b", "d"), "clocks", Map.of("b", "restart")));
        assertThat(atB.open()).containsExactly("d#1 kabid");
        assertThat(atB.history()).containsExactly("a#1 kabid: selesai", "b#1 fungsional: cancelled");
        ApiTest.as("admin.paser")
                .get("/cases/" + atB.id() + "/time")
                .then()
                .statusCode(200)
                .body("steps.step", equalTo(List.of("a", "b", "d")));
        assertThat(Tables.list(
                        "select addressee from notice where case_id = ?::uuid order by id desc limit 1", atB.id()))
                .containsExactly("p:kepala-bidang");
        assertThat(atB.toTheEnd().now().state()).isEqualTo("finished");
        var visitor = new Visitor();
        visitor.signIn("kepala-bidang.paser");
        assertThat(visitor.open("/permohonan/" + atB.number()).statusCode()).isEqualTo(200);
        assertThat(visitor.open("/permohonan/" + atB.number() + "?bagian=riwayat")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatANodeThatHasGoneLeftIsFinishedByAnother() throws Exception {
        var sop = new OwnSop("paser");
        sop.inForce(sop.yaml(LANES, A, B));
        var walk = sop.walk();
        sop.inForce(sop.yaml(LANES, A, B, C));
        // decided on a node that went before it brought any case over
        Tables.change(
                "insert into migration (tenant_id, id, sop_code, from_version_id, from_version, to_version_id, to_version,"
                        + " mapping, state, total, asked_by, asked_by_username, asked_by_name, asked_at)"
                        + " select v.tenant_id, uuidv7(), s.code, v.id, 1, w.id, 2, '{}', 'RUNNING', 1, a.id, a.username,"
                        + " a.name, now() from sop s join sop_version v on v.sop_id = s.id and v.number = 1"
                        + " join sop_version w on w.sop_id = s.id and w.number = 2"
                        + " join account a on a.username = 'admin.paser' where s.code = ?",
                sop.code());
        var id = Tables.list("select id from migration where sop_code = ?", sop.code())
                .get(0);
        sop.migrate(Map.of("from", 1, "to", 2)).then().statusCode(409).body("code", equalTo("migration.running"));
        sop.done(id).then().body("moved", equalTo(1));
        assertThat(walk.now().version()).isEqualTo(2);
    }

    @Test
    void anotherPersonConfirmsWhereTheOfficeWantsTwo() throws Exception {
        var sop = new OwnSop("paser");
        sop.inForce(sop.yaml(LANES, A, B));
        var walk = sop.walk();
        sop.inForce(sop.yaml(LANES, A, B, C));
        Extras.person("admin.paser", "admin-2.paser");
        secondPerson("true");
        try {
            String id = sop.migrate(Map.of("from", 1, "to", 2))
                    .then()
                    .statusCode(202)
                    .body("state", equalTo("proposed"))
                    .body("mine", equalTo(true))
                    .extract()
                    .path("id");
            sop.migrate(Map.of("from", 1, "to", 2)).then().statusCode(409).body("code", equalTo("migration.proposed"));
            var path = "/sops/" + sop.code() + "/migrations/" + id;
            ApiTest.as("admin.paser")
                    .post(path + "/confirm")
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("migration.ownProposal"));
            ApiTest.as("kepala-dinas.paser").post(path + "/confirm").then().statusCode(403);
            assertThat(walk.now().version()).as("nothing moves before").isEqualTo(1);
            var visitor = new Visitor();
            visitor.signIn("admin-2.paser");
            visitor.open("/sop/" + sop.code() + "?versi=2");
            assertThat(visitor.page()).contains("Menunggu orang kedua", "Setujui dan pindahkan");
            visitor.send("pemindahan-terbuka", "confirmMove", "");
            sop.done(id).then().body("moved", equalTo(1)).body("confirmedAt", containsString("+08:00"));
            assertThat(walk.now().version()).isEqualTo(2);
            ApiTest.as("admin-2.paser")
                    .post(path + "/confirm")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("migration.notProposed"));
            ApiTest.as("admin.paser")
                    .get("/audit?limit=50")
                    .then()
                    .body(
                            "items.findAll { it.facts.migration == '" + id + "' }.what.sort()",
                            equalTo(List.of("migration.begun", "migration.ended", "migration.proposed")));
        } finally {
            secondPerson("false");
        }
    }

    private static void secondPerson(String wanted) throws SQLException {
        Tables.change("update tenant set settings = (settings::jsonb || '{\"publication\": {\"secondPerson\": " + wanted
                + "}}')::text where slug = 'paser'");
    }

    @Test
    void whatIsCalledOffStaysWhereItIsByThen() throws Exception {
        var sop = new OwnSop("paser");
        sop.inForce(sop.yaml(LANES, A, B, C, D));
        copies(sop.walk().id(), 600, 1997);
        sop.inForce(sop.yaml(LANES, A, B, D, C));
        String id = sop.migrate(Map.of("from", 1, "to", 2))
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        var path = "/sops/" + sop.code() + "/migrations/" + id;
        int moved = ApiTest.as("admin.paser")
                .post(path + "/cancel")
                .then()
                .statusCode(200)
                .body("state", equalTo("cancelled"))
                .body("cancelledBy", notNullValue())
                .extract()
                .path("moved");
        var went = "select count(*) from case_file where sop_code = ? and sop_version = 2";
        assertThat(Tables.list(went, sop.code())).as("counted as they went").containsExactly(String.valueOf(moved));
        Thread.sleep(2000);
        assertThat(Tables.list(went, sop.code())).as("none follows").containsExactly(String.valueOf(moved));
        assertThat(moved).isLessThan(601);
        sop.progress(id).then().body("state", equalTo("cancelled")).body("moved", equalTo(moved));
        ApiTest.as("admin.paser")
                .post(path + "/cancel")
                .then()
                .statusCode(409)
                .body("code", equalTo("migration.ended"));
        ApiTest.as("admin.paser")
                .get("/sops/" + sop.code() + "/migrations")
                .then()
                .statusCode(200)
                .body("items.state", equalTo(List.of("cancelled")))
                .body("next", nullValue());
        ApiTest.as("admin.paser").get("/sops/tiada/migrations").then().statusCode(404);
        // the rest is moved by another one
        sop.migrated(Map.of("from", 1, "to", 2)).then().body("moved", equalTo(601 - moved));
    }

    @Test
    void wishesThatMakeNoSenseAreRefused() {
        var sop = new OwnSop("paser");
        sop.inForce(sop.yaml(LANES, A, B));
        sop.bring(sop.yaml(LANES, A, C)).then().statusCode(201);
        sop.migrate(Map.of("from", 1)).then().statusCode(422).body("errors[0].pointer", equalTo("/to"));
        sop.migrate(Map.of("from", 1, "to", 1)).then().statusCode(422).body("code", equalTo("migration.sameVersion"));
        sop.migrate(Map.of("from", 1, "to", 2)).then().statusCode(409).body("code", equalTo("migration.notInForce"));
        sop.migrate(Map.of("from", 1, "to", 9, "dryRun", true)).then().statusCode(404);
        sop.migrate(Map.of("from", 1, "to", 2, "dryRun", true, "steps", Map.of("x", "a")))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/steps/x"));
        sop.migrate(Map.of("from", 1, "to", 2, "dryRun", true, "steps", Map.of("a", "x")))
                .then()
                .statusCode(422)
                .body("code", equalTo("migration.unknownStep"));
        sop.migrate(Map.of("from", 1, "to", 2, "dryRun", true, "clocks", Map.of("a", "stop")))
                .then()
                .statusCode(422);
        // a draft can be tried before it is in force
        sop.migrate(Map.of("from", 1, "to", 2, "dryRun", true)).then().statusCode(200);
    }

    @Test
    void aChangedPostGetsATaskOfItsOwnUnlessNobodyHoldsIt() throws Exception {
        var sop = new OwnSop("paser");
        sop.inForce(sop.yaml(LANES, A, B));
        var walk = sop.walk();
        var lanes = new LinkedHashMap<>(LANES);
        lanes.put("kabid", "kepala-dinas");
        sop.inForce(sop.yaml(lanes, A, B));
        sop.migrated(Map.of("from", 1, "to", 2));
        assertThat(walk.history()).containsExactly("a#1 kabid: cancelled");
        assertThat(walk.now().openTasks()).singleElement().satisfies(t -> assertThat(t.position())
                .isEqualTo("kepala-dinas"));
        vacate("petugas-adb");
        try {
            lanes.put("kabid", "petugas-adb");
            sop.inForce(sop.yaml(lanes, A, B));
            sop.migrate(Map.of("from", 2, "to", 3, "dryRun", true))
                    .then()
                    .body("cases.refused", equalTo(List.of("migration.nobody")));
        } finally {
            fill("petugas-adb");
        }
        sop.migrate(Map.of("from", 2, "to", 3, "dryRun", true)).then().body("refused", equalTo(0));
    }

    private static final String HELD =
            " where position_id = (select p.id from position p join tenant t on t.id = p.tenant_id"
                    + " where t.slug = 'paser' and p.key = ?)";

    private static void vacate(String position) throws SQLException {
        assertThat(Tables.change("update assignment set until_date = '2020-01-01'" + HELD, position))
                .isPositive();
    }

    private static void fill(String position) throws SQLException {
        Tables.change("update assignment set until_date = null" + HELD, position);
    }

    @Test
    void completionsGoOnWhileHundredsOfCasesGoOver() throws Exception {
        var sop = new OwnSop("paser");
        sop.inForce(sop.yaml(LANES, A, B, C, D));
        var template = sop.walk().id();
        var people = List.of(
                "kepala-bidang.paser",
                "pejabat-fungsional.paser",
                "kepala-dinas.paser",
                "kepala-bidang.paser",
                "kepala-dinas.paser");
        people.forEach(ApiTest::as);
        copies(template, 400, 1998);
        var cases = Tables.list("select id from case_file where sop_code = ? order by id", sop.code());
        sop.inForce(sop.yaml(LANES, A, B, D, C));
        String migration = sop.migrate(Map.of("from", 1, "to", 2))
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        var next = new AtomicInteger();
        var refusals = new ConcurrentLinkedQueue<String>();
        Together.send(4, client -> {
            for (var number = next.getAndIncrement(); number < 120; number = next.getAndIncrement()) {
                // from behind, where the migration comes last, and from the front
                var id = cases.get(number % 2 == 0 ? cases.size() - 1 - number / 2 : number / 2);
                forward(id, people, refusals);
            }
            return null;
        });
        var done = sop.done(migration);
        assertThat(refusals).isEmpty();
        int moved = done.path("moved");
        assertThat(moved).isBetween(cases.size() - 120, cases.size());
        var all = Tables.list(
                "select c.sop_version || ' ' || c.state || ' ' || string_agg(t.step_key || t.sop_version || t.state, ' '"
                        + " order by t.seq) from case_file c join task t on t.case_id = c.id where c.sop_code = ?"
                        + " group by c.id, c.sop_version, c.state",
                sop.code());
        assertThat(all).hasSameSizeAs(cases);
        assertThat(all).allMatch(MigrationIT::sound);
        assertThat(Tables.list(
                        "select count(*) from case_note n join case_file c on c.id = n.case_id where c.sop_code = ?"
                                + " and n.kind = 'MIGRATED'",
                        sop.code()))
                .containsExactly(String.valueOf(moved));
        assertThat(Tables.list(
                        "select count(*) from case_file where sop_code = ? and sop_version = 1 and state = 'RUNNING'",
                        sop.code()))
                .containsExactly("0");
    }

    /** Ended on the version it ran on, or running on the new one with open tasks of that version alone. */
    private static boolean sound(String row) {
        return row.startsWith("1 FINISHED") && !row.contains("2DONE") && !row.contains("OPEN")
                || row.startsWith("2 ") && !row.contains("1OPEN") && !row.contains("CANCELLED");
    }

    private static void forward(String id, List<String> people, ConcurrentLinkedQueue<String> refusals) {
        for (var person : people) {
            var file = ApiTest.as("admin.paser").get("/cases/" + id);
            if (!file.path("state").equals("running")) {
                return;
            }
            String task = file.path("openTasks[0].id");
            String position = file.path("openTasks[0].position");
            if (!person.startsWith(position)) {
                continue;
            }
            var answer = ApiTest.as(person).body(Map.of("outcome", "selesai")).post("/tasks/" + task + "/complete");
            if (answer.statusCode() != 200) {
                refusals.add(answer.asString());
            }
        }
    }

    /** Copies of a case that has just begun. @param year of their numbers, one of this test alone */
    private static void copies(String template, int cases, int year) throws SQLException {
        Tables.change("""
                with copy as (
                    select n, uuidv7() as id from generate_series(1, ?) n
                ), filed as (
                    insert into case_file
                    select (jsonb_populate_record(c, jsonb_build_object(
                               'id', copy.id, 'number', '64.01-' || ? || '-' || lpad(copy.n::text, 6, '0')))).*
                      from case_file c, copy where c.id = ?::uuid
                    returning id, number
                )
                insert into task
                select (jsonb_populate_record(t, jsonb_build_object(
                           'id', uuidv7(), 'case_id', copy.id,
                           'case_number', '64.01-' || ? || '-' || lpad(copy.n::text, 6, '0')))).*
                  from task t, copy where t.case_id = ?::uuid""", cases, String.valueOf(year), template, String.valueOf(year), template);
    }
}
