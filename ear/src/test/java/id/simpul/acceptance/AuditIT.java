package id.simpul.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What was done can be proved: each act leaves its sealed row, and whoever touches one is found out. */
class AuditIT extends ApiTest {

    private static final String ELSEWHERE = "127.77.3.1";

    private static final String OFFICE = "sleman";
    private static final String SOP = "pks-hak-akses";

    /** A row of the log as its reader sees it. */
    private record Entry(String what, String actor, Map<String, Object> facts) {}

    @Test
    void everyActOfACaseIsToldWithWhoDidItAndFromWhere() {
        var walk = Walk.begin(OFFICE, SOP);
        var task = walk.now().openTasks().get(0);
        var person = walk.personOf(task);
        as(person).post("/tasks/" + task.id() + "/claim").then().statusCode(200);
        as(person).post("/tasks/" + task.id() + "/claim").then().statusCode(200);
        as(person).post("/tasks/" + task.id() + "/release").then().statusCode(200);
        as(person)
                .body(Map.of("outcome", "selesai", "note", "Rahasia yang tidak dicatat"))
                .post("/tasks/" + task.id() + "/complete")
                .then()
                .statusCode(200);
        as("admin." + OFFICE)
                .body(Map.of("reason", "Uji catatan"))
                .post("/cases/" + walk.id() + "/withdraw")
                .then()
                .statusCode(200);

        var told = entries("?case=" + walk.id());
        assertThat(told.stream().map(Entry::what))
                .containsExactly("case.withdrawn", "task.completed", "task.released", "task.claimed", "case.started");
        assertThat(told.stream().map(Entry::actor))
                .containsExactly("admin." + OFFICE, person, person, person, "admin." + OFFICE);
        assertThat(told.get(1).facts())
                .containsEntry("step", task.step().key())
                .containsEntry("outcome", "selesai")
                .containsEntry("noted", true)
                .containsEntry("as", task.position());
        var text = log("admin." + OFFICE, "?case=" + walk.number()).prettify();
        assertThat(text).contains("127.0.0.1").doesNotContain("Rahasia yang tidak dicatat");
        assertThat(entries("?case=" + walk.number())).isEqualTo(told);
    }

    @Test
    void whatIsRefusedLeavesNothingButTheRefusal() {
        var walk = Walk.begin(OFFICE, SOP);
        var task = walk.now().openTasks().get(0);
        as("lembaga." + OFFICE)
                .body(Map.of("outcome", "selesai"))
                .post("/tasks/" + task.id() + "/complete")
                .then()
                .statusCode(task.laneKind().equals("external") ? 200 : 404);
        var staff = as("kepala-dinas." + OFFICE);
        staff.post("/cases/" + walk.id() + "/withdraw").then().statusCode(400);
        as("kepala-dinas." + OFFICE).get("/audit").then().statusCode(403);
        as("kepala-dinas." + OFFICE).get("/audit/verify").then().statusCode(403);

        assertThat(entries("?case=" + walk.id()).stream().map(Entry::what)).containsExactly("case.started");
        var refused = entries("?actor=kepala-dinas." + OFFICE + "&what=permission.denied");
        assertThat(refused.get(0).facts())
                .containsEntry("code", "permission.missing")
                .containsEntry("where", "GET /api/v1/audit/verify");
        assertThat(refused.get(1).facts()).containsEntry("where", "GET /api/v1/audit");
    }

    @Test
    void aRepeatedRequestIsToldOnce() {
        var walk = Walk.begin(OFFICE, SOP);
        var task = walk.now().openTasks().get(0);
        for (var time = 0; time < 3; time++) {
            as(walk.personOf(task))
                    .header("Idempotency-Key", "audit-" + walk.id())
                    .body(Map.of("outcome", "selesai"))
                    .post("/tasks/" + task.id() + "/complete")
                    .then()
                    .statusCode(200);
        }
        assertThat(entries("?case=" + walk.id() + "&what=task.completed")).hasSize(1);
    }

    @Test
    void theDitjensAnswerStandsInTheOfficesLogAndItsReadingInTheDitjens() {
        var walk = Walk.begin("sulsel", "akses-pemanfaatan-data").to("s02b");
        var submission = (String) walk.submissions().get(0).get("id");
        as("petugas.ditjen").get("/submissions/" + submission).then().statusCode(200);
        Walk.reply(submission, "approved", null).then().statusCode(200);

        var told = told("admin.sulsel", "?case=" + walk.id());
        assertThat(told.stream().map(Entry::what)).contains("submission.sent", "submission.answered");
        var answer = told.stream()
                .filter(e -> e.what().equals("submission.answered"))
                .findFirst()
                .orElseThrow();
        assertThat(answer.actor()).isEqualTo("petugas.ditjen");
        assertThat(answer.facts())
                .containsEntry("decision", "approved")
                .containsEntry("letterNumber", "400.8/77/Dukcapil");
        assertThat(told).noneMatch(e -> e.what().equals("submission.read"));
        assertThat(told("admin.ditjen", "?what=submission.read&case=" + walk.id()))
                .singleElement()
                .satisfies(e -> assertThat(e.facts()).containsEntry("submission", submission));
    }

    @Test
    void signingInAndOutIsToldAndAFailureGoesWhereTheAccountBelongs() {
        var token = signIn("kepala-dinas-2." + OFFICE);
        anonymous()
                .header("Authorization", "Bearer " + token)
                .delete("/session")
                .then()
                .statusCode(204);
        Elsewhere.at(ELSEWHERE)
                .signIn("kepala-dinas-2." + OFFICE, "salah", null)
                .then()
                .statusCode(401);
        Elsewhere.at(ELSEWHERE)
                .signIn("tidak.ada 3273014107850001", "salah", null)
                .then()
                .statusCode(401);

        assertThat(entries("?actor=kepala-dinas-2." + OFFICE).stream().map(Entry::what))
                .startsWith("session.failed", "session.ended", "session.begun");
        var unknown = told("admin.ditjen", "?what=session.failed").get(0);
        assertThat(unknown.actor()).isEqualTo("tidak.ada ****************");
        assertThat(unknown.facts()).containsEntry("unknown", true);
        assertThat(log("admin.ditjen", "?what=session.failed").getString("items[0].address"))
                .isEqualTo(ELSEWHERE);
    }

    @Test
    void anOfficeSeesItsOwnOnly() throws SQLException {
        var walk = Walk.begin(OFFICE, SOP);
        for (var admin : List.of("admin.paser", "admin.ditjen")) {
            assertThat(told(admin, "?case=" + walk.id())).isEmpty();
            assertThat(told(admin, "?case=" + walk.number())).isEmpty();
            var rows = Tables.list(
                    "select count(*) from audit_entry e join tenant t on t.id = e.tenant_id where t.slug = ?",
                    admin.replace("admin.", ""));
            assertThat(verify(admin).getLong("entries")).isLessThanOrEqualTo(Long.parseLong(rows.get(0)) + 5);
        }
        for (var person : List.of("lembaga." + OFFICE, "petugas.ditjen", "kepala-dinas." + OFFICE)) {
            as(person).get("/audit?case=" + walk.id()).then().statusCode(403);
        }
        anonymous().get("/audit").then().statusCode(401);
        anonymous().get("/audit/verify").then().statusCode(401);
    }

    @Test
    void theListGoesOnByItsCursorAndRefusesWhatItCannotRead() {
        Walk.begin(OFFICE, SOP);
        var first = log("admin." + OFFICE, "?limit=2");
        var second = log("admin." + OFFICE, "?limit=2&cursor=" + first.getString("next"));
        assertThat(first.getList("items")).hasSize(2);
        assertThat(second.getString("items[0].id")).isLessThan(first.getString("items[1].id"));
        assertThat(log("admin." + OFFICE, "?from=2026-01-01&until=2199-01-01&limit=2")
                        .getString("items[0].id"))
                .isGreaterThanOrEqualTo(first.getString("items[0].id"));
        assertThat(log("admin." + OFFICE, "?until=2020-01-01").getList("items")).isEmpty();
        for (var bad : List.of("?from=kemarin", "?cursor=xx", "?until=2026-02-30")) {
            as("admin." + OFFICE).get("/audit" + bad).then().statusCode(400);
        }
        as("admin." + OFFICE)
                .get("/audit?from=-9999-01-01")
                .then()
                .statusCode(422)
                .body("code", equalTo("audit.day"));
    }

    @Test
    void rowsAreLinkedWithinSecondsAndTheWholeIsProved() throws Exception {
        var walk = Walk.begin(OFFICE, SOP);
        var linked =
                awaitTrue(() -> log("admin." + OFFICE, "?case=" + walk.id()).get("items[0].seq") != null);
        assertThat(linked).as("seconds until the row was linked").isLessThan(15);
        assertThat(admins()).hasSize(5);
        for (var admin : admins()) {
            assertThat(verify(admin).prettify()).as(admin).contains("\"ok\": true");
        }
    }

    @Test
    void theApplicationsRoleAddsRowsAndChangesNone() throws SQLException {
        var database = Simpul.database();
        for (var change : List.of(
                "update audit_entry set actor = 'x'",
                "delete from audit_entry",
                "truncate audit_entry cascade",
                "update audit_link set hash = 'x'",
                "delete from audit_link",
                "truncate audit_link",
                "alter table audit_entry disable trigger all",
                "drop table audit_link")) {
            try (var connection = database.connect(database.app());
                    var statement = connection.createStatement()) {
                assertThatThrownBy(() -> statement.execute(change))
                        .as(change)
                        .isInstanceOf(SQLException.class)
                        .extracting(e -> ((SQLException) e).getSQLState())
                        .isEqualTo("42501");
            }
        }
    }

    @Test
    void whoeverChangesARowPastTheProductIsFoundOutAtThatRow() throws Exception {
        var walk = Walk.begin(OFFICE, SOP);
        var entry = awaitLinked(walk);
        var seq = log("admin." + OFFICE, "?case=" + walk.id()).getLong("items[0].seq");
        var link = Link.of(entry);
        assertThat(seq).isBetween(link.first(), link.seq());

        try (var change = new Tampering("audit_entry", "id = '" + entry + "'")) {
            Tables.change("update audit_entry set actor = 'kepala-dinas." + OFFICE + "' where id = ?::uuid", entry);
            found(seq, entry, "altered");
        }
        try (var change = new Tampering("audit_entry", "id = '" + entry + "'")) {
            Tables.change("update audit_entry set at = at - interval '1 day' where id = ?::uuid", entry);
            found(seq, entry, "altered");
        }
        try (var change = new Tampering("audit_entry", "id = '" + entry + "'")) {
            Tables.change("update audit_entry set seal = sha256(seal) where id = ?::uuid", entry);
            found(seq, entry, "altered");
        }
        try (var change = new Tampering("audit_link", "entry_id = '" + link.newest() + "'")) {
            Tables.change("update audit_link set hash = repeat('0', 64) where entry_id = ?::uuid", link.newest());
            found(link.seq(), link.newest(), "reordered");
        }
        Walk.begin(OFFICE, SOP);
        awaitLinked(Walk.begin(OFFICE, SOP));
        try (var change = new Tampering("audit_link", "entry_id = '" + link.newest() + "'")) {
            Tables.change("delete from audit_link where entry_id = ?::uuid", link.newest());
            found(link.first(), null, "missing");
            assertThat(behind()).as("offices that the next start looks at").contains(OFFICE);
        }
        assertThat(verify("admin." + OFFICE).getBoolean("ok")).isTrue();
    }

    @Test
    void aRowThatAnEarlierVersionSealedInTextIsAsGood() throws Exception {
        var entry = awaitLinked(Walk.begin(OFFICE, SOP));
        try (var change = new Tampering("audit_entry", "id = '" + entry + "'")) {
            Tables.change("update audit_entry set mac = encode(seal, 'hex'), seal = null where id = ?::uuid", entry);
            assertThat(verify("admin." + OFFICE).getBoolean("ok")).isTrue();
            Tables.change("update audit_entry set mac = reverse(mac) where id = ?::uuid", entry);
            assertThat(verify("admin." + OFFICE).getString("firstBad.reason")).isEqualTo("altered");
        }
    }

    @Test
    void anEndCutOffIsMissedByTheExportedHead() throws Exception {
        var entry = awaitLinked(Walk.begin(OFFICE, SOP));
        var office = Tables.list("select id from tenant where slug = ?", OFFICE).get(0);
        var last = Tables.list("select max(seq) from audit_link where tenant_id = ?::uuid", office)
                .get(0);
        var heads = Simpul.server().auditHeads().resolve(office + ".jsonl");
        awaitTrue(() -> Files.exists(heads) && Files.readString(heads).contains("\"seq\":" + last + ","));
        var link = Link.of(entry);
        try (var rows = new Tampering("audit_entry", "id in (" + link.entries() + ")");
                var links = new Tampering("audit_link", "entry_id = '" + link.newest() + "'")) {
            Tables.change("delete from audit_link where entry_id = ?::uuid", link.newest());
            Tables.change("delete from audit_entry where id in (" + link.entries() + ")");
            found(link.first(), null, "cutOff");
        }
        assertThat(verify("admin." + OFFICE).getBoolean("ok")).isTrue();
    }

    /** Slugs of the offices with rows that nobody linked, as the application asks for them without an office. */
    private static List<String> behind() throws SQLException {
        var database = Simpul.database();
        var slugs = new ArrayList<String>();
        try (var connection = database.connect(database.app());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select audit_behind from sec.audit_behind()")) {
            while (rows.next()) {
                slugs.addAll(Tables.list("select slug from tenant where id = ?::uuid", rows.getString(1)));
            }
        }
        return slugs;
    }

    /** The link that has a row: the places of its first and its last one, that one's id, and the ids of all in quotes. */
    private record Link(long first, long seq, String newest, String entries) {

        static Link of(String entry) throws SQLException {
            var cells = Tables.list(
                            "select concat_ws(' ', seq - cardinality(others), seq, entry_id,"
                                    + " (select string_agg(quote_literal(k), ',') from unnest(others || entry_id) k))"
                                    + " from audit_link where ?::uuid = any (others || entry_id)",
                            entry)
                    .get(0)
                    .split(" ");
            return new Link(Long.parseLong(cells[0]), Long.parseLong(cells[1]), cells[2], cells[3]);
        }
    }

    private static void found(long seq, String entry, String reason) {
        var verdict = verify("admin." + OFFICE);
        assertThat(verdict.getBoolean("ok")).isFalse();
        assertThat(verdict.getLong("firstBad.seq")).isEqualTo(seq);
        assertThat(verdict.getString("firstBad.entry")).isEqualTo(entry);
        assertThat(verdict.getString("firstBad.reason")).isEqualTo(reason);
    }

    /** Rows that a test may damage: they are put back as they were. */
    private static final class Tampering implements AutoCloseable {

        private final String table;
        private final String where;
        private final List<String> before;

        Tampering(String table, String where) throws SQLException {
            this.table = table;
            this.where = where;
            this.before = Tables.list("select row_to_json(t)::text from " + table + " t where " + where);
            assertThat(before).isNotEmpty();
        }

        @Override
        public void close() throws SQLException {
            var database = Simpul.database();
            try (var connection = database.connect(database.superuser());
                    var statement = connection.createStatement()) {
                // a row and the link that refers to it are put back in whatever order
                statement.execute("set session_replication_role = replica");
                statement.execute("delete from " + table + " where " + where);
                for (var row : before) {
                    try (var insert = connection.prepareStatement("insert into " + table
                            + " select * from json_populate_record(null::" + table + ", ?::json)")) {
                        insert.setString(1, row);
                        insert.executeUpdate();
                    }
                }
            }
        }
    }

    /** Waits until a case's row is linked, and then its office's chain is quiet. @return the row's id */
    private static String awaitLinked(Walk walk) throws Exception {
        awaitTrue(() -> log("admin." + OFFICE, "?case=" + walk.id()).get("items[0].seq") != null);
        return log("admin." + OFFICE, "?case=" + walk.id()).getString("items[0].id");
    }

    /** A question asked again until it is answered with yes. */
    private interface Question {
        boolean ask() throws IOException;
    }

    private static long awaitTrue(Question question) throws Exception {
        var begin = System.nanoTime();
        while (!question.ask()) {
            assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin))
                    .as("seconds waited")
                    .isLessThan(60);
            Thread.sleep(100);
        }
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin);
    }

    /** Of the demo's offices; those that other tests open have no password yet. */
    private static List<String> admins() throws SQLException {
        return Tables.list("select a.username from account a join tenant t on t.id = a.tenant_id"
                + " where a.username = 'admin.' || t.slug"
                + " and t.slug in ('ditjen', 'palembang', 'paser', 'sleman', 'sulsel') order by a.username");
    }

    private static JsonPath verify(String admin) {
        return as(admin).get("/audit/verify").then().statusCode(200).extract().jsonPath();
    }

    private static JsonPath log(String admin, String query) {
        return as(admin).get("/audit" + query).then().statusCode(200).extract().jsonPath();
    }

    private static List<Entry> entries(String query) {
        return told("admin." + OFFICE, query);
    }

    private static List<Entry> told(String admin, String query) {
        List<Map<String, Object>> items = log(admin, query).getList("items");
        return items.stream().map(AuditIT::entry).toList();
    }

    @SuppressWarnings("unchecked")
    private static Entry entry(Map<String, Object> item) {
        return new Entry((String) item.get("what"), (String) item.get("actor"), new HashMap<>((Map<String, Object>)
                item.get("facts")));
    }
}
