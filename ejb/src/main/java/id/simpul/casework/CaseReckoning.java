package id.simpul.casework;

import id.simpul.calendar.OfficeCalendar;
import id.simpul.calendar.Waktu;
import id.simpul.calendar.keeping.DeadlineView;
import id.simpul.sop.Lane;
import id.simpul.sop.Outcome;
import id.simpul.sop.OutcomeKind;
import id.simpul.sop.SopDocument;
import id.simpul.sop.Step;
import id.simpul.sop.WaitsFor;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reckons one case's time as of a moment. */
final class CaseReckoning {

    private final CaseView file;
    private final Timetable timetable;
    private final SopDocument sop;
    private final OfficeCalendar office;
    private final Instant now;
    private final List<TaskView> tasks;

    /** @param file with its whole history, as staff read it */
    CaseReckoning(CaseView file, Timetable timetable, Instant now) {
        this.file = file;
        this.timetable = timetable;
        this.sop = timetable.sop();
        this.office = timetable.office();
        this.now = now;
        this.tasks = Stream.concat(file.history().stream(), file.openTasks().stream())
                .sorted((a, b) -> a.openedAt().compareTo(b.openedAt()))
                .toList();
    }

    /** @param answered the waits that the Ditjen's latest answers to this office ended */
    CaseTime time(List<AnsweredWaits.Answered> answered) {
        TimeSpent spent = TimeSpent.of(tasks.stream().map(this::stay).toList(), office, now);
        return new CaseTime(
                file.id(),
                file.number(),
                office.edition(),
                OfficeCalendar.MINUTES_OF_A_DAY,
                shares(spent.total()),
                spent.rounds(),
                spent.steps().stream().map(this::step).toList(),
                file.openTasks().stream().map(this::holder).toList(),
                next(),
                tasks.stream().filter(t -> t.awaits() != null).map(this::wait).toList(),
                usual(answered),
                counter(),
                counted());
    }

    private CaseTime.Usual usual(List<AnsweredWaits.Answered> answered) {
        if (answered.isEmpty()) {
            return null;
        }
        List<Integer> days = answered.stream()
                .map(wait -> office.workingDaysBetween(wait.sentAt(), wait.answeredAt()))
                .sorted()
                .toList();
        return new CaseTime.Usual(days.size(), days.get((days.size() - 1) / 2));
    }

    private TimeSpent.Stay stay(TaskView task) {
        return new TimeSpent.Stay(
                task.step().key(), task.iteration(), party(task), at(task.openedAt()), at(task.closedAt()));
    }

    private Party party(TaskView task) {
        WaitsFor others = sop.step(task.step().key()).map(Step::waitsFor).orElse(null);
        return Party.of(task.laneKind(), task.awaits() != null, others);
    }

    private CaseTime.OfStep step(TimeSpent.OfStep spent) {
        // as the task itself names it: the version the case walks now may no longer have the step
        TaskView.StepView row = tasks.stream()
                .map(TaskView::step)
                .filter(step -> step.key().equals(spent.stepKey()))
                .findFirst()
                .orElseThrow();
        return new CaseTime.OfStep(row.key(), row.no(), row.uraian(), spent.rounds(), shares(spent.spent()));
    }

    private static CaseTime.Shares shares(Map<Party, Duration> spent) {
        return new CaseTime.Shares(
                spent.get(Party.OFFICE).toMinutes(),
                spent.get(Party.APPLICANT).toMinutes(),
                spent.get(Party.DITJEN).toMinutes());
    }

    private CaseTime.Holder holder(TaskView task) {
        return new CaseTime.Holder(
                task.step().key(), lane(task.lane()), party(task), task.assigneeName(), task.openedAt(), task.dueAt());
    }

    private CaseTime.NextStep next() {
        if (file.openTasks().isEmpty()) {
            return null;
        }
        return row(file.openTasks().get(0).step().key()).outcomes().stream()
                .filter(o -> o.kind() == OutcomeKind.FORWARD && o.to() != null)
                .map(Outcome::to)
                .findFirst()
                .map(this::row)
                .map(row -> new CaseTime.NextStep(
                        row.key(),
                        row.no(),
                        row.uraian(),
                        row.lanes().stream().map(this::lane).toList()))
                .orElse(null);
    }

    private CaseTime.Wait wait(TaskView task) {
        Instant until = task.closedAt() == null ? now : at(task.closedAt());
        return new CaseTime.Wait(
                task.step().key(),
                task.openedAt(),
                task.closedAt(),
                office.workingDaysBetween(at(task.openedAt()), until),
                sop.step(task.step().key()).map(Step::waktu).orElse(""),
                task.dueAt(),
                task.dueAt() == null ? 0 : office.workingDaysBetween(at(task.dueAt()), until));
    }

    private CaseTime.Counter counter() {
        boolean marked = sop.steps().stream().anyMatch(row -> timetable.meaning(row.key()) instanceof Waktu.Marker);
        if (!marked) {
            return null;
        }
        Instant received = at(file.receivedAt());
        Instant until = file.endedAt() == null ? now : at(file.endedAt());
        return timetable
                .hDay(until, received)
                .map(today -> new CaseTime.Counter(
                        file.receivedAt(), office.hDay(1, received).counted().get(0), today))
                .orElse(null);
    }

    private List<CaseTime.Counted> counted() {
        List<CaseTime.Counted> counted = new ArrayList<>();
        for (TaskView task : file.openTasks()) {
            if (task.dueAt() != null
                    && counted.stream()
                            .noneMatch(c -> c.step().equals(task.step().key()))) {
                counted.add(counted(task));
            }
        }
        return List.copyOf(counted);
    }

    /** A deadline that has passed stands on the calendar of its day; only its moment is told then. */
    private CaseTime.Counted counted(TaskView task) {
        Integer marker = task.clock().markerDay();
        OffsetDateTime from = marker == null ? task.clock().from() : file.receivedAt();
        DeadlineView how = timetable
                .due(task.step().key(), at(task.clock().from()), at(file.receivedAt()))
                .filter(d -> d.dueAt().equals(at(task.dueAt())))
                .map(d -> DeadlineView.of(d, office.zone(), office.edition()))
                .orElseGet(() -> new DeadlineView(
                        task.dueAt(), List.of(), List.of(), task.clock().calendar()));
        boolean late = at(task.dueAt()).isBefore(now);
        return new CaseTime.Counted(task.step().key(), row(task.step().key()).waktu(), marker, from, late, how);
    }

    private Step row(String key) {
        return sop.step(key).orElseThrow();
    }

    private String lane(String key) {
        return sop.lane(key).map(Lane::name).orElse(key);
    }

    private static Instant at(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
