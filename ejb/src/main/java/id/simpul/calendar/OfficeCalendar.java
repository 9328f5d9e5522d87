package id.simpul.calendar;

import id.simpul.calendar.WorkWeek.Interval;
import id.simpul.tenant.TenantFile;
import id.simpul.tenant.TenantFile.DayRule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * When one office works, and what follows for a clock that is started there. Days and hours are those of the office's
 * zone; moments given and returned are instants. A day is a working day when its week has hours for it and it is no
 * holiday; its close is the end of its last interval (Perpres 21/2023 leaves the hours to each office).
 */
public final class OfficeCalendar {

    /** Working minutes of a day where an office counts days by hours (Perpres 21/2023: 37.5 hours in five days). */
    public static final long MINUTES_OF_A_DAY = 450;

    /** No office is closed longer: beyond it the calendar itself is wrong. */
    private static final int LONGEST_CLOSURE_IN_DAYS = 366;

    private final ZoneId zone;
    private final WorkWeek week;
    private final List<Period> periods;
    private final Map<LocalDate, Holiday> holidays;
    private final DayRule dayRule;
    private final String edition;
    private final int remindDays;

    /**
     * @param zone     where the office is
     * @param week     its usual hours
     * @param periods  times with hours of their own; where two cover a day the first counts
     * @param holidays national and local ones; where two fall on a day the first counts
     * @param dayRule  what "n hari" means there
     */
    public OfficeCalendar(ZoneId zone, WorkWeek week, List<Period> periods, List<Holiday> holidays, DayRule dayRule) {
        this(zone, week, periods, holidays, dayRule, null, TenantFile.Notices.USUAL.remindDays());
    }

    private OfficeCalendar(
            ZoneId zone,
            WorkWeek week,
            List<Period> periods,
            List<Holiday> holidays,
            DayRule dayRule,
            String edition,
            int remindDays) {
        this.zone = zone;
        this.week = week;
        this.periods = List.copyOf(periods);
        this.holidays = holidays.stream()
                .collect(Collectors.toMap(Holiday::date, Function.identity(), (first, second) -> first));
        this.dayRule = dayRule;
        this.edition = edition;
        this.remindDays = remindDays;
    }

    /**
     * The calendar of an office as its settings write it.
     *
     * @param settings checked before
     * @param national the Ditjen's list; where a local holiday falls on the same day the national one is named
     * @param edition  which edition of both this is; kept with what was counted on it
     */
    public static OfficeCalendar of(TenantFile.Calendar settings, ZoneId zone, List<Holiday> national, String edition) {
        return of(settings, zone, national, edition, TenantFile.Notices.USUAL.remindDays());
    }

    /** As {@link #of}. @param remindDays how many working days before a deadline the office reminds; 0 for never */
    public static OfficeCalendar of(
            TenantFile.Calendar settings, ZoneId zone, List<Holiday> national, String edition, int remindDays) {
        List<Holiday> holidays = new ArrayList<>(national);
        settings.holidays().forEach(h -> holidays.add(new Holiday(h.date(), h.name(), Holiday.Kind.LOCAL)));
        List<Period> periods = settings.periods().stream()
                .map(p -> new Period(p.name(), p.from(), p.until(), WorkWeek.of(p.week())))
                .toList();
        return new OfficeCalendar(
                zone, WorkWeek.of(settings.week()), periods, holidays, settings.dayRule(), edition, remindDays);
    }

    /**
     * The same office, if it were closed on more days.
     *
     * @param closed days that are holidays besides; one that is a holiday already keeps its name
     */
    public OfficeCalendar supposing(Collection<LocalDate> closed) {
        List<Holiday> all = new ArrayList<>(holidays.values());
        closed.forEach(day -> all.add(Holiday.supposed(day)));
        return new OfficeCalendar(zone, week, periods, all, dayRule, edition, remindDays);
    }

    /**
     * When something is due.
     *
     * @param waktu   the time column's words
     * @param opened  when the step was opened
     * @param receipt when the letter was received, from which H-days count
     * @return empty for an empty cell, for "Sesuai dengan PKS" and for what recurs: those have no moment by themselves
     * @throws CalendarUnusable when the office has no working day to count on
     */
    public Optional<Deadline> due(Waktu waktu, Instant opened, Instant receipt) {
        if (waktu instanceof Waktu.Span span) {
            return Optional.of(after(span, opened));
        }
        if (waktu instanceof Waktu.Marker marker) {
            return Optional.of(hDay(marker.day(), receipt));
        }
        return Optional.empty();
    }

    private Deadline after(Waktu.Span span, Instant opened) {
        return switch (span.unit()) {
            case MENIT -> minutes(span.amount(), opened);
            case JAM -> minutes(60L * span.amount(), opened);
            case HARI ->
                dayRule == DayRule.WORKING_HOURS
                        ? minutes(MINUTES_OF_A_DAY * span.amount(), opened)
                        : new DayCount(this, opened).closeOfDay(span.amount() + 1, false);
            case MINGGU -> onOrAfter(local(opened).toLocalDate().plusWeeks(span.amount()), opened);
            case BULAN -> onOrAfter(local(opened).toLocalDate().plusMonths(span.amount()), opened);
        };
    }

    /** Close of the n-th working day; the first is the day of receipt, or the next one after hours. */
    public Deadline hDay(int n, Instant receipt) {
        return new DayCount(this, receipt).closeOfDay(n, true);
    }

    /** Which H-day a moment falls on, at least 1; a day on which the office is closed still belongs to the one before. */
    public int hDayOf(Instant moment, Instant receipt) {
        LocalDate first = new DayCount(this, receipt).firstDay();
        return 1 + workingDaysBetween(first, local(moment).toLocalDate());
    }

    /** A calendar date's close, or the next working day's. */
    private Deadline onOrAfter(LocalDate date, Instant opened) {
        return new DayCount(this, opened).rolledForward(date);
    }

    private Deadline minutes(long minutes, Instant opened) {
        return new MinuteCount(this, opened).after(Duration.ofMinutes(minutes));
    }

    /** Working time between two moments; zero when the second is not later. */
    public Duration workingTime(Instant from, Instant until) {
        Duration sum = Duration.ZERO;
        for (LocalDate day = local(from).toLocalDate(); !start(day).isAfter(until); day = day.plusDays(1)) {
            for (Interval hours : hours(day)) {
                Instant begin = later(at(day, hours.from()), from);
                Instant end = earlier(at(day, hours.until()), until);
                if (end.isAfter(begin)) {
                    sum = sum.plus(Duration.between(begin, end));
                }
            }
        }
        return sum;
    }

    /** Working days after the day of the first moment, up to that of the second: how many days something is late. */
    public int workingDaysBetween(Instant from, Instant until) {
        return workingDaysBetween(local(from).toLocalDate(), local(until).toLocalDate());
    }

    private int workingDaysBetween(LocalDate from, LocalDate until) {
        return until.isAfter(from)
                ? Math.toIntExact(from.plusDays(1)
                        .datesUntil(until.plusDays(1))
                        .filter(this::works)
                        .count())
                : 0;
    }

    /** Whether the office works on a day. */
    public boolean works(LocalDate day) {
        return !hours(day).isEmpty();
    }

    /** The zone all its days are in. */
    public ZoneId zone() {
        return zone;
    }

    /** Which edition of the office's settings and the national list this is; null for one made by hand. */
    public String edition() {
        return edition;
    }

    /** What "n hari" means here. */
    public DayRule dayRule() {
        return dayRule;
    }

    /** The holidays of a year, whatever day of the week they fall on, first to last. */
    public List<Holiday> holidaysOf(int year) {
        return holidays.values().stream()
                .filter(h -> h.date().getYear() == year)
                .sorted(Comparator.comparing(Holiday::date))
                .toList();
    }

    /**
     * When to remind of a deadline: the close of a working day before its day, as many days before as the office says.
     *
     * @return empty where the office reminds nobody
     * @throws CalendarUnusable when the office was closed for a year before
     */
    public Optional<Instant> reminderOf(Instant dueAt) {
        return reminderOf(dueAt, remindDays);
    }

    /** As {@link #reminderOf}, where the office would say another number of days. */
    public Optional<Instant> reminderOf(Instant dueAt, int workingDays) {
        LocalDate due = local(dueAt).toLocalDate();
        LocalDate day = due;
        for (int before = 0; before < workingDays; before++) {
            LocalDate lastWorked = day;
            day = day.minusDays(1);
            while (!works(day)) {
                if (day.isBefore(lastWorked.minusDays(LONGEST_CLOSURE_IN_DAYS))) {
                    throw new CalendarUnusable(lastWorked);
                }
                day = day.minusDays(1);
            }
        }
        return workingDays == 0 ? Optional.empty() : Optional.of(close(day));
    }

    /** The end of a working day. */
    Instant close(LocalDate workingDay) {
        List<Interval> hours = hours(workingDay);
        return at(workingDay, hours.get(hours.size() - 1).until());
    }

    List<Interval> hours(LocalDate day) {
        return holidays.containsKey(day) ? List.of() : usualHours(day);
    }

    private List<Interval> usualHours(LocalDate day) {
        return periods.stream()
                .filter(period -> period.covers(day))
                .findFirst()
                .map(Period::week)
                .orElse(week)
                .on(day.getDayOfWeek());
    }

    /** Why the office does not work on a day. */
    Deadline.Skipped closure(LocalDate day) {
        Holiday holiday = holidays.get(day);
        // a holiday on a Sunday closes nothing that was open
        return holiday != null && !usualHours(day).isEmpty()
                ? new Deadline.Skipped(day, Deadline.Reason.HOLIDAY, holiday)
                : new Deadline.Skipped(day, Deadline.Reason.CLOSED, null);
    }

    /** @throws CalendarUnusable when a year passes without a working day */
    void requireWithinReach(LocalDate lastWorked, LocalDate day) {
        if (day.isAfter(lastWorked.plusDays(LONGEST_CLOSURE_IN_DAYS))) {
            throw new CalendarUnusable(lastWorked);
        }
    }

    Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    ZonedDateTime local(Instant moment) {
        return moment.atZone(zone);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
