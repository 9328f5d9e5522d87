package id.simpul.casework;

import id.simpul.calendar.OfficeCalendar;
import id.simpul.core.Refusal;
import id.simpul.identity.SignedIn;
import id.simpul.sop.Documents;
import id.simpul.sop.OnReply;
import id.simpul.sop.Outcome;
import id.simpul.sop.SopDocument;
import id.simpul.sop.Step;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An SOP tried out before it counts. It walks as a case does, by the same rules and on the office's own calendar, but
 * anybody's turn may be taken, the clock says what the person who tries says, and nothing is kept: no number, no task, no
 * submission. Given the same turns it always stands at the same place.
 */
final class Rehearsal {

    private final Timetable timetable;
    private final CaseFile file;
    private final ZoneId zone;
    private final List<RehearsalView.Sent> sent = new ArrayList<>();
    private Instant last;

    /**
     * Begins with the request's receipt.
     *
     * @param version what is tried; it must be one that could be published
     */
    Rehearsal(Documents.Version version, OfficeCalendar office, Instant received, SignedIn who) {
        timetable = new Timetable(version.document(), office);
        zone = who.tenant().timezone();
        last = received;
        Documents.InForce tried = new Documents.InForce(version.id(), version.number(), version.document());
        file = CaseFile.start("", tried, "", null, received, who, received);
        hear(file.begin(timetable, received));
    }

    /**
     * Takes a turn.
     *
     * @throws Refusal invalid when no such task is open, it offers no such choice, or the clock would run backwards
     */
    void take(RehearsalTurn turn) {
        List<Task> tasks = file.tasks();
        boolean open = turn.task() >= 1
                && turn.task() <= tasks.size()
                && tasks.get(turn.task() - 1).open();
        if (!open) {
            throw Refusal.invalid("rehearsal.notOpen", "/turns", turn.task());
        }
        if (turn.at().isBefore(last)) {
            throw Refusal.invalid("rehearsal.backwards", "/turns");
        }
        Task task = tasks.get(turn.task() - 1);
        OnReply reply = task.awaits() == null ? null : decision(turn.choice());
        Outcome chosen = task.awaits() == null ? chosen(task, turn.choice()) : null;
        last = turn.at();
        hear(file.pretend(task, chosen, reply, timetable, last));
    }

    private Outcome chosen(Task task, String choice) {
        return task.offered(step(task)).stream()
                .filter(o -> o.key().equals(choice))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("task.unknownOutcome", "/turns"));
    }

    private static OnReply decision(String choice) {
        return decisions()
                .filter(d -> word(d).equals(choice))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("task.unknownOutcome", "/turns"));
    }

    private static Stream<OnReply> decisions() {
        return Stream.of(OnReply.APPROVED, OnReply.RETURNED, OnReply.REJECTED);
    }

    private static String word(OnReply decision) {
        return decision.name().toLowerCase(Locale.ROOT);
    }

    private void hear(Progress progress) {
        progress.events().stream()
                .filter(SubmissionDue.class::isInstance)
                .map(SubmissionDue.class::cast)
                .map(s -> new RehearsalView.Sent(s.kind(), s.stepNo(), s.uraian(), s.papers(), local(s.at())))
                .forEach(sent::add);
    }

    /** How it stands. @param now what the clock says; from it follows what is late */
    RehearsalView view(Instant now) {
        List<Task> tasks = file.tasks();
        List<RehearsalView.Turn> turns = IntStream.range(0, tasks.size())
                .mapToObj(i -> new RehearsalView.Turn(i + 1, view(tasks.get(i))))
                .toList();
        List<Integer> late = IntStream.range(0, tasks.size())
                .filter(i -> late(tasks.get(i), now))
                .mapToObj(i -> i + 1)
                .toList();
        return new RehearsalView(
                timetable.sop(),
                file.sopVersion(),
                local(file.receivedAt()),
                local(last),
                file.state(),
                turns.stream().filter(t -> t.task().open()).toList(),
                turns.stream().filter(t -> !t.task().open()).toList(),
                late,
                List.copyOf(sent));
    }

    private static boolean late(Task task, Instant now) {
        Instant until = task.open() ? now : task.closedAt();
        return task.dueAt() != null && task.dueAt().isBefore(until);
    }

    private TaskView view(Task task) {
        SopDocument sop = timetable.sop();
        Step step = step(task);
        return new TaskView(
                task.id(),
                file.id(),
                file.number(),
                file.title(),
                null,
                sop.code(),
                file.sopVersion(),
                new TaskView.StepView(step.key(), step.no(), step.uraian(), step.kind(), step.verb()),
                task.laneKey(),
                task.laneKind(),
                task.positionKey(),
                task.awaits(),
                task.state(),
                null,
                null,
                local(task.openedAt()),
                local(task.dueAt()),
                new TaskView.ClockView(task.clock().markerDay(), local(task.clockFrom()), null, null, null),
                local(task.closedAt()),
                task.outcome(),
                null,
                null,
                false,
                false,
                null,
                false,
                task.iteration(),
                task.open() ? choices(task, step) : List.of());
    }

    private List<TaskView.OutcomeView> choices(Task task, Step step) {
        if (task.awaits() == null) {
            return task.offered(step).stream().map(o -> choice(o.key(), o)).toList();
        }
        return decisions()
                .flatMap(d -> step.outcomes().stream()
                        .filter(o -> o.onReply() == d || o.onReply() == OnReply.ANY)
                        .limit(1)
                        .map(o -> choice(word(d), o)))
                .toList();
    }

    private static TaskView.OutcomeView choice(String key, Outcome outcome) {
        return new TaskView.OutcomeView(key, outcome.label(), outcome.kind(), outcome.to(), outcome.noteRequired());
    }

    private Step step(Task task) {
        return timetable.sop().step(task.stepKey()).orElseThrow();
    }

    private OffsetDateTime local(Instant moment) {
        return moment == null ? null : moment.atZone(zone).toOffsetDateTime();
    }
}
