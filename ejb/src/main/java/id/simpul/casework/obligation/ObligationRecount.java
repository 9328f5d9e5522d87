package id.simpul.casework.obligation;

import id.simpul.calendar.keeping.OfficeCalendars;
import id.simpul.casework.CalendarApplied;
import id.simpul.casework.OwedDayMoved;
import id.simpul.core.DomainEvent;
import id.simpul.sop.Documents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Counts the days of what is owed anew when the office's calendar changed; what is late already stays so. */
@ApplicationScoped
class ObligationRecount {

    @Inject
    private ObligationRepository obligations;

    @Inject
    private Documents documents;

    @Inject
    private OfficeCalendars calendars;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private Event<OwedDayMoved> stories;

    void follow(@Observes CalendarApplied applied) {
        obligations.ahead(applied.at()).forEach(owed -> documents
                .published(owed.sopVersionId())
                .step(owed.stepKey())
                .map(step -> new Schedule(step.recurs(), owed.begunAt(), calendars.current()))
                .flatMap(schedule -> owed.recount(schedule, applied.at()))
                .ifPresent(this::tell));
    }

    private void tell(ObligationMoved moved) {
        events.fire(moved);
        stories.fire(moved.forTheStory());
    }
}
