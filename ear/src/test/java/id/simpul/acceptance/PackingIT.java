package id.simpul.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is over is packed, and reads as before. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PackingIT extends ApiTest {

    private static final String OFFICE = "sulsel";
    private static final String ADMIN = "admin." + OFFICE;
    private static final String SOP = "akses-pemanfaatan-data";

    private Walk walk;
    private Walk running;
    private String number;
    private List<Walk.TaskRow> history;
    private Map<String, String> before;
    private Map<String, String> after;

    @BeforeAll
    void packACaseThatEnded() throws Exception {
        walk = Walk.begin(OFFICE, SOP).toTheEnd();
        running = Walk.begin(OFFICE, SOP).to("s02b");
        number = walk.number();
        history = walk.now().history();
        as(ADMIN)
                .body(Map.of("text", "Uji pemadatan"))
                .post("/cases/" + walk.id() + "/comments")
                .then()
                .statusCode(201);
        Packed.endNineteenCases(OFFICE, SOP);
        Packed.fillLog(OFFICE, SOP);
        before = everyReading();
        Packed.everything();
        after = everyReading();
    }

    /** Everything that is told about the case, by whom it is asked. */
    private Map<String, String> everyReading() {
        var told = new LinkedHashMap<String, String>();
        for (var reader : List.of(ADMIN, "kepala-dinas." + OFFICE, "lembaga." + OFFICE)) {
            for (var path : List.of("/cases/" + walk.id(), "/cases/" + walk.id() + "/time", "/cases?q=" + number)) {
                told.put(reader + " " + path, as(reader).get(path).asString());
            }
            told.put(reader + " 200 cases", as(reader).get("/cases?limit=200").asString());
        }
        for (var query : List.of(
                "?case=" + walk.id(),
                "?case=" + number,
                "?case=" + walk.id() + "&what=task.completed",
                "?actor=pelaksana." + OFFICE,
                "?case=" + walk.id() + "&from=2026-01-01&until=2199-01-01")) {
            told.put("audit " + query, as(ADMIN).get("/audit" + query).asString());
        }
        told.put("every page of the log", pagesOfTheLog());
        for (var act : List.of("claim", "release", "complete", "handover")) {
            for (var task : history) {
                var person = task.awaits() == null ? walk.personOf(task) : ADMIN;
                told.put(act + " " + task.name() + " by " + person, act(person, task.id(), act));
            }
        }
        return told;
    }

    private static String act(String person, String task, String act) {
        var asked = as(person);
        switch (act) {
            case "complete" -> asked.body(Map.of("outcome", "selesai"));
            case "handover" -> asked.body(Map.of("to", person));
            default -> asked.body(Map.of());
        }
        var answer = asked.post("/tasks/" + task + "/" + act);
        return answer.statusCode() + " " + answer.path("code") + " " + answer.path("detail");
    }

    /** The log's rows of all cases begun, page by page, from young rows on into the blocks. */
    private String pagesOfTheLog() {
        var ids = new StringBuilder();
        var cursor = "";
        do {
            var page =
                    as(ADMIN).get("/audit?what=case.started&limit=5" + cursor).jsonPath();
            page.getList("items", Map.class).forEach(row -> ids.append(row.get("seq"))
                    .append(' ')
                    .append(row.get("id"))
                    .append('\n'));
            cursor = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        } while (cursor != null);
        return ids.toString();
    }

    @Test
    void theRowsAreGoneAndTheBlocksAreThere() throws SQLException {
        assertThat(Tables.list("select 1 from task where case_id = ?::uuid", walk.id()))
                .isEmpty();
        assertThat(Tables.list("select 1 from audit_entry where case_id = ?::uuid", walk.id()))
                .isEmpty();
        assertThat(Tables.list("select 1 from task_block where ?::uuid = any (case_ids)", walk.id()))
                .hasSize(1);
        assertThat(Tables.list("select 1 from audit_block where ?::uuid = any (case_ids)", walk.id()))
                .isNotEmpty();
        assertThat(Tables.list(
                        "select cardinality(ids) from audit_block b join tenant t on t.id = b.tenant_id where t.slug = ?",
                        OFFICE))
                .allSatisfy(rows -> assertThat(Integer.parseInt(rows)).isBetween(500, 1000));
    }

    @Test
    void whatRunsStaysAsItIs() throws SQLException {
        assertThat(Tables.list("select 1 from task where case_id = ?::uuid", running.id()))
                .isNotEmpty();
        assertThat(running.open()).isNotEmpty();
        running.toTheEnd();
    }

    @Test
    void everythingReadsAsBefore() {
        before.forEach((what, told) -> assertThat(after.get(what)).as(what).isEqualTo(told));
        assertThat(before.get(ADMIN + " /cases/" + walk.id())).contains("\"outcome\"", "Uji pemadatan");
        assertThat(before.entrySet().stream().filter(e -> e.getKey().startsWith("complete")))
                .isNotEmpty()
                .allSatisfy(e -> assertThat(e.getValue()).startsWith("409 task.alreadyDone"));
        assertThat(before.get("every page of the log").lines()).hasSizeGreaterThan(20);
    }

    @Test
    void whatSomebodyDidCannotBeTakenBackAndIsNotFoundElsewhere() {
        var mine = history.stream()
                .filter(t -> "pelaksana".equals(t.position()))
                .findFirst()
                .orElseThrow();
        as("pelaksana." + OFFICE)
                .body(Map.of("reason", "Uji"))
                .post("/tasks/" + mine.id() + "/take-back")
                .then()
                .statusCode(409);
        as("pelaksana." + OFFICE)
                .get("/tasks/" + mine.id() + "/colleagues")
                .then()
                .statusCode(409);
        for (var stranger : List.of("admin.paser", "kepala-dinas.palembang")) {
            as(stranger).post("/tasks/" + mine.id() + "/claim").then().statusCode(404);
            as(stranger).get("/cases/" + walk.id()).then().statusCode(404);
        }
    }

    @Test
    void aCaseIsStillPutRightAndCommentedOn() {
        var old = Walk.of(OFFICE, Walk.begin(OFFICE, SOP).id());
        assertThat(old.open()).isNotEmpty();
        as(ADMIN)
                .body(Map.of("title", "Judul yang benar", "reason", "Uji"))
                .post("/cases/" + walk.id() + "/correct")
                .then()
                .statusCode(200)
                .body("title", equalTo("Judul yang benar"))
                .body("history.id", hasItem(history.get(0).id()));
        as(ADMIN)
                .body(Map.of("title", "Uji " + SOP, "reason", "Uji"))
                .post("/cases/" + walk.id() + "/correct")
                .then()
                .statusCode(200);
        assertThat(walk.now().history()).isEqualTo(history);
    }

    @Test
    void whatTheWalkTaughtIsNotForgotten() {
        var page = as(ADMIN).get("/cases/" + running.id() + "/time").jsonPath();
        assertThat(page.getInt("usual.answers")).isPositive();
    }

    @Test
    void peopleKeepWhatTheyWereToldOfItsEndOnly() throws SQLException {
        assertThat(Tables.list("select distinct kind from notice where case_id = ?::uuid", walk.id()))
                .isSubsetOf("ENDED", "REPLIED");
    }

    @Test
    void theLogIsProvedAndAnAlteredRowOfABlockIsFoundAtItsPlace() throws SQLException {
        assertThat(as(ADMIN).get("/audit/verify").jsonPath().getBoolean("ok")).isTrue();
        var row =
                as(ADMIN).get("/audit?case=" + walk.id() + "&what=case.started").jsonPath();
        var place = "array_position(ids, '" + row.getString("items[0].id") + "')";
        var where = " where '" + row.getString("items[0].id") + "' = any (ids)";
        var was = Tables.list("select actors[" + place + "] from audit_block" + where)
                .get(0);
        Tables.change("update audit_block set actors[" + place + "] = 'kepala-dinas." + OFFICE + "'" + where);
        try {
            var verdict = as(ADMIN).get("/audit/verify").jsonPath();
            assertThat(verdict.getBoolean("ok")).isFalse();
            assertThat(verdict.getString("firstBad.reason")).isEqualTo("altered");
            assertThat(verdict.getString("firstBad.entry")).isEqualTo(row.getString("items[0].id"));
            assertThat(verdict.getString("firstBad.seq")).isEqualTo(row.getString("items[0].seq"));
        } finally {
            Tables.change("update audit_block set actors[" + place + "] = ?" + where, was);
        }
        assertThat(as(ADMIN).get("/audit/verify").jsonPath().getBoolean("ok")).isTrue();
    }

    @Test
    void theApplicationMayMakeNoBlockAndChangeNone() throws SQLException {
        var database = Simpul.database();
        for (var statement : List.of(
                "update audit_block set actors = actors",
                "insert into audit_block select * from audit_block",
                "delete from audit_block",
                "update task_block set notes = notes",
                "insert into task_block select * from task_block",
                "delete from task_block",
                "update sec.deployment set packed_after = '0 seconds'")) {
            try (var connection = database.connect(database.app());
                    var asked = connection.createStatement()) {
                assertThatThrownBy(() -> asked.execute(statement))
                        .as(statement)
                        .isInstanceOf(SQLException.class)
                        .extracting(e -> ((SQLException) e).getSQLState())
                        .isEqualTo("42501");
            }
        }
    }

    @Test
    void theApplicationCannotPackWhatIsYoung() throws SQLException {
        var database = Simpul.database();
        var rows = Tables.list("select count(*) from audit_entry").get(0);
        try (var connection = database.connect(database.app());
                var asked = connection.createStatement()) {
            var office =
                    Tables.list("select id from tenant where slug = ?", OFFICE).get(0);
            for (var pack : List.of("pack_cases", "pack_log")) {
                try (var said = asked.executeQuery("select sec." + pack + "('" + office + "')")) {
                    said.next();
                    assertThat(said.getLong(1)).as(pack).isZero();
                }
            }
        }
        assertThat(Tables.list("select count(*) >= " + rows + " from audit_entry"))
                .containsExactly("t");
    }
}
