package id.simpul.casework.obligation;

import id.simpul.calendar.keeping.OfficeCalendars;
import id.simpul.core.DomainEvent;
import id.simpul.core.Refusal;
import id.simpul.identity.CurrentUser;
import id.simpul.identity.Permission;
import id.simpul.identity.SignedIn;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.apache.shiro.authz.annotation.RequiresPermissions;

/** What an office does about what is owed: take it, warn, let it go. */
@Stateless
public class ObligationService {

    @Inject
    private ObligationRepository obligations;

    @Inject
    private ObligationViews views;

    @Inject
    private OfficeCalendars calendars;

    @Inject
    private CurrentUser current;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private Clock clock;

    /**
     * Takes what came in. The one that follows is made soon after.
     *
     * @throws Refusal missing when there is none that this person may see; else see {@link Obligation#receive}
     */
    @RequiresPermissions(Permission.Keys.CASE_WORK)
    public ObligationView receive(UUID id, @Valid Receipt receipt) {
        Obligation owed = visible(id);
        Instant now = clock.instant();
        int late = views.daysLate(owed.dueAt(), receipt.receivedOn());
        events.fire(owed.receive(receipt.receivedOn(), today(now), late, receipt.note(), current.get(), now));
        return views.one(owed);
    }

    /** Writes down that its debtor was warned. @throws Refusal as {@link #receive}, see {@link Obligation#warn} */
    @RequiresPermissions(Permission.Keys.CASE_WORK)
    public ObligationView warn(UUID id, @Valid WarningLetter letter) {
        Obligation owed = visible(id);
        Instant now = clock.instant();
        SignedIn actor = current.get();
        ObligationWarned warned = owed.warn(letter.letterNumber().strip(), letter.letterDate(), today(now), actor, now);
        obligations.add(new Warning(warned, actor.name()));
        events.fire(warned);
        return views.one(owed);
    }

    /** Ends it and all that would follow. @throws Refusal as {@link #receive}, see {@link Obligation#stop} */
    @RequiresPermissions(Permission.Keys.CASE_WORK)
    public ObligationView stop(UUID id, @Valid Ending ending) {
        Obligation owed = visible(id);
        Instant now = clock.instant();
        String reason = ending.reason().strip();
        events.fire(owed.stop(reason, current.get(), now));
        obligations.lockedFrom(owed).forEach(later -> events.fire(later.stop(reason, current.get(), now)));
        return views.one(owed);
    }

    private Obligation visible(UUID id) {
        SignedIn actor = current.get();
        return obligations
                .locked(id)
                .filter(o -> o.visibleTo(actor))
                .orElseThrow(() -> Refusal.missing("obligation.missing"));
    }

    private LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, calendars.current().zone());
    }
}
