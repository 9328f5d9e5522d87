package id.simpul.crash;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.crash.Request.Act;
import id.simpul.crash.Stored.AnswerRow;
import id.simpul.crash.Stored.CaseRow;
import id.simpul.crash.Stored.SubmissionRow;
import id.simpul.crash.Stored.TaskRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The checker can fail: an honest run has no faults, and each thing done to it is found. */
class CheckerTest {

    private static final Instant T0 = Instant.parse("2026-11-02T01:00:00Z");

    /** Two rows at the office, one that waits for the Ditjen and may come back, one that two lanes sign. */
    private static final JsonNode SOP = json("""
            {"lanes": [{"key": "staf", "kind": "internal", "position": "staf"},
                       {"key": "kabid", "kind": "internal", "position": "kabid"},
                       {"key": "pusat", "kind": "national"}],
             "steps": [
              {"key": "s1", "kind": "process", "lanes": ["staf"], "order": "together", "outcomes": [
                {"key": "selesai", "kind": "forward", "to": "s2"}]},
              {"key": "s2", "kind": "wait", "lanes": ["pusat"], "order": "together", "submission": "izin", "outcomes": [
                {"key": "ya", "kind": "forward", "to": "s3", "onReply": "approved"},
                {"key": "kembali", "kind": "return", "to": "s1", "onReply": "returned"}]},
              {"key": "s3", "kind": "sign", "lanes": ["staf", "kabid"], "order": "together", "outcomes": [
                {"key": "teken", "kind": "finish"},
                {"key": "tolak", "kind": "reject", "by": ["kabid"]}]}]}""");

    private static final Map<String, String> ACCOUNTS = Stream.of(
                    "admin.kota", "staf.kota", "petugas.ditjen", "kabid.kota", "kabid-2.kota")
            .collect(Collectors.toMap(who -> who, who -> UUID.nameUUIDFromBytes(who.getBytes(UTF_8))
                    .toString()));

    private static final Request START = request("a-1", Act.START, "admin.kota", "/cases", "izin", null);
    private static final Request FIRST =
            request("a-2", Act.COMPLETE, "staf.kota", "/tasks/t1/complete", "t1", "selesai");
    private static final Request REPLY =
            request("a-3", Act.REPLY, "petugas.ditjen", "/submissions/p1/reply", "p1", "approved");
    private static final Request CLAIM = request("a-4", Act.CLAIM, "kabid.kota", "/tasks/t4/claim", "t4", null);

    private final List<TaskRow> tasks = new ArrayList<>(List.of(
            done("t1", 1, "s1", "staf", "staf.kota", 0, 1, "selesai", "a-2"),
            done("t2", 2, "s2", "pusat", "petugas.ditjen", 1, 2, "ya", "a-3"),
            new TaskRow("t3", 3, "s3", "staf", 1, "OPEN", null, at(2), null, null, null),
            new TaskRow("t4", 4, "s3", "kabid", 1, "CLAIMED", "kabid.kota", at(2), null, null, null)));
    private final List<SubmissionRow> submissions = new ArrayList<>(List.of(
            new SubmissionRow("p1", "izin", "t2", "APPROVED", at(1), null, at(2), "petugas.ditjen", "a-3", "Uji a-3")));
    private final List<Told> told = new ArrayList<>(List.of(
            new Told(START, 201, "{\"id\":\"c1\",\"number\":\"1-2026-000001\",\"openTasks\":[{\"id\":\"t1\"}]}"),
            new Told(FIRST, 200, """
                    {"case":{"history":[{"id":"t1","closedAt":"2026-11-02T08:01:00+07:00"}]},"opened":[{"id":"t2"}]}"""),
            new Told(REPLY, 200, "{\"id\":\"p1\",\"reply\":{\"repliedAt\":\"2026-11-02T08:02:00+07:00\"}}"),
            new Told(CLAIM, 200, "{}")));
    private final List<AnswerRow> answers =
            new ArrayList<>(told.stream().map(CheckerTest::kept).toList());
    private String state = "RUNNING";

    @Test
    void findsNothingInAnHonestRun() {
        assertThat(Checker.faults(told, stored())).isEmpty();
        assertThat(LegalWalk.faults(file(), SOP)).isEmpty();
    }

    @Test
    void findsNothingInAnHonestRunThatFinished() {
        tasks.set(2, done("t3", 3, "s3", "staf", "staf.kota", 2, 3, "teken", "a-5"));
        tasks.set(3, done("t4", 4, "s3", "kabid", "kabid.kota", 2, 4, "teken", "a-6"));
        state = "FINISHED";
        assertThat(LegalWalk.faults(file(), SOP)).isEmpty();
    }

    @Test
    void findsAnAcknowledgedStepThatIsMissing() {
        change("t1", task -> new TaskRow("t1", 1, "s1", "staf", 1, "OPEN", null, at(0), null, null, null));
        assertThat(Checker.faults(told, stored()))
                .anyMatch(fault -> fault.startsWith("a-2") && fault.contains("0 effects"));
    }

    @Test
    void findsAnAcknowledgedCaseThatIsMissing() {
        assertThat(Checker.faults(told, new Stored(List.of(), answers, ACCOUNTS)))
                .anyMatch(fault -> fault.startsWith("a-1") && fault.contains("has 0 effects"));
    }

    @Test
    void findsADoubledCaseAndADoubledNumber() {
        assertThat(Checker.faults(told, new Stored(List.of(file(), file()), answers, ACCOUNTS)))
                .anyMatch(fault -> fault.startsWith("a-1") && fault.contains("2 effects"))
                .contains("two cases have the number 1-2026-000001");
    }

    @Test
    void findsAnUnansweredRequestWithTwoEffects() {
        told.set(1, new Told(FIRST, 0, null));
        tasks.add(done("t5", 5, "s1", "staf", "staf.kota", 3, 4, "selesai", "a-2"));
        assertThat(Checker.faults(told, stored()))
                .anyMatch(fault -> fault.startsWith("a-2") && fault.contains("2 effects"));
    }

    @Test
    void takesAnUnansweredRequestWithOneEffectOrNone() {
        told.set(1, new Told(FIRST, 0, null));
        assertThat(Checker.faults(told, stored())).isEmpty();
        told.add(new Told(request("a-9", Act.WITHDRAW, "admin.kota", "/cases/c1/withdraw", "c1", null), 0, null));
        assertThat(Checker.faults(told, stored())).isEmpty();
    }

    @Test
    void findsARefusedRequestThatHadAnEffectAllTheSame() {
        told.set(1, new Told(FIRST, 409, "{}"));
        assertThat(Checker.faults(told, stored()))
                .anyMatch(fault -> fault.startsWith("a-2") && fault.contains("refused"));
    }

    @Test
    void findsAnotherOutcomePersonOrTimeThanWasAcknowledged() {
        change("t1", task -> done("t1", 1, "s1", "staf", "staf.kota", 0, 1, "lain", "a-2"));
        assertThat(Checker.faults(told, stored()))
                .anyMatch(fault -> fault.startsWith("a-2") && fault.contains("stands as"));
        change("t1", task -> done("t1", 1, "s1", "staf", "staf-2.kota", 0, 1, "selesai", "a-2"));
        assertThat(Checker.faults(told, stored()))
                .anyMatch(fault -> fault.startsWith("a-2") && fault.contains("stands as"));
        change("t1", task -> done("t1", 1, "s1", "staf", "staf.kota", 0, 3, "selesai", "a-2"));
        assertThat(Checker.faults(told, stored()))
                .anyMatch(fault -> fault.startsWith("a-2") && fault.contains("closed at"));
    }

    @Test
    void findsARetryThatWasToldSomethingElse() {
        answers.set(1, new AnswerRow(answers.get(1).scope(), 200, "{\"case\":{}}"));
        assertThat(Checker.faults(told, stored())).anyMatch(fault -> fault.startsWith("a-2") && fault.contains("told"));
    }

    @Test
    void findsAnEffectWithoutItsKeptAnswer() {
        answers.remove(1);
        assertThat(Checker.faults(told, stored()))
                .anyMatch(fault -> fault.startsWith("a-2") && fault.contains("1 effects and 0 kept answers"));
    }

    @Test
    void findsWhatNobodyAskedFor() {
        told.remove(1);
        assertThat(Checker.faults(told, stored()))
                .anyMatch(fault -> fault.contains("nobody asked for it (Uji a-2)"))
                .anyMatch(fault -> fault.contains(
                        "nobody sent what was answered: " + answers.get(1).scope()));
    }

    @Test
    void findsATaskThatTwoPeopleWereToldTheyHold() {
        var other = request("a-7", Act.CLAIM, "kabid-2.kota", "/tasks/t4/claim", "t4", null);
        told.add(new Told(other, 200, "{}"));
        answers.add(kept(told.get(4)));
        assertThat(Checker.faults(told, stored())).anyMatch(fault -> fault.contains("was claimed by"));
    }

    @Test
    void findsAReplyThatDidNotReachItsTask() {
        change("t2", task -> new TaskRow("t2", 2, "s2", "pusat", 1, "OPEN", null, at(1), null, null, null));
        assertThat(Checker.faults(told, stored()))
                .anyMatch(fault -> fault.startsWith("a-3") && fault.contains("stands as"));
        assertThat(LegalWalk.faults(file(), SOP)).isNotEmpty();
    }

    @Test
    void findsAGapInTheNumbersOfTasks() {
        change("t4", task -> new TaskRow("t4", 5, "s3", "kabid", 1, "OPEN", null, at(2), null, null, null));
        assertThat(LegalWalk.faults(file(), SOP)).anyMatch(fault -> fault.contains("without a gap"));
    }

    @Test
    void findsAStepThatDoesNotFollow() {
        tasks.set(1, done("t2", 2, "s3", "staf", "staf.kota", 1, 2, "teken", "a-3"));
        submissions.clear();
        assertThat(LegalWalk.faults(file(), SOP)).anyMatch(fault -> fault.contains("should be open, not s3#1 staf"));
    }

    @Test
    void findsAStepThatOpenedTwice() {
        tasks.add(new TaskRow("t5", 5, "s3", "staf", 1, "OPEN", null, at(2), null, null, null));
        assertThat(LegalWalk.faults(file(), SOP)).anyMatch(fault -> fault.contains("lanes [staf, kabid, staf]"));
    }

    @Test
    void findsAMissingSignature() {
        tasks.remove(3);
        assertThat(LegalWalk.faults(file(), SOP)).anyMatch(fault -> fault.contains("lanes [staf] instead of"));
    }

    @Test
    void findsACaseThatStandsStill() {
        tasks.subList(2, 4).clear();
        assertThat(LegalWalk.faults(file(), SOP)).anyMatch(fault -> fault.contains("s3 should have opened"));
    }

    @Test
    void findsAnOutcomeOfAnotherLaneOrOfNone() {
        change("t3", task -> done("t3", 3, "s3", "staf", "staf.kota", 2, 3, "tolak", "a-5"));
        assertThat(LegalWalk.faults(file(), SOP)).anyMatch(fault -> fault.contains("another lane’s to choose"));
        change("t3", task -> done("t3", 3, "s3", "staf", "staf.kota", 2, 3, "entah", "a-5"));
        assertThat(LegalWalk.faults(file(), SOP)).anyMatch(fault -> fault.contains("knows no outcome entah"));
    }

    @Test
    void findsWorkOfSomebodyWhoseLaneItIsNot() {
        change("t1", task -> done("t1", 1, "s1", "staf", "kabid.kota", 0, 1, "selesai", "a-2"));
        assertThat(LegalWalk.faults(file(), SOP)).anyMatch(fault -> fault.contains("whose lane it is not"));
    }

    @Test
    void findsALostDoubledOrContradictingSubmission() {
        var honest = submissions.get(0);
        submissions.clear();
        assertThat(LegalWalk.faults(file(), SOP)).anyMatch(fault -> fault.contains("sent 0 submissions"));
        submissions.addAll(List.of(honest, honest));
        assertThat(LegalWalk.faults(file(), SOP)).anyMatch(fault -> fault.contains("sent 2 submissions"));
        submissions.clear();
        submissions.add(new SubmissionRow(
                "p1", "izin", "t2", "RETURNED", at(1), null, at(2), "petugas.ditjen", "a-3", "Uji a-3"));
        assertThat(LegalWalk.faults(file(), SOP)).anyMatch(fault -> fault.contains("by a reply returned"));
        submissions.add(honest);
        submissions.set(0, new SubmissionRow("p0", "izin", "t9", "SENT", at(1), null, null, null, null, null));
        assertThat(LegalWalk.faults(file(), SOP)).contains("1-2026-000001: submission p0 was sent by no step");
    }

    @Test
    void findsAnEndThatTheOutcomesDoNotLeadTo() {
        state = "FINISHED";
        assertThat(LegalWalk.faults(file(), SOP)).anyMatch(fault -> fault.contains("is FINISHED with its last tasks"));
        tasks.set(2, done("t3", 3, "s3", "staf", "staf.kota", 2, 3, "teken", "a-5"));
        tasks.set(3, done("t4", 4, "s3", "kabid", "kabid.kota", 2, 4, "tolak", "a-6"));
        assertThat(LegalWalk.faults(file(), SOP)).anyMatch(fault -> fault.contains("it is REJECTED, not FINISHED"));
    }

    @Test
    void findsAnActThatTheAuditDoesNotTellOrTellsTwice() {
        var acts = new ArrayList<>(List.of(
                new AuditCheck.Act("c1", "case.started", "admin.kota"),
                new AuditCheck.Act("c1", "task.completed", "staf.kota"),
                new AuditCheck.Act("c1", "submission.sent", "staf.kota"),
                new AuditCheck.Act("c1", "task.completed", "petugas.ditjen")));
        assertThat(AuditCheck.faults(acts, stored())).isEmpty();
        acts.add(acts.get(1));
        assertThat(AuditCheck.faults(acts, stored())).singleElement().asString().contains("task.completed");
        acts.subList(3, 5).clear();
        assertThat(AuditCheck.faults(acts, stored())).singleElement().asString().contains("task.completed");
    }

    @Test
    void readsAJournalThatAKilledClientLeftBehind(@TempDir Path folder) throws Exception {
        var path = folder.resolve("journal.jsonl");
        try (var journal = new Journal(path)) {
            journal.sent(START);
            journal.answered(START, 503, "{}");
            journal.lost(START, new IOException("reset"));
            journal.answered(START, 201, "{\"id\":\"c1\"}");
            journal.sent(FIRST);
            journal.answered(FIRST, 500, "{}");
        }
        assertThat(Journal.read(path))
                .containsExactly(new Told(START, 201, "{\"id\":\"c1\"}"), new Told(FIRST, 0, null));
        assertThat(Files.readAllLines(path)).hasSize(6);
    }

    private Stored stored() {
        return new Stored(List.of(file()), answers, ACCOUNTS);
    }

    private CaseRow file() {
        var ended = state.equals("RUNNING") ? null : at(4);
        return new CaseRow(
                "kota",
                "c1",
                "1-2026-000001",
                "izin",
                1,
                "Uji a-1",
                state,
                "admin.kota",
                ended,
                null,
                tasks,
                submissions);
    }

    private void change(String id, UnaryOperator<TaskRow> how) {
        tasks.replaceAll(task -> task.id().equals(id) ? how.apply(task) : task);
    }

    private static TaskRow done(
            String id, int seq, String step, String lane, String who, int from, int to, String outcome, String key) {
        return new TaskRow(id, seq, step, lane, 1, "DONE", who, at(from), at(to), outcome, Request.mark(key));
    }

    private static Request request(String key, Act act, String who, String path, String target, String choice) {
        return new Request(key, act, "kota", who, path, target, choice, "{}");
    }

    private static AnswerRow kept(Told told) {
        var request = told.request();
        return new AnswerRow(Checker.scope(request, ACCOUNTS), told.status(), told.body());
    }

    private static Instant at(int minute) {
        return T0.plusSeconds(60L * minute);
    }

    private static JsonNode json(String text) {
        try {
            return Api.JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
