package id.simpul.calendar.keeping;

import id.simpul.calendar.Holiday;
import id.simpul.core.DomainEvent;
import id.simpul.core.Refusal;
import id.simpul.identity.CurrentUser;
import id.simpul.identity.Internal;
import id.simpul.identity.Permission;
import id.simpul.tenant.Tenant;
import id.simpul.tenant.Tenants;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.shiro.authz.annotation.RequiresPermissions;

/**
 * The national holidays, kept by the Ditjen in its own context for all offices. Each change raises the Ditjen's
 * calendar version, which is half of every office's edition.
 */
@Stateless
public class HolidayService {

    private static final String KEPT = "select h from NationalHoliday h where h.removedAt is null";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private OfficeCalendars calendars;

    @Inject
    private Tenants tenants;

    @Inject
    private CurrentUser current;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private Clock clock;

    /** The list of a year, first to last. */
    @RequiresPermissions(Permission.Keys.HOLIDAY_EDIT)
    public List<NationalHolidayView> of(int year) {
        return em.createQuery(KEPT + " and year(h.date) = :year order by h.date, h.name", NationalHoliday.class)
                .setParameter("year", year)
                .getResultStream()
                .map(NationalHoliday::view)
                .toList();
    }

    /**
     * The list of a year as everybody reads it.
     *
     * @param wanted null for this year
     */
    @RequiresPermissions(Permission.Keys.CASE_READ)
    public NationalYear year(Integer wanted) {
        LocalDate today =
                LocalDate.ofInstant(clock.instant(), current.get().tenant().timezone());
        int year = wanted == null ? today.getYear() : wanted;
        List<NationalDay> all = calendars.national().toList();
        List<NationalHolidayView> days = current.get().may(Permission.Keys.HOLIDAY_EDIT)
                ? of(year)
                : all.stream()
                        .filter(day -> day.holiday().date().getYear() == year)
                        .map(HolidayService::view)
                        .toList();
        return new NationalYear(year, days, CalendarService.missing(all, today));
    }

    private static NationalHolidayView view(NationalDay day) {
        Holiday holiday = day.holiday();
        return new NationalHolidayView(
                null, holiday.date(), holiday.name(), holiday.kind(), day.status(), day.source());
    }

    /** @throws Refusal conflict when the list has that day under that name; invalid for a local holiday */
    @RequiresPermissions(Permission.Keys.HOLIDAY_EDIT)
    public NationalHolidayView add(@Valid NationalEntry entry) {
        requireNational(entry);
        refuseTwice(entry, null);
        NationalHoliday added = new NationalHoliday(entry);
        em.persist(added);
        tell("added", entry.date());
        return added.view();
    }

    /** @throws Refusal missing when it is not in the list; else as {@link #add} */
    @RequiresPermissions(Permission.Keys.HOLIDAY_EDIT)
    public NationalHolidayView correct(UUID id, @Valid NationalEntry entry) {
        requireNational(entry);
        NationalHoliday known = kept(id);
        refuseTwice(entry, id);
        known.correct(entry);
        tell("corrected", entry.date());
        return known.view();
    }

    /** @return what was removed. @throws Refusal missing when it is not in the list */
    @RequiresPermissions(Permission.Keys.HOLIDAY_EDIT)
    public NationalHolidayView remove(UUID id) {
        NationalHoliday known = kept(id);
        known.remove(clock.instant());
        tell("removed", known.date());
        return known.view();
    }

    /** Fills an empty list with the one that ships; a list that has ever had a day is the Ditjen's own. */
    @Internal("the loader at start-up, in the Ditjen's context")
    public void seed() {
        Long rows = em.createQuery("select count(h) from NationalHoliday h", Long.class)
                .getSingleResult();
        if (rows > 0) {
            return;
        }
        List<NationalEntry> shipped = ShippedHolidays.read();
        shipped.forEach(entry -> em.persist(new NationalHoliday(entry)));
        Instant now = clock.instant();
        em.find(Tenant.class, tenants.current().id(), LockModeType.PESSIMISTIC_WRITE)
                .countAnew(now);
        events.fire(new HolidayChanged("seeded", null, shipped.size(), null, now));
    }

    private NationalHoliday kept(UUID id) {
        return em.createQuery(KEPT + " and h.id = :id", NationalHoliday.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> Refusal.missing("holiday.missing"));
    }

    private static void requireNational(NationalEntry entry) {
        if (entry.kind() == Holiday.Kind.LOCAL) {
            throw Refusal.invalid("holiday.local", "/kind");
        }
    }

    private void refuseTwice(NationalEntry entry, UUID self) {
        boolean there = em.createQuery(KEPT + " and h.date = :date and h.name = :name", NationalHoliday.class)
                .setParameter("date", entry.date())
                .setParameter("name", entry.name().strip())
                .getResultStream()
                .anyMatch(h -> !h.id().equals(self));
        if (there) {
            throw Refusal.conflict("holiday.twice", entry.date().toString());
        }
    }

    private void tell(String change, LocalDate date) {
        Instant now = clock.instant();
        em.find(Tenant.class, current.get().tenant().id(), LockModeType.PESSIMISTIC_WRITE)
                .countAnew(now);
        events.fire(new HolidayChanged(change, date, 1, current.get().username(), now));
    }
}
