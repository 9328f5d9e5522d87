package id.simpul.crash;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.crash.Stored.CaseRow;
import id.simpul.crash.Stored.SubmissionRow;
import id.simpul.crash.Stored.TaskRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/**
 * Reads a case's tasks from the first to the last with its SOP version at hand, and says where they could not have come
 * from it. Written from the SOP format alone: it shares no code with the engine, whose faults it would share otherwise.
 */
final class LegalWalk {

    private final CaseRow file;
    private final JsonNode sop;
    private final List<String> faults = new ArrayList<>();
    private final Map<String, Integer> rounds = new HashMap<>();
    private final List<String> submissionsSeen = new ArrayList<>();
    private String lastReply;
    private int refusedAt = -1;
    private int next;

    private LegalWalk(CaseRow file, JsonNode sop) {
        this.file = file;
        this.sop = sop;
    }

    /**
     * @param sop the document of the version the case is pinned to
     * @return one sentence for each thing that cannot be; empty for a legal walk
     */
    static List<String> faults(CaseRow file, JsonNode sop) {
        var walk = new LegalWalk(file, sop);
        walk.read();
        return walk.faults.stream().map(fault -> file.number() + ": " + fault).toList();
    }

    private void read() {
        if (!file.tasks().stream()
                .map(TaskRow::seq)
                .toList()
                .equals(IntStream.rangeClosed(1, file.tasks().size()).boxed().toList())) {
            faults.add("tasks are not numbered without a gap");
        }
        var expected = sop.get("steps").get(0).get("key").asText();
        Instant opened = null;
        while (expected != null && faults.isEmpty()) {
            var round = takeRound(expected, opened);
            if (round == null) {
                break;
            }
            var decider = read(round);
            if (decider == null) {
                endsHere(round);
                break;
            }
            var outcome = outcome(round.step(), decider);
            expected = text(outcome, "to");
            opened = decider.closedAt();
            goOn(round, outcome);
            if (expected == null) {
                ended(outcome, decider);
            }
        }
        if (faults.isEmpty() && next < file.tasks().size()) {
            faults.add(file.tasks().get(next).name() + " follows from nothing");
        }
        if (faults.isEmpty()) {
            file.submissions().stream()
                    .filter(sent -> !submissionsSeen.contains(sent.id()))
                    .forEach(sent -> faults.add("submission " + sent.id() + " was sent by no step"));
        }
    }

    private record Round(JsonNode step, List<TaskRow> tasks) {}

    /** The rows of the step that has to be open now, in its next round. */
    private Round takeRound(String key, Instant opened) {
        var step = step(key);
        if (next >= file.tasks().size()) {
            faults.add(key + " should have opened and did not");
            return null;
        }
        var iteration = rounds.merge(key, 1, Integer::sum);
        var tasks = new ArrayList<TaskRow>();
        while (next < file.tasks().size()
                && file.tasks().get(next).step().equals(key)
                && file.tasks().get(next).iteration() == iteration) {
            tasks.add(file.tasks().get(next++));
        }
        if (tasks.isEmpty()) {
            faults.add("after what was chosen, " + key + "#" + iteration + " should be open, not "
                    + file.tasks().get(next).name());
            return null;
        }
        if (opened != null && !tasks.get(0).openedAt().equals(opened)) {
            faults.add(tasks.get(0).name() + " opened at another moment than the task before it closed");
        }
        lanes(step, tasks);
        return new Round(step, tasks);
    }

    private void lanes(JsonNode step, List<TaskRow> tasks) {
        var lanes = texts(step.get("lanes"));
        var acting = tasks.stream().map(TaskRow::lane).toList();
        if (!inSequence(step)) {
            if (!acting.equals(lanes)) {
                faults.add(tasks.get(0).name() + ": lanes " + acting + " instead of " + lanes);
            } else if (tasks.stream().map(TaskRow::openedAt).distinct().count() > 1) {
                faults.add(tasks.get(0).name() + ": lanes did not open together");
            }
            return;
        }
        if (acting.size() > lanes.size() || !acting.equals(lanes.subList(0, acting.size()))) {
            faults.add(tasks.get(0).name() + ": lanes " + acting + " instead of " + lanes + " in turn");
            return;
        }
        for (var lane = 1; lane < tasks.size(); lane++) {
            var before = tasks.get(lane - 1);
            if (!before.done() || !tasks.get(lane).openedAt().equals(before.closedAt())) {
                faults.add(tasks.get(lane).name() + " opened before its turn");
            }
        }
    }

    /** Checks each row. @return the task whose outcome decides where the case goes, or null while none does */
    private TaskRow read(Round round) {
        round.tasks().forEach(task -> row(round.step(), task));
        if (!faults.isEmpty()) {
            return null;
        }
        var done = round.tasks().stream().filter(TaskRow::done).toList();
        var against = done.stream()
                .filter(task -> !positive(outcome(round.step(), task)))
                .toList();
        if (against.size() > 1) {
            faults.add(round.tasks().get(0).name() + " was returned or refused twice");
            return null;
        }
        if (against.size() == 1) {
            closedBy(against.get(0), round);
            return against.get(0);
        }
        if (done.size() < texts(round.step().get("lanes")).size()) {
            return null;
        }
        return done.stream()
                .reduce((one, other) -> other.closedAt().isBefore(one.closedAt()) ? one : other)
                .orElseThrow();
    }

    private void closedBy(TaskRow decider, Round round) {
        for (var other : round.tasks()) {
            var cancelled =
                    other.state().equals("CANCELLED") && other.closedAt().equals(decider.closedAt());
            var before = other.done() && !other.closedAt().isAfter(decider.closedAt());
            if (other != decider && !cancelled && !before) {
                faults.add(other.name() + " went on after " + decider.name() + " had closed the step");
            }
        }
    }

    private void row(JsonNode step, TaskRow task) {
        if (task.open() != (task.closedAt() == null) || task.done() != (task.outcome() != null)) {
            faults.add(task.name() + ": state, time and outcome contradict each other");
        }
        waiting(step, task);
        if (!task.done()) {
            return;
        }
        var outcome = outcome(step, task);
        if (outcome == null) {
            faults.add(task.name() + ": the SOP knows no outcome " + task.outcome());
            return;
        }
        if (outcome.has("by") && !texts(outcome.get("by")).contains(task.lane())) {
            faults.add(task.name() + ": " + task.outcome() + " is another lane’s to choose");
        }
        var onReply = text(outcome, "onReply");
        if (onReply != null && !awaits(step) && !onReply.equals("any") && !onReply.equals(lastReply)) {
            faults.add(task.name() + ": " + task.outcome() + " does not agree with the reply " + lastReply);
        }
        if (!mayAct(step, task)) {
            faults.add(task.name() + ": done by " + task.assignee() + ", whose lane it is not");
        }
    }

    private boolean mayAct(JsonNode step, TaskRow task) {
        if (awaits(step)) {
            return "petugas.ditjen".equals(task.assignee());
        }
        var lane = find(sop.get("lanes"), task.lane());
        var who = String.valueOf(task.assignee());
        return text(lane, "position") == null
                ? who.equals("lembaga." + file.office())
                : List.of(text(lane, "position") + "." + file.office(), text(lane, "position") + "-2." + file.office())
                        .contains(who);
    }

    /** Exactly one submission for a task that waits for the Ditjen; its answer is the task's outcome. */
    private void waiting(JsonNode step, TaskRow task) {
        var sent = file.submissions().stream()
                .filter(submission -> task.id().equals(submission.task()))
                .toList();
        if (sent.size() != (awaits(step) ? 1 : 0)) {
            faults.add(task.name() + " sent " + sent.size() + " submissions");
            return;
        }
        sent.forEach(submission -> {
            submissionsSeen.add(submission.id());
            submission(step, task, submission);
        });
    }

    private void submission(JsonNode step, TaskRow task, SubmissionRow sent) {
        if (!sent.sentAt().equals(task.openedAt())
                || !sent.kind().equals(step.get("submission").asText())) {
            faults.add(task.name() + ": its submission has another time or kind");
        }
        if (!task.done()) {
            if (!sent.state().equals("SENT") || task.open() != (sent.withdrawnAt() == null)) {
                faults.add(task.name() + " is " + task.state() + " and its submission " + sent.state());
            }
            return;
        }
        lastReply = sent.state().toLowerCase(Locale.ROOT);
        var onReply = text(outcome(step, task), "onReply");
        if (!"any".equals(onReply) && !lastReply.equals(onReply)) {
            faults.add(task.name() + " was closed as " + task.outcome() + " by a reply " + lastReply);
        }
        // both are written in one transaction, each with the moment it was worked on
        if (sent.repliedAt() == null
                || sent.repliedAt().isAfter(task.closedAt())
                || sent.repliedAt().plusSeconds(5).isBefore(task.closedAt())
                || !task.assignee().equals(sent.repliedBy())) {
            faults.add(task.name() + ": closed by somebody else or at another time than its reply");
        }
    }

    /** What the way out means for the rest: a report that is sent, a refusal that begins or is taken back. */
    private void goOn(Round round, JsonNode outcome) {
        var kind = outcome.get("kind").asText();
        if (round.step().get("kind").asText().equals("submit") && positive(outcome)) {
            var closed = round.tasks().get(round.tasks().size() - 1).closedAt();
            var reports = file.submissions().stream()
                    .filter(sent -> sent.task() == null && sent.sentAt().equals(closed))
                    .toList();
            if (reports.size() != 1 || !reports.get(0).state().equals("RECEIVED")) {
                faults.add(round.tasks().get(0).name() + " sent " + reports.size() + " reports");
            }
            reports.forEach(sent -> submissionsSeen.add(sent.id()));
        }
        var to = text(outcome, "to");
        if (to != null && kind.equals("reject")) {
            refusedAt = index(round.step().get("key").asText());
        } else if (to != null && kind.equals("return") && index(to) <= refusedAt) {
            refusedAt = -1;
        }
    }

    private void ended(JsonNode outcome, TaskRow decider) {
        var refused = outcome.get("kind").asText().equals("reject") || refusedAt >= 0;
        var state = refused ? "REJECTED" : "FINISHED";
        if (!file.state().equals(state) || !decider.closedAt().equals(file.endedAt())) {
            faults.add("ended by " + decider.name() + ": " + decider.outcome() + ", so it is " + state + ", not "
                    + file.state());
        }
    }

    /** The last round is open, or was cut off by a withdrawal. */
    private void endsHere(Round round) {
        if (!faults.isEmpty()) {
            return;
        }
        var open = round.tasks().stream().anyMatch(TaskRow::open);
        var cut = round.tasks().stream()
                .anyMatch(task ->
                        task.state().equals("CANCELLED") && task.closedAt().equals(file.endedAt()));
        if (file.state().equals("RUNNING")
                ? !open
                : open || !cut || !file.state().equals("WITHDRAWN")) {
            faults.add("is " + file.state() + " with its last tasks "
                    + round.tasks().stream().map(TaskRow::state).toList());
        }
    }

    private boolean awaits(JsonNode step) {
        return step.get("kind").asText().equals("wait") && text(step, "submission") != null;
    }

    private static boolean inSequence(JsonNode step) {
        return "sequence".equals(text(step, "order"));
    }

    private static boolean positive(JsonNode outcome) {
        return List.of("forward", "finish").contains(outcome.get("kind").asText());
    }

    private JsonNode step(String key) {
        return find(sop.get("steps"), key);
    }

    private int index(String key) {
        var keys = new ArrayList<String>();
        sop.get("steps").forEach(step -> keys.add(step.get("key").asText()));
        return keys.indexOf(key);
    }

    private static JsonNode outcome(JsonNode step, TaskRow task) {
        return find(step.get("outcomes"), task.outcome());
    }

    private static JsonNode find(JsonNode list, String key) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(node -> node.get("key").asText().equals(key))
                .findFirst()
                .orElse(null);
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).isTextual() ? node.get(name).asText() : null;
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
