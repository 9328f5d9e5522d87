package id.simpul.casework;

import id.simpul.sop.Outcome;
import id.simpul.sop.OutcomeKind;
import id.simpul.sop.SopDocument;
import id.simpul.sop.Step;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Tells what each return of a case meant, from its tasks alone: nothing is written when a case goes back, so what is told
 * also holds for cases from before anybody asked.
 */
final class Returns {

    private final List<Task> tasks;
    private final Function<Task, SopDocument> editions;
    private final ZoneId zone;
    private final Set<Task> gone = new HashSet<>();

    /**
     * @param tasks    all of the case
     * @param editions the document that a task was done on
     * @param zone     the reader's
     */
    Returns(List<Task> tasks, Function<Task, SopDocument> editions, ZoneId zone) {
        this.tasks = tasks.stream().sorted(Comparator.comparingInt(Task::seq)).toList();
        this.editions = editions;
        this.zone = zone;
    }

    /** In the order they happened; what was taken back is none. */
    List<CaseReturn> all() {
        List<CaseReturn> told = new ArrayList<>();
        tasks.stream()
                .filter(t -> t.state() == TaskState.DONE && !t.takenBack())
                .sorted(Comparator.comparing(Task::closedAt).thenComparing(Task::seq))
                .forEach(t -> backTo(t).ifPresent(step -> told.add(new One(t, step).told())));
        return List.copyOf(told);
    }

    /** The step that a task sent its case back to. */
    private Optional<Step> backTo(Task done) {
        SopDocument sop = editions.apply(done);
        return sop.step(done.stepKey())
                .flatMap(step -> step.outcome(done.outcome()))
                .filter(o -> o.kind() == OutcomeKind.RETURN && o.to() != null)
                .map(Outcome::to)
                .flatMap(sop::step);
    }

    /** A single return, read on the edition it was made on. */
    private final class One {

        private final Task back;
        private final SopDocument sop;
        private final Step to;
        private final Step from;
        private final List<Task> voided;

        One(Task back, Step to) {
            this.back = back;
            this.to = to;
            this.sop = editions.apply(back);
            this.from = sop.step(back.stepKey()).orElseThrow();
            this.voided = newlyVoid();
            gone.addAll(voided);
            gone.add(back);
        }

        CaseReturn told() {
            List<Step> again = again();
            return new CaseReturn(
                    back.id(),
                    local(back.closedAt()),
                    new CaseReturn.Row(from.key(), from.no(), from.uraian(), back.iteration()),
                    row(to),
                    back.assigneeName(),
                    back.note(),
                    again.stream().map(this::row).toList(),
                    voided.stream().map(this::voided).toList(),
                    again.stream().map(this::clock).toList());
        }

        /** Rows between the two that were done and count no longer, with the two themselves. */
        private List<Step> again() {
            return sop.steps().subList(sop.indexOf(to.key()), sop.indexOf(from.key()) + 1).stream()
                    .filter(step -> step == from
                            || step == to
                            || voided.stream().anyMatch(t -> t.stepKey().equals(step.key())))
                    .toList();
        }

        private CaseReturn.Row row(Step step) {
            int round = before(step).mapToInt(Task::iteration).max().orElse(0) + 1;
            return new CaseReturn.Row(step.key(), step.no(), step.uraian(), round);
        }

        private Stream<Task> before(Step step) {
            return tasks.stream().filter(t -> t.stepKey().equals(step.key())).filter(this::before);
        }

        /** What the return itself opened bears the moment of its closing. */
        private boolean before(Task task) {
            return task.openedAt().isBefore(back.closedAt()) || task.seq() <= back.seq();
        }

        /** What an earlier return made void is not void a second time. */
        private List<Task> newlyVoid() {
            return tasks.stream()
                    .filter(t -> t != back && t.state() == TaskState.DONE && !t.takenBack())
                    .filter(t -> !t.closedAt().isAfter(back.closedAt()) && between(t))
                    .filter(t -> !gone.contains(t))
                    .sorted(Comparator.comparing(Task::closedAt).thenComparing(Task::seq))
                    .toList();
        }

        private boolean between(Task task) {
            int row = sop.indexOf(task.stepKey());
            return row >= sop.indexOf(to.key()) && row <= sop.indexOf(from.key());
        }

        private CaseReturn.Voided voided(Task task) {
            Step step = editions.apply(task).step(task.stepKey()).orElseThrow();
            return new CaseReturn.Voided(
                    task.id(),
                    step.key(),
                    step.no(),
                    step.kind(),
                    task.laneKey(),
                    task.assigneeName(),
                    task.actedAs(),
                    local(task.closedAt()),
                    task.iteration());
        }

        private CaseReturn.Clock clock(Step step) {
            Optional<Task> former = before(step).max(Comparator.comparingInt(Task::seq));
            Optional<Task> next = tasks.stream()
                    .filter(t -> t.stepKey().equals(step.key()) && !before(t))
                    .findFirst();
            // a case that was entered from paper may go back to a step that it has no row of
            Task known = former.or(() -> next).orElseThrow();
            Integer marker = known.clock().markerDay();
            CaseReturn.Rule rule = marker != null
                    ? CaseReturn.Rule.STANDS
                    : known.dueAt() == null ? CaseReturn.Rule.NONE : CaseReturn.Rule.ANEW;
            // an H-day does not wait for its step to open again
            Instant after = next.map(Task::dueAt).orElse(marker == null ? null : known.dueAt());
            return new CaseReturn.Clock(
                    step.key(),
                    step.no(),
                    rule,
                    marker,
                    local(former.map(Task::dueAt).orElse(null)),
                    local(after));
        }
    }

    private OffsetDateTime local(Instant instant) {
        return instant == null ? null : instant.atZone(zone).toOffsetDateTime();
    }
}
