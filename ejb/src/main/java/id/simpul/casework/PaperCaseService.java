package id.simpul.casework;

import id.simpul.calendar.keeping.OfficeCalendars;
import id.simpul.core.DomainEvent;
import id.simpul.core.Facts;
import id.simpul.core.Refusal;
import id.simpul.identity.CurrentUser;
import id.simpul.identity.InstitutionInfo;
import id.simpul.identity.Permission;
import id.simpul.identity.SignedIn;
import id.simpul.sop.Documents;
import id.simpul.sop.SopDocument;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.Year;
import org.apache.shiro.authz.annotation.RequiresPermissions;

/**
 * An office goes live: cases that have been running on paper are entered at the step where they stand, and ended ones from
 * which something is still owed.
 */
@Stateless
public class PaperCaseService {

    /** No paper that still runs is older. */
    private static final Instant OLDEST = Instant.parse("2000-01-01T00:00:00Z");

    @Inject
    private CaseRepository cases;

    @Inject
    private CaseViews views;

    @Inject
    private Applicants applicants;

    @Inject
    private Documents documents;

    @Inject
    private OfficeCalendars calendars;

    @Inject
    private CurrentUser current;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private Event<CaseMoved> moves;

    @Inject
    private Event<DoneOnPaper> past;

    @Inject
    private Clock clock;

    /**
     * Enters a case on the version in force.
     *
     * @throws Refusal invalid when the SOP is not in force, the receipt lies in the future, nobody asks where an external
     *     lane acts, or as {@link PaperEntry#enter} says
     */
    @RequiresPermissions(Permission.Keys.CASE_START)
    public CaseView enter(@Valid EnterCase asked) {
        SignedIn actor = current.get();
        Instant now = clock.instant();
        Documents.InForce version = documents.inForce(asked.sop(), now);
        Starting.refuseTemplates(actor);
        SopDocument sop = version.document();
        Instant received = asked.receivedAt().toInstant();
        if (received.isBefore(OLDEST)) {
            throw Refusal.invalid("case.receivedLongAgo", "/receivedAt");
        }
        if (received.isAfter(now)) {
            throw Refusal.invalid("case.receivedInFuture", "/receivedAt");
        }
        InstitutionInfo asking = applicants.of(actor, asked.institution(), sop);
        Year year = Year.of(now.atZone(actor.tenant().timezone()).getYear());
        String number = cases.nextNumber(actor.tenant().id(), actor.tenant().code(), year);
        CaseFile file = CaseFile.start(number, version, asked.title().strip(), asking, received, actor, now);
        Progress progress = new PaperEntry(
                        file,
                        asked,
                        new Timetable(sop, calendars.current()),
                        actor.tenant().timezone(),
                        now)
                .enter();
        cases.keep(file);
        cases.note(new CaseNote(
                file.id(),
                null,
                NoteKind.ENTERED,
                actor,
                asked.note(),
                Facts.of("step", asked.step(), "pastSteps", asked.past().size()),
                now));
        events.fire(told(file, asked, actor, now));
        progress.events().forEach(events::fire);
        past.fire(DoneOnPaper.of(file, now));
        if (file.state() == CaseState.RUNNING) {
            moves.fire(CaseMoved.begun(file, progress, actor.accountId(), now));
        }
        return views.of(file, file.tasks());
    }

    private static CaseEntered told(CaseFile file, EnterCase asked, SignedIn actor, Instant now) {
        return new CaseEntered(
                file.id(),
                file.number(),
                file.sopCode(),
                file.sopVersion(),
                asked.step(),
                asked.past().size(),
                file.institutionName(),
                actor.username(),
                now);
    }
}
