package id.simpul.casework;

import id.simpul.calendar.OfficeCalendar;
import id.simpul.calendar.keeping.OfficeCalendars;
import id.simpul.identity.CurrentUser;
import id.simpul.identity.SignedIn;
import id.simpul.sop.Documents;
import id.simpul.sop.LaneKind;
import id.simpul.sop.Outcome;
import id.simpul.sop.SopDocument;
import id.simpul.sop.Step;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;

/** Shapes cases and tasks for whoever reads them: staff see all, an institution neither notes nor names. */
@ApplicationScoped
class CaseViews {

    @Inject
    private Documents documents;

    @Inject
    private CurrentUser current;

    @Inject
    private OfficeCalendars calendars;

    @Inject
    private Clock clock;

    /** A case without its story. */
    CaseView of(CaseFile file, List<Task> tasks) {
        return of(file, tasks, null);
    }

    /** A case with every closed task, whoever asks: to be reckoned with, never to be shown. */
    CaseView unabridged(CaseFile file, List<Task> tasks) {
        return of(file, tasks, null, true);
    }

    /** What is told only where one case is read, to staff. */
    record Whole(List<CaseNote> notes, List<CaseView.Linked> continuedBy, List<CaseView.Offer> offers) {}

    /** A case, with the whole of it for staff. @param whole null where it was not asked for */
    CaseView of(CaseFile file, List<Task> tasks, Whole whole) {
        return of(file, tasks, whole, false);
    }

    private CaseView of(CaseFile file, List<Task> tasks, Whole whole, boolean all) {
        boolean told = whole != null && !current.get().external();
        SignedIn reader = current.get();
        ZoneId zone = reader.tenant().timezone();
        return new CaseView(
                file.id(),
                file.number(),
                file.sopCode(),
                file.sopVersion(),
                file.state(),
                file.title(),
                file.institutionName(),
                local(file.receivedAt(), zone),
                local(file.startedAt(), zone),
                local(file.endedAt(), zone),
                file.withdrawnReason(),
                file.trackingCode(),
                file.lastReply(),
                tasks.stream().filter(Task::open).map(this::of).toList(),
                tasks.stream()
                        .filter(t -> !t.open())
                        .filter(t -> all || !reader.external() || t.laneKind() == LaneKind.EXTERNAL)
                        .map(t -> of(t, told && takeBack(t, file, tasks)))
                        .toList(),
                file.fromPaper(),
                reader.external() || file.continuesId() == null
                        ? null
                        : new CaseView.Linked(file.continuesId(), file.continuesNumber(), null),
                told ? whole.continuedBy() : null,
                told ? whole.offers() : null,
                told ? whole.notes().stream().map(n -> of(n, zone)).toList() : null,
                told ? new Returns(tasks, t -> documents.published(t.sopVersionId()), zone).all() : null);
    }

    StoryView of(CaseNote note) {
        return of(note, current.get().tenant().timezone());
    }

    private static StoryView of(CaseNote note, ZoneId zone) {
        return new StoryView(
                note.id(),
                note.kind(),
                local(note.at(), zone),
                note.taskId(),
                note.byName(),
                note.text(),
                note.facts());
    }

    private boolean takeBack(Task task, CaseFile file, List<Task> tasks) {
        return new TakeBack(task, tasks)
                .possibleFor(current.get(), file.state(), documents.published(file.sopVersionId()));
    }

    TaskView of(Task task) {
        return of(task, false);
    }

    private TaskView of(Task task, boolean takeBack) {
        SignedIn reader = current.get();
        ZoneId zone = reader.tenant().timezone();
        SopDocument sop = documents.published(task.sopVersionId());
        Step step = sop.step(task.stepKey()).orElseThrow();
        boolean staff = !reader.external();
        return new TaskView(
                task.id(),
                task.caseId(),
                task.caseNumber(),
                task.title(),
                task.institutionName(),
                sop.code(),
                task.sopVersion(),
                new TaskView.StepView(step.key(), step.no(), step.uraian(), step.kind(), step.verb()),
                task.laneKey(),
                task.laneKind(),
                task.positionKey(),
                task.awaits(),
                task.state(),
                staff ? task.assignee() : null,
                staff ? task.assigneeName() : null,
                local(task.openedAt(), zone),
                local(task.dueAt(), zone),
                clock(task, zone),
                local(task.closedAt(), zone),
                task.outcome(),
                staff ? task.note() : null,
                staff ? task.actedAs() : null,
                staff && task.takenBack(),
                takeBack,
                task.onBehalf(),
                task.atDesk(),
                task.iteration(),
                outcomes(task, step, reader));
    }

    private TaskView.ClockView clock(Task task, ZoneId zone) {
        OffsetDateTime from = local(task.clockFrom(), zone);
        TaskClock counted = task.clock();
        if (!task.open() || task.dueAt() == null) {
            return new TaskView.ClockView(counted.markerDay(), from, counted.calendar(), null, null);
        }
        OfficeCalendar office = calendars.current();
        Instant now = clock.instant();
        boolean late = task.dueAt().isBefore(now);
        int days = late ? -office.workingDaysBetween(task.dueAt(), now) : office.workingDaysBetween(now, task.dueAt());
        Long minutes =
                late || days > 0 ? null : office.workingTime(now, task.dueAt()).toMinutes();
        return new TaskView.ClockView(counted.markerDay(), from, counted.calendar(), days, minutes);
    }

    private static List<TaskView.OutcomeView> outcomes(Task task, Step step, SignedIn reader) {
        if (!task.open() || !task.mayAct(reader) || task.heldBySomebodyElse(reader)) {
            return List.of();
        }
        return task.offered(step).stream().map(CaseViews::of).toList();
    }

    private static TaskView.OutcomeView of(Outcome outcome) {
        return new TaskView.OutcomeView(
                outcome.key(), outcome.label(), outcome.kind(), outcome.to(), outcome.noteRequired());
    }

    private static OffsetDateTime local(Instant instant, ZoneId zone) {
        return instant == null ? null : instant.atZone(zone).toOffsetDateTime();
    }
}
