package id.simpul.walls;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.simpul.acceptance.ApiTest;
import id.simpul.acceptance.Simpul;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * How PostgreSQL finds a page of the worklist among very many open tasks: the plan it really took for the application's
 * own statement, which it writes to its log while this test runs. A page is read along its index and costs few pages of
 * memory, the first one and a later one alike.
 */
class WorklistPlanIT extends ApiTest {

    /** As many as a big office has in years; {@code -Dsimpul.plan.tasks} for more. */
    private static final int TASKS = Integer.getInteger("simpul.plan.tasks", 50_000);

    private static final int MOST_BUFFERS = 40;
    private static final String PERSON = "kepala-bidang.paser";

    /** What is switched on for every connection while plans are written down. */
    private static final List<String> SETTINGS = List.of(
            "auto_explain.log_min_duration = 0",
            "auto_explain.log_analyze = on",
            "auto_explain.log_buffers = on",
            "auto_explain.log_timing = off",
            "auto_explain.log_format = 'json'");

    @BeforeAll
    static void fill() throws Exception {
        try (var database = Sql.asSuperuser()) {
            Sql.run(database, "alter table task disable trigger all");
            Sql.change(database, """
                    insert into task select (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(),
                           'case_id', gen_random_uuid(), 'seq', 1, 'case_number', 'plan', 'lane_kind', 'INTERNAL',
                           'position_key', 'kepala-bidang', 'awaits', null, 'state', 'OPEN', 'assignee_id', null,
                           'assignee', null, 'assignee_name', null, 'closed_at', null, 'outcome', null, 'note', null,
                           'opened_at', now() - n * interval '1 second', 'due_at', case when n % 10 = 0 then null
                           else now() + (n % 5000) * interval '1 minute' end))).*
                      from task t, generate_series(1, ?) n
                     where t.id = (select one.id from task one join tenant o on o.id = one.tenant_id
                            where o.slug = 'paser' and one.lane_kind = 'INTERNAL' order by one.id limit 1)""", TASKS);
            Sql.run(database, "alter table task enable trigger all");
            database.commit();
            database.setAutoCommit(true);
            Sql.run(database, "vacuum analyze task");
            for (var setting : SETTINGS) {
                Sql.run(database, "alter system set " + setting);
            }
            Sql.run(database, "select pg_reload_conf()");
        }
    }

    @AfterAll
    static void empty() throws Exception {
        try (var database = Sql.asSuperuser()) {
            database.setAutoCommit(true);
            for (var setting : SETTINGS) {
                Sql.run(database, "alter system reset " + setting.substring(0, setting.indexOf(' ')));
            }
            Sql.run(database, "select pg_reload_conf()");
            Sql.run(database, "delete from task where case_number = 'plan'");
            Sql.run(database, "vacuum analyze task");
        }
    }

    @Test
    void aPageOfTheWorklistIsReadAlongItsIndex() throws Exception {
        var first = plan("/worklist");
        var cursor = as(PERSON).get("/worklist?limit=200").jsonPath().getString("next");
        var later = plan("/worklist?cursor=" + cursor);
        for (var plan : List.of(first, later)) {
            assertThat(nodes(plan, "Seq Scan"))
                    .as(plan.toString())
                    .noneMatch(n -> n.path("Relation Name").asText().equals("task"));
            assertThat(nodes(plan, "Index Scan"))
                    .as(plan.toString())
                    .anyMatch(n -> n.path("Index Name").asText().equals("task_worklist"));
            assertThat(nodes(plan, "Sort"))
                    .as(plan.toString())
                    .allMatch(n -> n.path("Actual Rows").asDouble() <= 21);
            assertThat(plan.path("Shared Hit Blocks").asInt()
                            + plan.path("Shared Read Blocks").asInt())
                    .as(plan.toString())
                    .isBetween(1, MOST_BUFFERS);
        }
    }

    /** The plan of the worklist's statement that the request just caused, as PostgreSQL wrote it down. */
    private static JsonNode plan(String path) throws IOException, InterruptedException {
        var log = Simpul.server().log().resolveSibling("postgresql.log");
        // prepared anew for each value at first: the plan that stays is the one after some requests
        for (var request = 0; request < 8; request++) {
            as(PERSON).get(path).then().statusCode(200);
        }
        var from = Files.size(log);
        as(PERSON).get(path).then().statusCode(200);
        for (var tries = 0; tries < 200; tries++) {
            var plans = worklist(log, from);
            if (!plans.isEmpty()) {
                return plans.get(0);
            }
            Thread.sleep(50);
        }
        throw new AssertionError("PostgreSQL wrote down no plan of the worklist");
    }

    private static List<JsonNode> worklist(Path log, long from) throws IOException {
        var bytes = Files.readAllBytes(log);
        var written = new String(bytes, (int) from, (int) (bytes.length - from), StandardCharsets.UTF_8);
        var plans = new ArrayList<JsonNode>();
        // a plan begins after its duration and ends where its JSON does, and what follows is not looked at
        for (var part : written.split("plan:\\s+(?=\\{)")) {
            if (part.startsWith("{") && part.contains("task_worklist")) {
                plans.add(new ObjectMapper().readTree(part).path("Plan"));
            }
        }
        return plans;
    }

    private static List<JsonNode> nodes(JsonNode plan, String type) {
        var found = new ArrayList<JsonNode>();
        if (plan.path("Node Type").asText().equals(type)) {
            found.add(plan);
        }
        plan.path("Plans").forEach(child -> found.addAll(nodes(child, type)));
        return found;
    }
}
