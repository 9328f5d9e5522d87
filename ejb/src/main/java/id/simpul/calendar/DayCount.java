package id.simpul.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Counts working days from the moment a clock was started, and remembers which ones and why not the others. */
final class DayCount {

    private final OfficeCalendar calendar;
    private final Instant started;
    private final List<LocalDate> counted = new ArrayList<>();
    private final List<Deadline.Skipped> skipped = new ArrayList<>();

    DayCount(OfficeCalendar calendar, Instant started) {
        this.calendar = calendar;
        this.started = started;
    }

    /** The day the clock begins: today while the office has not closed (its last minute included), else the next. */
    LocalDate firstDay() {
        LocalDate day = calendar.local(started).toLocalDate();
        if (calendar.works(day) && started.isAfter(calendar.close(day))) {
            skipped.add(new Deadline.Skipped(day, Deadline.Reason.AFTER_HOURS, null));
            day = day.plusDays(1);
        }
        return workingDayFrom(day);
    }

    /**
     * @param n            which working day, the first one is 1
     * @param firstCounted whether the first day is among those shown as counted, or only where counting begins
     */
    Deadline closeOfDay(int n, boolean firstCounted) {
        LocalDate day = firstDay();
        if (firstCounted) {
            counted.add(day);
        }
        for (int passed = 1; passed < n; passed++) {
            day = workingDayFrom(day.plusDays(1));
            counted.add(day);
        }
        return deadline(day);
    }

    /** A date by the calendar on the wall, moved to the next working day when the office is closed. */
    Deadline rolledForward(LocalDate date) {
        LocalDate day = workingDayFrom(date);
        counted.add(day);
        return deadline(day);
    }

    private Deadline deadline(LocalDate day) {
        return new Deadline(calendar.close(day), counted, skipped);
    }

    private LocalDate workingDayFrom(LocalDate wanted) {
        LocalDate day = wanted;
        while (!calendar.works(day)) {
            skipped.add(calendar.closure(day));
            day = day.plusDays(1);
            calendar.requireWithinReach(wanted, day);
        }
        return day;
    }
}
