package id.simpul.casework.obligation;

import id.simpul.calendar.keeping.OfficeCalendars;
import id.simpul.identity.Internal;
import id.simpul.sop.Documents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** Looks at what is owed when its moment has come: tells of it, once, and makes the one that follows. */
@ApplicationScoped
@Internal("the escalation, in each office's own context")
public class ObligationSweep {

    private static final int BATCH = 200;

    @Inject
    private ObligationRepository obligations;

    @Inject
    private Documents documents;

    @Inject
    private OfficeCalendars calendars;

    @Inject
    private Event<ObligationDue> dues;

    /** One batch, in a transaction of its own. @return whether there may be more */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean sweep(Instant now) {
        List<Obligation> rows = obligations.toLookAt(now, BATCH);
        rows.forEach(row -> look(row, now));
        // what has just been made may itself be long overdue
        return !rows.isEmpty();
    }

    private void look(Obligation row, Instant now) {
        row.look(now).ifPresent(dues::fire);
        if (row.toBeFollowed(now)) {
            follow(row, now);
        }
    }

    private void follow(Obligation row, Instant now) {
        documents
                .published(row.sopVersionId())
                .step(row.stepKey())
                .map(step -> new Schedule(step.recurs(), row.begunAt(), calendars.current()))
                .ifPresent(schedule -> obligations.add(row.next(schedule, now)));
    }
}
