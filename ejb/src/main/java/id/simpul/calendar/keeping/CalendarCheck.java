package id.simpul.calendar.keeping;

import id.simpul.calendar.WorkWeek;
import id.simpul.core.Refusal;
import id.simpul.core.WithoutNik;
import id.simpul.tenant.Closure;
import id.simpul.tenant.TenantFile;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether a calendar somebody typed can be counted on: the same demands as on an office's file, and a working day in
 * its usual week and in every half year, so that a deadline is always found.
 */
final class CalendarCheck {

    private static final int LONGEST_NAME = 200;
    private static final int MOST_HOLIDAYS = 400;
    private static final int MOST_PERIODS = 40;

    private CalendarCheck() {}

    /** @throws Refusal invalid, naming the day, period or holiday at fault */
    static void require(TenantFile.Calendar calendar) {
        week(calendar.week(), "/week");
        if (WorkWeek.of(calendar.week()).hours().isEmpty()) {
            throw Refusal.invalid("calendar.neverOpen", "/week");
        }
        periods(calendar.periods());
        holidays(calendar.holidays());
        Closure.tooLong(calendar).ifPresent(day -> {
            throw Refusal.invalid(
                    "calendar.closedTooLong", "/periods", day.toString(), String.valueOf(Closure.LONGEST_IN_DAYS));
        });
    }

    private static void week(Map<String, List<String>> week, String at) {
        week.forEach((day, intervals) -> {
            LocalTime until = LocalTime.MIN;
            for (String interval : intervals) {
                until = end(interval, until, at + "/" + day);
            }
        });
    }

    private static LocalTime end(String interval, LocalTime after, String at) {
        try {
            String[] ends = interval.split("-", -1);
            LocalTime from = LocalTime.parse(ends[0]);
            LocalTime until = LocalTime.parse(ends[ends.length - 1]);
            if (ends.length != 2 || from.isBefore(after) || !until.isAfter(from)) {
                throw Refusal.invalid("calendar.hours", at, interval);
            }
            return until;
        } catch (DateTimeException e) {
            throw Refusal.invalid("calendar.hours", at, interval);
        }
    }

    private static void periods(List<TenantFile.Period> periods) {
        if (periods.size() > MOST_PERIODS) {
            throw Refusal.invalid("calendar.tooMany", "/periods", MOST_PERIODS);
        }
        for (int i = 0; i < periods.size(); i++) {
            TenantFile.Period period = periods.get(i);
            String at = "/periods/" + i;
            name(period.name(), at);
            week(period.week(), at + "/week");
            if (period.until().isBefore(period.from())) {
                throw Refusal.invalid("calendar.periodOrder", at, period.name());
            }
            if (periods.subList(0, i).stream().anyMatch(other -> overlap(other, period))) {
                throw Refusal.invalid("calendar.periodTwice", at, period.name());
            }
        }
    }

    private static boolean overlap(TenantFile.Period one, TenantFile.Period other) {
        return !one.until().isBefore(other.from()) && !other.until().isBefore(one.from());
    }

    private static void holidays(List<TenantFile.Holiday> holidays) {
        if (holidays.size() > MOST_HOLIDAYS) {
            throw Refusal.invalid("calendar.tooMany", "/holidays", MOST_HOLIDAYS);
        }
        Set<LocalDate> seen = new HashSet<>();
        for (int i = 0; i < holidays.size(); i++) {
            TenantFile.Holiday holiday = holidays.get(i);
            name(holiday.name(), "/holidays/" + i);
            if (!seen.add(holiday.date())) {
                throw Refusal.invalid(
                        "calendar.holidayTwice",
                        "/holidays/" + i,
                        holiday.date().toString());
            }
        }
    }

    private static void name(String name, String at) {
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
            throw Refusal.invalid("calendar.name", at);
        }
        if (!WithoutNik.Check.masked(name).equals(name)) {
            throw Refusal.invalid("calendar.nik", at);
        }
    }
}
