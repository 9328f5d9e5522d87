package id.simpul.casework.obligation;

import id.simpul.calendar.keeping.OfficeCalendars;
import id.simpul.casework.CaseMoved;
import id.simpul.casework.CaseMoved.Way;
import id.simpul.casework.DoneOnPaper;
import id.simpul.casework.TaskTakenBack;
import id.simpul.core.DomainEvent;
import id.simpul.identity.CurrentUser;
import id.simpul.sop.Documents;
import id.simpul.sop.SopDocument;
import id.simpul.sop.Step;
import id.simpul.sop.StepKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Begins what recurs when its step opens for the first time. Where an institution's step delivers it, completing the
 * step is the delivery; what the office reports itself is written down by its staff. Steps of which nothing recurs cost
 * no statement. What is taken back is undone here too: a delivery is owed again, and what a step began by mistake begins
 * when it opens anew. A step that a return opens again delivers again. A case that is withdrawn owes nothing more.
 */
@ApplicationScoped
class ObligationStarter {

    @Inject
    private ObligationRepository obligations;

    @Inject
    private Documents documents;

    @Inject
    private OfficeCalendars calendars;

    @Inject
    private CurrentUser current;

    @Inject
    private Event<DomainEvent> events;

    void follow(@Observes CaseMoved moved) {
        if (moved.way() == Way.WITHDRAWN) {
            obligations.lockedOf(moved.caseId()).forEach(o -> events.fire(o.stopWithCase(current.get(), moved.at())));
            return;
        }
        SopDocument sop = documents.published(moved.sopVersionId());
        if (moved.done() != null && moved.done().through() && moved.way() == Way.FORWARD) {
            sop.step(moved.done().stepKey())
                    .filter(step -> step.recurs() != null && step.kind() != StepKind.SUBMIT)
                    .ifPresent(step -> delivered(moved, step));
        }
        Set<String> seen = new HashSet<>();
        moved.opened().stream()
                // the next lane of a sequence opens nothing new
                .filter(task -> moved.done() == null
                        || !task.stepKey().equals(moved.done().stepKey()))
                .filter(task -> seen.add(task.stepKey()))
                .forEach(task -> opened(moved, task, sop));
    }

    private void opened(CaseMoved moved, CaseMoved.Opened task, SopDocument sop) {
        Step step = sop.step(task.stepKey()).orElseThrow();
        if (step.recurs() == null) {
            return;
        }
        Schedule schedule = new Schedule(step.recurs(), task.at(), calendars.current());
        if (task.first()) {
            obligations.add(Obligation.begin(Beginning.of(moved), step, sop, schedule, schedule.turn(1)));
        } else {
            again(moved, step.key(), schedule);
        }
    }

    private void again(CaseMoved moved, String stepKey, Schedule schedule) {
        List<Obligation> owed = obligations.allOf(moved.caseId(), stepKey);
        owed.stream().filter(Obligation::takenBack).forEach(o -> o.beginAgain(Beginning.of(moved), schedule));
        owed.stream()
                .filter(Obligation::deliveredByItsStep)
                .reduce((earlier, later) -> later)
                .ifPresent(last -> last.undeliver(moved.at()));
    }

    private void delivered(CaseMoved moved, Step step) {
        obligations.delivered(moved.caseId(), step.key(), moved.done().taskId(), day(moved.at()), moved.at());
    }

    /**
     * A case comes from paper: what its past steps began counts from their days. What fell due before is the paper's, since
     * nobody knows here whether it came; the first that is due from now on is owed, unless its step has delivered it.
     */
    void follow(@Observes DoneOnPaper paper) {
        SopDocument sop = documents.published(paper.sopVersionId());
        for (DoneOnPaper.Past past : paper.steps()) {
            Step step = sop.step(past.stepKey()).orElseThrow();
            if (step.recurs() != null) {
                Schedule schedule = new Schedule(step.recurs(), past.from(), calendars.current());
                Schedule.Turn ahead = schedule.firstAfter(paper.at());
                Obligation owed = Obligation.begin(Beginning.of(paper), step, sop, schedule, ahead);
                if (ahead.number() == 1 && step.kind() != StepKind.SUBMIT) {
                    owed.deliveredOnPaper(day(past.until()), paper.at());
                }
                obligations.add(owed);
            }
        }
    }

    void follow(@Observes TaskTakenBack taken) {
        for (Obligation owed : obligations.allOf(taken.caseId())) {
            if (owed.deliveredBy(taken.taskId())) {
                owed.undeliver(taken.at());
            }
            if (taken.undone().stream().anyMatch(step -> owed.begunBy(step, taken.doneAt()))) {
                owed.takeBack(taken.at());
            }
        }
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, calendars.current().zone());
    }
}
