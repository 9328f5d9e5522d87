package id.simpul.crash;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.crash.Request.Act;
import id.simpul.crash.Stored.AnswerRow;
import id.simpul.crash.Stored.CaseRow;
import id.simpul.crash.Stored.SubmissionRow;
import id.simpul.crash.Stored.TaskRow;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Compares what clients were told with what is stored: an acknowledged request has its one effect, a refused one none,
 * one without an answer none or one, and nothing is stored that nobody asked for.
 */
final class Checker {

    private final Stored stored;
    private final Map<String, List<CaseRow>> casesByTitle;
    private final Map<String, List<CaseRow>> casesByReason;
    private final Map<String, List<TaskRow>> tasksByNote;
    private final Map<String, List<SubmissionRow>> submissionsByNote;
    private final Map<String, TaskRow> tasks;
    private final Map<String, List<AnswerRow>> answers;
    private final List<String> faults = new ArrayList<>();

    private Checker(Stored stored) {
        this.stored = stored;
        casesByTitle = by(stored.cases(), CaseRow::title);
        casesByReason = by(stored.cases(), CaseRow::withdrawnReason);
        tasksByNote =
                by(stored.cases().stream().flatMap(c -> c.tasks().stream()).toList(), TaskRow::note);
        submissionsByNote = by(
                stored.cases().stream().flatMap(c -> c.submissions().stream()).toList(), SubmissionRow::note);
        tasks = stored.cases().stream()
                .flatMap(c -> c.tasks().stream())
                .collect(Collectors.toMap(TaskRow::id, Function.identity(), (one, twin) -> one));
        answers = by(stored.answers(), Checker::scope);
    }

    /** @return one sentence for each thing that cannot be; empty when everybody was told the truth */
    static List<String> faults(List<Told> told, Stored stored) {
        var checker = new Checker(stored);
        told.forEach(checker::check);
        checker.nobodyElseWrote(told);
        checker.claims(told);
        return List.copyOf(checker.faults);
    }

    private void check(Told told) {
        var request = told.request();
        var effects = effects(request);
        var kept = answers.getOrDefault(scope(request), List.of());
        if (effects != null) {
            count(told, effects.size());
            if (effects.size() != kept.size()) {
                fault(request, "has " + effects.size() + " effects and " + kept.size() + " kept answers");
            }
            effects.forEach(effect -> asAsked(request, effect));
        }
        count(told, kept.size());
        kept.stream()
                .filter(answer -> told.acknowledged()
                        && answer.body() != null
                        && !(answer.status() == told.status() && answer.body().equals(told.body())))
                .forEach(answer -> fault(request, "was told something else than was kept"));
        if (told.acknowledged() && effects != null && effects.size() == 1) {
            asTold(told, effects.get(0));
        }
    }

    private void count(Told told, int effects) {
        if (told.acknowledged() && effects != 1) {
            fault(told.request(), "was acknowledged and has " + effects + " effects");
        } else if (told.refused() && effects != 0) {
            fault(told.request(), "was refused and has " + effects + " effects");
        } else if (effects > 1) {
            fault(told.request(), "has " + effects + " effects");
        }
    }

    /** The rows that carry the request's mark; null for acts that leave none. */
    private List<?> effects(Request request) {
        return switch (request.act()) {
            case START -> casesByTitle.getOrDefault(request.mark(), List.of());
            case COMPLETE -> tasksByNote.getOrDefault(request.mark(), List.of());
            case REPLY -> submissionsByNote.getOrDefault(request.mark(), List.of());
            case WITHDRAW -> casesByReason.getOrDefault(request.mark(), List.of());
            case CLAIM, RELEASE -> null;
        };
    }

    /** The effect is on the right row, says what was chosen, and was done by who asked. */
    private void asAsked(Request request, Object effect) {
        boolean right;
        if (effect instanceof CaseRow file) {
            right = request.act() == Act.START
                    ? file.sop().equals(request.target())
                            && file.startedBy().equals(request.who())
                            && file.office().equals(request.office())
                    : file.id().equals(request.target()) && file.state().equals("WITHDRAWN");
        } else if (effect instanceof TaskRow task) {
            right = doneBy(request, task, request.target()) && task.outcome().equals(request.choice());
        } else {
            var sent = (SubmissionRow) effect;
            var waiting = tasks.get(sent.task());
            right = sent.id().equals(request.target())
                    && sent.state().equalsIgnoreCase(request.choice())
                    && request.key().equals(sent.letterNumber())
                    && request.who().equals(sent.repliedBy())
                    && waiting != null
                    && doneBy(request, waiting, sent.task())
                    && request.mark().equals(waiting.note());
        }
        if (!right) {
            fault(request, "stands as " + effect);
        }
    }

    private static boolean doneBy(Request request, TaskRow task, String id) {
        return task.id().equals(id) && task.done() && request.who().equals(task.assignee());
    }

    /** The answer's case number, ids and times are those stored. */
    private void asTold(Told told, Object effect) {
        var answer = json(told.body());
        if (effect instanceof CaseRow file) {
            if (!file.id().equals(answer.get("id").asText())
                    || !file.number().equals(answer.get("number").asText())
                    || !ids(file.tasks()).containsAll(ids(answer.get("openTasks")))) {
                fault(told.request(), "was told of another case than " + file.number());
            }
        } else if (effect instanceof TaskRow task) {
            var closed = ids(answer.get("case").get("history"));
            var at = closed.contains(task.id()) ? closedAt(answer.get("case").get("history"), task.id()) : null;
            if (!task.closedAt().equals(at)) {
                fault(told.request(), "was told it closed at " + at + ", stored is " + task.closedAt());
            }
            ids(answer.get("opened")).stream()
                    .filter(id -> !tasks.containsKey(id))
                    .forEach(id -> fault(told.request(), "was told of a task that is not there: " + id));
        } else if (effect instanceof SubmissionRow sent) {
            var at = OffsetDateTime.parse(answer.get("reply").get("repliedAt").asText())
                    .toInstant();
            if (!sent.id().equals(answer.get("id").asText()) || !at.equals(sent.repliedAt())) {
                fault(told.request(), "was told of another reply");
            }
        }
    }

    /** Every row that a request would have marked carries the mark of one that was sent. */
    private void nobodyElseWrote(List<Told> told) {
        var marks = told.stream().map(t -> t.request().mark()).collect(Collectors.toSet());
        var scopes = told.stream().map(t -> scope(t.request())).collect(Collectors.toSet());
        stored.answers().stream()
                .filter(answer -> !scopes.contains(scope(answer)))
                .forEach(answer -> faults.add("nobody sent what " + answer.who() + " was answered"));
        for (var file : stored.cases()) {
            unlessAsked(marks, file.title(), file.number());
            if (file.state().equals("WITHDRAWN")) {
                unlessAsked(marks, file.withdrawnReason(), file.number() + " withdrawn");
            }
            file.tasks().stream()
                    .filter(TaskRow::done)
                    .forEach(task -> unlessAsked(marks, task.note(), file.number() + " " + task.name()));
        }
        var numbers = new HashSet<String>();
        stored.cases().stream()
                .filter(file -> !numbers.add(file.number()))
                .forEach(file -> faults.add("two cases have the number " + file.number()));
    }

    private void unlessAsked(Set<String> marks, String mark, String what) {
        if (!marks.contains(mark)) {
            faults.add(what + ": nobody asked for it (" + mark + ")");
        }
    }

    /** Of two people who were told that they hold a task, one must have asked to give it back in between. */
    private void claims(List<Told> told) {
        var claimed = by(
                told.stream()
                        .filter(t -> t.request().act() == Act.CLAIM && t.acknowledged())
                        .toList(),
                t -> t.request().target());
        var released = told.stream()
                .filter(t -> t.request().act() == Act.RELEASE && !t.refused())
                .map(t -> t.request().target())
                .collect(Collectors.toSet());
        claimed.forEach((id, holders) -> {
            var who = holders.stream().map(t -> t.request().who()).collect(Collectors.toSet());
            var task = tasks.get(id);
            if (task == null) {
                faults.add("a claimed task is not there: " + id);
            } else if (!released.contains(id)
                    && (who.size() > 1 || task.assignee() == null || !who.contains(task.assignee()))) {
                faults.add(task.name() + " was claimed by " + who + " and is " + task.assignee() + "’s");
            }
        });
    }

    private void fault(Request request, String what) {
        faults.add(request.key() + " (" + request.act() + " of " + request.who() + ") " + what);
    }

    private static Set<String> ids(List<TaskRow> rows) {
        return rows.stream().map(TaskRow::id).collect(Collectors.toSet());
    }

    private static Set<String> ids(JsonNode list) {
        var ids = new HashSet<String>();
        list.forEach(node -> ids.add(node.get("id").asText()));
        return ids;
    }

    private static Instant closedAt(JsonNode history, String id) {
        for (var task : history) {
            if (task.get("id").asText().equals(id)) {
                return OffsetDateTime.parse(task.get("closedAt").asText()).toInstant();
            }
        }
        return null;
    }

    private static JsonNode json(String body) {
        try {
            return Api.JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(body, e);
        }
    }

    private static <T> Map<String, List<T>> by(List<T> all, Function<T, String> name) {
        return all.stream().filter(one -> name.apply(one) != null).collect(Collectors.groupingBy(name));
    }

    private static String scope(AnswerRow answer) {
        return answer.who() + " " + answer.scope();
    }

    /** As the contract has it: user, method, path and key. */
    private static String scope(Request request) {
        return request.who() + " " + sha256("POST " + request.path() + " " + request.key());
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
