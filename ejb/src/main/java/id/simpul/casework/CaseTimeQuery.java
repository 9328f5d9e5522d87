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
import java.time.Clock;
import java.util.UUID;
import org.apache.shiro.authz.annotation.RequiresPermissions;

/** Where the time of cases went, for the staff of their office. Nothing is read that the case's own page has not read. */
@Stateless
public class CaseTimeQuery {

    @Inject
    private CaseQuery cases;

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
        return new CaseReckoning(file, new Timetable(sop, office), clock.instant()).time();
    }
}
