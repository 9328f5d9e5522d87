package id.simpul.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A moment until which something is to be done, and how it was counted.
 *
 * @param dueAt   the last moment that is not late
 * @param counted days that counted, first to last
 * @param skipped days in between that did not, and why
 */
public record Deadline(Instant dueAt, List<LocalDate> counted, List<Skipped> skipped) {

    public Deadline {
        counted = List.copyOf(counted);
        skipped = List.copyOf(skipped);
    }

    /** A day that did not count. @param holiday which one; null for another reason */
    public record Skipped(LocalDate date, Reason reason, Holiday holiday) {}

    /** Why a day did not count. */
    public enum Reason {
        /** The office never works on this day of the week. */
        CLOSED,
        HOLIDAY,
        /** The clock was started after the office had closed. */
        AFTER_HOURS
    }
}
