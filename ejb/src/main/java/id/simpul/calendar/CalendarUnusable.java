package id.simpul.calendar;

import java.time.LocalDate;

/** An office's calendar has no working day within a year, so nothing can be counted on it. */
public class CalendarUnusable extends RuntimeException {

    private final LocalDate since;

    CalendarUnusable(LocalDate since) {
        super("no working day in the year after " + since);
        this.since = since;
    }

    /** From which day on the office would be closed for a year. */
    public LocalDate since() {
        return since;
    }
}
