package id.simpul.calendar;

import id.simpul.calendar.WorkWeek.Interval;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Counts working time from the moment a clock was started: it stands still in breaks, at night and on closed days. */
final class MinuteCount {

    private final OfficeCalendar calendar;
    private final Instant started;

    MinuteCount(OfficeCalendar calendar, Instant started) {
        this.calendar = calendar;
        this.started = started;
    }

    /** Time that is used up exactly at a close is due at that close, not at the next opening. */
    Deadline after(Duration time) {
        List<LocalDate> counted = new ArrayList<>();
        List<Deadline.Skipped> skipped = new ArrayList<>();
        Duration left = time;
        LocalDate day = calendar.local(started).toLocalDate();
        LocalDate lastWorked = day;
        while (true) {
            if (calendar.works(day)) {
                Duration before = left;
                for (Interval hours : calendar.hours(day)) {
                    Instant begin = calendar.at(day, hours.from());
                    begin = begin.isAfter(started) ? begin : started;
                    Duration open = Duration.between(begin, calendar.at(day, hours.until()));
                    if (!open.isNegative() && left.compareTo(open) <= 0) {
                        counted.add(day);
                        return new Deadline(begin.plus(left), counted, skipped);
                    }
                    left = open.isNegative() ? left : left.minus(open);
                }
                note(day, left.equals(before), counted, skipped);
                lastWorked = day;
            } else {
                skipped.add(calendar.closure(day));
            }
            day = day.plusDays(1);
            calendar.requireWithinReach(lastWorked, day);
        }
    }

    private static void note(LocalDate day, boolean unused, List<LocalDate> counted, List<Deadline.Skipped> skipped) {
        if (unused) {
            skipped.add(new Deadline.Skipped(day, Deadline.Reason.AFTER_HOURS, null));
        } else {
            counted.add(day);
        }
    }
}
