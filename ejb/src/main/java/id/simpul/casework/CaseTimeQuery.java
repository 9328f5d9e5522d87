package id.simpul.casework;

import id.simpul.calendar.OfficeCalendar;
import id.simpul.calendar.keeping.OfficeCalendars;
import id.simpul.core.Refusal;
import id.simpul.identity.CurrentUser;
import id.simpul.identity.Permission;
import id.simpul.sop.SopDocument;
import id.simpul.sop.SopQuery;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.shiro.authz.annotation.RequiresPermissions;

/**
 * Where the time of cases went: all of it for the staff of their office, the sum of it for their institution. Nothing is read that the case's own page has not read,
 * except how long others waited where the Ditjen is asked.
 */
@Stateless
public class CaseTimeQuery {

    /** Enough to tell what is usual, and recent. */
    private static final int LATEST = 100;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CaseQuery cases;

    @Inject
    private CaseTasks tasks;

    @Inject
    private CaseViews views;

    @Inject
    private AnsweredWaits waits;

    @Inject
    private SopQuery sops;

    @Inject
    private OfficeCalendars calendars;

    @Inject
    private CurrentUser current;

    @Inject
    private Clock clock;

    /** @throws Refusal missing when there is no such case; not allowed for institutions */
    @RequiresPermissions(Permission.Keys.CASE_READ)
    public CaseTime byId(UUID caseId) {
        return of(cases.byId(caseId));
    }

    /**
     * Of a case that was read before, with its whole history.
     *
     * @throws Refusal not allowed for institutions, whose history lacks the office's own steps
     */
    @RequiresPermissions(Permission.Keys.CASE_READ)
    public CaseTime of(CaseView file) {
        if (current.get().external()) {
            throw Refusal.notAllowed("permission.missing");
        }
        SopDocument sop = sops.document(file.sop(), file.version());
        OfficeCalendar office = calendars.current();
        return new CaseReckoning(file, new Timetable(sop, office), clock.instant()).time(answered(file));
    }

    /**
     * Of a case of the reader's own, without what is the office's business.
     *
     * @throws Refusal missing when there is no such case that this reader may see
     */
    @RequiresPermissions(Permission.Keys.CASE_READ)
    public OwnTime own(UUID caseId) {
        CaseFile own = Optional.ofNullable(em.find(CaseFile.class, caseId))
                .filter(c -> c.visibleTo(current.get()))
                .orElseThrow(() -> Refusal.missing("case.missing"));
        CaseView file = views.unabridged(own, tasks.of(caseId));
        Timetable timetable = new Timetable(sops.document(file.sop(), file.version()), calendars.current());
        return OwnTime.of(new CaseReckoning(file, timetable, clock.instant()).time(List.of()));
    }

    /**
     * The latest waits of this office that were answered, each from its submission to the reply; none where the case never
     * waited, as nobody asks then. A submission withdrawn with its case was answered by nobody.
     */
    private List<AnsweredWaits.Answered> answered(CaseView file) {
        boolean asks = Stream.concat(file.history().stream(), file.openTasks().stream())
                .anyMatch(task -> task.awaits() != null);
        return asks ? waits.latest(LATEST) : List.of();
    }
}
