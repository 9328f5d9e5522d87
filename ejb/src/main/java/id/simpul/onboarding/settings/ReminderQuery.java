package id.simpul.onboarding.settings;

import id.simpul.calendar.OfficeCalendar;
import id.simpul.calendar.keeping.OfficeCalendars;
import id.simpul.core.Refusal;
import id.simpul.identity.Permission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.apache.shiro.authz.annotation.RequiresPermissions;

/** What a rule of the office would mean on its calendar. */
@Stateless
public class ReminderQuery {

    /** A deadline that is near enough to think of. */
    private static final int WORKING_DAYS_AHEAD = 5;

    /** As the settings' schema has it. */
    private static final int MOST_DAYS = 10;

    @Inject
    private OfficeCalendars calendars;

    @Inject
    private Clock clock;

    /** A deadline with its reminder, in the office's zone. @param remindAt null for no reminder */
    public record Example(OffsetDateTime dueAt, OffsetDateTime remindAt) {}

    /**
     * A deadline some days from now, and when it would be reminded of.
     *
     * @param days working days before it; 0 for no reminder
     * @throws Refusal invalid for days out of bounds
     */
    @RequiresPermissions(Permission.Keys.OFFICE_CONFIGURE)
    public Example example(int days) {
        if (days < 0 || days > MOST_DAYS) {
            throw Refusal.invalid("rules.days", "/remindDays");
        }
        OfficeCalendar office = calendars.current();
        Instant due = office.hDay(WORKING_DAYS_AHEAD, clock.instant()).dueAt();
        return new Example(
                local(due, office),
                office.reminderOf(due, days).map(at -> local(at, office)).orElse(null));
    }

    private static OffsetDateTime local(Instant moment, OfficeCalendar office) {
        return moment.atZone(office.zone()).toOffsetDateTime();
    }
}
