package id.simpul.calendar.keeping;

import com.fasterxml.jackson.core.JsonProcessingException;
import id.simpul.calendar.CalendarUnusable;
import id.simpul.calendar.Holiday;
import id.simpul.calendar.OfficeCalendar;
import id.simpul.calendar.Waktu;
import id.simpul.core.DomainEvent;
import id.simpul.core.Json;
import id.simpul.core.Refusal;
import id.simpul.identity.CurrentUser;
import id.simpul.identity.Permission;
import id.simpul.tenant.Tenant;
import id.simpul.tenant.TenantFile;
import id.simpul.tenant.Tenants;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.shiro.authz.annotation.RequiresPermissions;

/** An office's calendar: what follows from it, and its admin's changes. */
@Stateless
public class CalendarService {

    /** The SKB of the next year is due by then. */
    private static final Month NATIONAL_LIST_EXPECTED = Month.NOVEMBER;

    /** As many as two whole months. */
    private static final int MOST_SUPPOSED = 60;

    /** Each year's decree has a dozen and more; a single day that somebody entered is no list. */
    private static final int FEWEST_DAYS_OF_A_LIST = 10;

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9000;

    /** Compared as moments: one at the end of time has no year in any zone. */
    private static final Instant FIRST = Instant.parse(FIRST_YEAR + "-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse(LAST_YEAR + "-12-31T00:00:00Z");

    /** As words, since numbers would be grouped by thousands. */
    private static final Object[] YEARS = {String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR)};

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

    /**
     * When something would be due that begins at a moment.
     *
     * @param start  when the step opens; with an H-marker, when the letter was received
     * @param waktu  words of the time column
     * @param closed days to be taken for holidays besides: what if tomorrow were cuti bersama?
     * @return no moment where the words set none: empty, "per semester", "Sesuai dengan PKS"
     * @throws Refusal invalid for words nobody can read, a moment far from today, an office that never opens, or more
     *     days than anybody would ask about
     */
    @RequiresPermissions(Permission.Keys.CASE_READ)
    public DeadlineView deadline(Instant start, String waktu, Set<LocalDate> closed) {
        if (closed.size() > MOST_SUPPOSED) {
            throw Refusal.invalid("calendar.tooManySupposed", "/holiday", MOST_SUPPOSED);
        }
        return counted(calendars.current().supposing(closed), start, waktu);
    }

    /**
     * The same on a calendar that is not kept yet.
     *
     * @throws Refusal as {@link #deadline}, and invalid for a calendar that would not be kept
     */
    @RequiresPermissions(Permission.Keys.CALENDAR_EDIT)
    public DeadlineView tryOut(TenantFile.Calendar draft, Instant start, String waktu) {
        CalendarCheck.require(draft);
        OfficeCalendar office = OfficeCalendar.of(
                draft,
                current.get().tenant().timezone(),
                calendars.national().map(NationalDay::holiday).toList(),
                null);
        return counted(office, start, waktu);
    }

    private static DeadlineView counted(OfficeCalendar office, Instant start, String waktu) {
        Waktu meant = Waktu.read(waktu).orElseThrow(() -> Refusal.invalid("calendar.waktu", "/waktu", waktu));
        if (start.isBefore(FIRST) || start.isAfter(LAST)) {
            throw Refusal.invalid("calendar.year", "/start", YEARS);
        }
        try {
            return office.due(meant, start, start)
                    .map(d -> DeadlineView.of(d, office.zone(), office.edition()))
                    .orElse(DeadlineView.none(office.edition()));
        } catch (CalendarUnusable e) {
            throw Refusal.invalid("calendar.unusable", "/start", e.since().toString());
        }
    }

    /**
     * The office's calendar with the holidays of a year.
     *
     * @param wanted null for this year
     * @throws Refusal invalid for a year far from today
     */
    @RequiresPermissions(Permission.Keys.CASE_READ)
    public CalendarView view(Integer wanted) {
        Tenant office = tenants.current();
        LocalDate today = LocalDate.ofInstant(clock.instant(), office.zone());
        int year = wanted == null ? today.getYear() : wanted;
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw Refusal.invalid("calendar.year", "/year", YEARS);
        }
        TenantFile.Calendar settings = OfficeCalendars.settings(office);
        List<NationalDay> national = calendars.national().toList();
        return new CalendarView(
                settings,
                office.calendarVersion(),
                calendars.current().edition(),
                office.calendarIsOwn(),
                year,
                days(settings, national, year),
                missing(national, today));
    }

    /** The same for whoever keeps it. @throws Refusal as {@link #view} */
    @RequiresPermissions(Permission.Keys.CALENDAR_EDIT)
    public CalendarView toKeep(Integer wanted) {
        return view(wanted);
    }

    private static List<CalendarView.Day> days(TenantFile.Calendar settings, List<NationalDay> national, int year) {
        Stream<CalendarView.Day> all = national.stream()
                .map(d -> new CalendarView.Day(
                        d.holiday().date(), d.holiday().name(), d.holiday().kind(), d.status(), d.source()));
        Stream<CalendarView.Day> local = settings.holidays().stream()
                .map(h -> new CalendarView.Day(h.date(), h.name(), Holiday.Kind.LOCAL, null, null));
        return Stream.concat(all, local)
                .filter(d -> d.date().getYear() == year)
                .sorted(Comparator.comparing(CalendarView.Day::date))
                .toList();
    }

    /** Next year while the national list does not have it although it should; else null. */
    static Integer missing(List<NationalDay> national, LocalDate today) {
        int next = today.getYear() + 1;
        boolean known = national.stream()
                        .filter(d -> d.holiday().date().getYear() == next)
                        .count()
                >= FEWEST_DAYS_OF_A_LIST;
        return known || today.getMonth().compareTo(NATIONAL_LIST_EXPECTED) < 0 ? null : next;
    }

    /**
     * Keeps another calendar. Open deadlines that have not passed follow within seconds.
     *
     * @param version of the calendar the change was made on
     * @throws Refusal conflict when it changed meanwhile; invalid when it cannot be counted on
     */
    @RequiresPermissions(Permission.Keys.CALENDAR_EDIT)
    public void change(TenantFile.Calendar wanted, int version) {
        CalendarCheck.require(wanted);
        keep(json(wanted), version);
    }

    /** Follows the office's file again. @throws Refusal conflict when the calendar changed meanwhile */
    @RequiresPermissions(Permission.Keys.CALENDAR_EDIT)
    public void followFile(int version) {
        keep(null, version);
    }

    private void keep(String own, int version) {
        Instant now = clock.instant();
        Tenant office = em.find(Tenant.class, current.get().tenant().id());
        em.refresh(office, LockModeType.PESSIMISTIC_WRITE);
        if (office.calendarVersion() != version) {
            throw Refusal.conflict("calendar.changed");
        }
        office.keepCalendar(own, now);
        events.fire(new CalendarChanged(
                office.calendarVersion(), own == null, current.get().username(), now));
    }

    private static String json(TenantFile.Calendar calendar) {
        try {
            return Json.mapper().writeValueAsString(calendar);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a calendar is always writable", e);
        }
    }
}
