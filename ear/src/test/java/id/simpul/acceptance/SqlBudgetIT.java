package id.simpul.acceptance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What requests cost the database, in statements as PostgreSQL counts them. The number is what keeps pages fast when an
 * office and its history grow, so it has a budget, and it does not depend on how many cases there are.
 */
class SqlBudgetIT {

    // each transaction that knows its office begins by saying so, signed: one statement more than without the wall;
    // each that acts ends by writing it down in the audit log, one more whatever happened
    private static final int COMPLETE = 9;
    private static final int CLAIM = 5;
    private static final int WORKLIST = 4;
    private static final int CASE_PAGE = 8;

    /** A page reads its parts one after the other, each in a transaction of its own. */
    private static final int WORKLIST_PAGE = 5;

    private static final int MANY = 10_000;
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"[^>]*? value=\"([^\"]*)\"");

    /** Cookies of somebody signed in to pages. */
    private Map<String, String> session;

    @AfterEach
    void removeWhatWasAdded() throws SQLException {
        Tables.change("delete from task where case_number like '64.01-1999-%'");
        Tables.change("delete from case_file where number like '64.01-1999-%'");
    }

    @Test
    void completingATaskCostsAtMostNineStatementsInEveryKindOfStep() {
        var costs = new LinkedHashMap<String, SqlCount>();
        var pks = Walk.begin("sulsel", "pks").to("s05");
        costs.put("first lane of a joint step", complete(pks, "s05", "kepala-dinas", "selesai"));
        costs.put("last lane of a joint step, opens another", complete(pks, "s05", "lembaga", "selesai"));
        pks.to("s09");
        costs.put("first lane of a sequence", complete(pks, "s09", "pelaksana", "selesai"));
        costs.put("last lane of a sequence", complete(pks, "s09", "kepala-dinas", "selesai"));
        costs.put("opens a step that waits and sends a submission", complete(pks, "s10", "pelaksana", "selesai"));
        var report = Walk.begin("sulsel", "akses-pemanfaatan-data").to("s06");
        report.chose("s06", "pelaksana", "selesai", null);
        costs.put("last lane of a report, ends the case", complete(report, "s06", "kepala-dinas", "selesai"));
        var paser = Walk.begin("paser", "pelayanan-kerja-sama").to("s07");
        costs.put("return that cancels the other lane", complete(paser, "s07", "kepala-dinas", "tidak-disetujui"));
        costs.forEach((what, cost) -> within(COMPLETE, "completing: " + what, cost));
    }

    @Test
    void noRequestCostsMoreWithTenThousandCasesThanWithTen() throws SQLException {
        signInToPages("kepala-bidang.paser");
        everyRequest();
        var few = everyRequest();
        addCases(MANY);
        assertThat(Tables.list("select count(*) from case_file where number like '64.01-1999-%'"))
                .containsExactly(String.valueOf(MANY));
        var many = everyRequest();
        few.forEach((what, cost) -> assertThat(many.get(what).sent())
                .as("%s: %s", what, many.get(what).statements())
                .isEqualTo(cost.sent()));
    }

    /** Measures each kind of request once and compares it with its budget. */
    private Map<String, SqlCount> everyRequest() {
        var costs = new LinkedHashMap<String, SqlCount>();
        var walk = Walk.begin("paser", "pelayanan-kerja-sama").to("s03");
        var number = walk.number();
        var task = "/tasks/" + walk.now().openTasks().get(0).id();
        costs.put("worklist", within(WORKLIST, "worklist", get("/worklist")));
        costs.put("page of 200", within(WORKLIST, "worklist of 200", get("/worklist?limit=200")));
        costs.put("cases", within(CASE_PAGE, "cases", get("/cases?limit=200")));
        costs.put("search", within(CASE_PAGE, "search", get("/cases?q=rumah&state=running")));
        costs.put("case", within(CASE_PAGE, "case", get("/cases/" + walk.id())));
        costs.put("case page", within(CASE_PAGE, "case page", page("/permohonan/" + number)));
        costs.put("worklist page", within(WORKLIST_PAGE, "worklist page", page("/meja")));
        costs.put("claim", within(CLAIM, "claim", post(task + "/claim", null)));
        costs.put("complete", within(COMPLETE, "complete", post(task + "/complete", "{\"outcome\":\"disetujui\"}")));
        walk.to("s07").chose("s07", "pemohon", "disetujui", null);
        costs.put("joint", within(COMPLETE, "joint step", complete(walk, "s07", "kepala-dinas", "disetujui")));
        return costs;
    }

    private static SqlCount within(int budget, String what, SqlCount cost) {
        assertThat(cost.sent()).as("%s: %s", what, cost.statements()).isBetween(1L, (long) budget);
        return cost;
    }

    private static SqlCount complete(Walk walk, String step, String lane, String outcome) {
        var task = walk.task(step, lane);
        var request = ApiTest.as(walk.personOf(task))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("outcome", outcome, "note", "Uji"));
        return SqlCount.of(
                () -> request.post("/tasks/" + task.id() + "/complete").then().statusCode(200));
    }

    private static SqlCount post(String path, String body) {
        var request = ApiTest.as("kepala-bidang.paser")
                .header("Idempotency-Key", UUID.randomUUID().toString());
        return SqlCount.of(() ->
                (body == null ? request : request.body(body)).post(path).then().statusCode(200));
    }

    private static SqlCount get(String path) {
        var request = ApiTest.as("kepala-bidang.paser");
        return SqlCount.of(() -> request.get(path).then().statusCode(200));
    }

    private SqlCount page(String path) {
        return SqlCount.of(() -> given().cookies(session)
                .accept("text/html")
                .redirects()
                .follow(false)
                .get(Simpul.url() + path)
                .then()
                .statusCode(200));
    }

    private void signInToPages(String username) {
        var door = given().accept("text/html").get(Simpul.url() + "/masuk");
        var page = door.asString();
        var form = given().cookies(door.cookies())
                .accept("text/html")
                .redirects()
                .follow(false)
                .formParam("username", username)
                .formParam("password", ApiTest.PASSWORD)
                .formParam("signIn", "");
        var hidden = HIDDEN.matcher(page.substring(page.indexOf("<form id=\"masuk\""), page.indexOf("</form>")));
        while (hidden.find()) {
            form.formParam(hidden.group(1), hidden.group(2));
        }
        var answer = form.post(Simpul.url() + "/masuk");
        answer.then().statusCode(302);
        session = answer.cookies();
        assertThat(session).isNotEmpty();
    }

    /** Copies of a case that stands at its third step, each with its tasks. */
    private static void addCases(int cases) throws SQLException {
        var template = Walk.begin("paser", "pelayanan-kerja-sama").to("s03").id();
        Tables.change("""
                with copy as (
                    select n, gen_random_uuid() as id from generate_series(1, ?) n
                ), filed as (
                    insert into case_file
                    select (jsonb_populate_record(c, jsonb_build_object(
                               'id', copy.id, 'number', '64.01-1999-' || lpad(copy.n::text, 6, '0')))).*
                      from case_file c, copy where c.id = ?::uuid
                    returning id, number
                )
                insert into task
                select (jsonb_populate_record(t, jsonb_build_object(
                           'id', gen_random_uuid(), 'case_id', copy.id,
                           'case_number', '64.01-1999-' || lpad(copy.n::text, 6, '0')))).*
                  from task t, copy where t.case_id = ?::uuid""", cases, template, template);
    }
}
