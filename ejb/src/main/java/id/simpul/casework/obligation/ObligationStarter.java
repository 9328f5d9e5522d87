package id.simpul.casework.obligation;

import id.simpul.calendar.keeping.OfficeCalendars;
import id.simpul.casework.CaseMoved;
import id.simpul.casework.CaseMoved.Way;
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
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/**
 * Begins what recurs when its step opens for the first time. Where an institution's step delivers it, completing the
 * step is the delivery; what the office reports itself is written down by its staff. Steps of which nothing recurs cost
 * no statement. A case that is withdrawn owes nothing more.
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
                .filter(CaseMoved.Opened::first)
                // the next lane of a sequence opens nothing new
                .filter(task -> moved.done() == null
                        || !task.stepKey().equals(moved.done().stepKey()))
                .filter(task -> seen.add(task.stepKey()))
                .forEach(task -> begin(moved, task, sop));
    }

    private void begin(CaseMoved moved, CaseMoved.Opened task, SopDocument sop) {
        Step step = sop.step(task.stepKey()).orElseThrow();
        if (step.recurs() != null) {
            Schedule schedule = new Schedule(step.recurs(), task.at(), calendars.current());
            obligations.add(Obligation.begin(moved, step, sop, schedule));
        }
    }

    private void delivered(CaseMoved moved, Step step) {
        LocalDate day = LocalDate.ofInstant(moved.at(), calendars.current().zone());
        obligations.delivered(moved.caseId(), step.key(), day, moved.at());
    }
}
