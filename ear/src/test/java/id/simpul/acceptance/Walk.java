package id.simpul.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * One case on its way through an SOP. Every task is done by the account whose it is: the holder of its position, the
 * institution's user, or the Ditjen's officer by a reply.
 */
final class Walk {

    /** No SOP of the offices has as many tasks, so a walk that takes more goes in circles. */
    private static final int TOO_LONG = 60;

    private final String office;
    private final String id;

    /** A case as it stands. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record CaseRow(
            String id,
            String number,
            int version,
            String state,
            String institution,
            String endedAt,
            String lastReply,
            List<TaskRow> openTasks,
            List<TaskRow> history) {}

    /** A task as its reader sees it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record TaskRow(
            String id,
            StepRow step,
            String lane,
            String laneKind,
            String position,
            String awaits,
            String state,
            String assignee,
            String openedAt,
            String closedAt,
            String outcome,
            String note,
            int iteration,
            List<OutcomeRow> outcomes) {

        /** Such as {@code s07#2 kepala-dinas}: the step, its round, the lane. */
        String name() {
            return step.key() + "#" + iteration + " " + lane;
        }

        List<String> choices() {
            return outcomes.stream().map(OutcomeRow::key).toList();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record StepRow(String key, String no) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record OutcomeRow(String key, String kind, String to) {}

    private Walk(String office, String id) {
        this.office = office;
        this.id = id;
    }

    /** A case that the office's admin has begun. */
    static Walk begin(String office, String sop) {
        String id = ApiTest.as("admin." + office)
                .body(Map.of("sop", sop, "title", "Uji " + sop))
                .post("/cases")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return new Walk(office, id);
    }

    /** A case that somebody has begun before. */
    static Walk of(String office, String id) {
        return new Walk(office, id);
    }

    String id() {
        return id;
    }

    String number() {
        return now().number();
    }

    /** The case as an account sees it. */
    CaseRow asSeenBy(String username) {
        return ApiTest.as(username)
                .get("/cases/" + id)
                .then()
                .statusCode(200)
                .extract()
                .as(CaseRow.class);
    }

    CaseRow now() {
        return asSeenBy("admin." + office);
    }

    /** Every byte of the case, to see that nothing has changed. */
    String asText() {
        return ApiTest.as("admin." + office).get("/cases/" + id).asString();
    }

    /** Names of the open tasks, such as {@code s07#1 kepala-dinas}. */
    List<String> open() {
        return now().openTasks().stream().map(TaskRow::name).toList();
    }

    /** What was done and with which outcome, such as {@code s06#1 kabid: disetujui}; a cancelled task says so. */
    List<String> history() {
        return now().history().stream()
                .map(task -> task.name() + ": " + (task.state().equals("done") ? task.outcome() : task.state()))
                .toList();
    }

    /** The history after its first {@code length} rows. */
    List<String> historyAfter(int length) {
        var all = history();
        return all.subList(length, all.size());
    }

    /** An open task as the person sees it whose it is. */
    TaskRow task(String step, String lane) {
        var task = openTask(now(), step, lane);
        return openTask(asSeenBy(personOf(task)), step, lane);
    }

    private static TaskRow openTask(CaseRow file, String step, String lane) {
        return file.openTasks().stream()
                .filter(task -> task.step().key().equals(step) && task.lane().equals(lane))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no open task " + step + " " + lane + " but "
                        + file.openTasks().stream().map(TaskRow::name).toList()));
    }

    /** Whose task it is. */
    String personOf(TaskRow task) {
        if (task.awaits() != null) {
            return "petugas.ditjen";
        }
        return (task.laneKind().equals("external") ? "lembaga" : task.position()) + "." + office;
    }

    /** Asks to complete an open task as its own person; the answer may be a refusal. */
    Response choose(String step, String lane, String outcome, String note) {
        var task = openTask(now(), step, lane);
        var body = new HashMap<String, Object>(Map.of("outcome", outcome));
        if (note != null) {
            body.put("note", note);
        }
        return ApiTest.as(personOf(task)).body(body).post("/tasks/" + task.id() + "/complete");
    }

    /** Completes an open task as its own person. */
    Walk chose(String step, String lane, String outcome, String note) {
        choose(step, lane, outcome, note).then().statusCode(200);
        return this;
    }

    /** Goes forward until the step is open. */
    Walk to(String step) {
        return forwardUntil(file ->
                file.openTasks().stream().anyMatch(task -> task.step().key().equals(step)));
    }

    /** Goes forward until the case ends. */
    Walk toTheEnd() {
        return forwardUntil(file -> file.openTasks().isEmpty());
    }

    private Walk forwardUntil(Predicate<CaseRow> there) {
        var file = now();
        for (var tasks = 0; tasks < TOO_LONG && !there.test(file); tasks++) {
            file = forward(file);
        }
        assertThat(there).as("where %s is: %s", id, history()).accepts(file);
        return this;
    }

    private CaseRow forward(CaseRow file) {
        assertThat(file.openTasks()).as("open tasks of %s", id).isNotEmpty();
        var task = file.openTasks().get(0);
        var person = personOf(task);
        if (task.awaits() != null) {
            reply("approved", null).then().statusCode(200);
            return now();
        }
        var outcome = openTask(asSeenBy(person), task.step().key(), task.lane()).outcomes().stream()
                .filter(o -> o.kind().equals("forward") || o.kind().equals("finish"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no way forward for " + person + " at " + task.name()));
        return ApiTest.as(person)
                .body(Map.of("outcome", outcome.key()))
                .post("/tasks/" + task.id() + "/complete")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getObject("case", CaseRow.class);
    }

    /** What the case has sent to the Ditjen, newest first, as its officer lists it. */
    List<Map<String, Object>> submissions() {
        return ApiTest.as("petugas.ditjen")
                .queryParam("tenant", office)
                .queryParam("q", number())
                .get("/submissions")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    /** Answers the newest submission as the Ditjen's officer. */
    Response reply(String decision, String note) {
        return reply((String) submissions().get(0).get("id"), decision, note);
    }

    /** Answers a submission as the Ditjen's officer. */
    static Response reply(String submission, String decision, String note) {
        var body = new HashMap<String, Object>(
                Map.of("decision", decision, "letterNumber", "400.8/77/Dukcapil", "letterDate", "2026-11-20"));
        if (note != null) {
            body.put("note", note);
        }
        return ApiTest.as("petugas.ditjen").body(body).post("/submissions/" + submission + "/reply");
    }
}
