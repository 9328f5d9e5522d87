package id.simpul.calendar.keeping;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import id.simpul.calendar.Deadline;
import id.simpul.calendar.Holiday;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;

/**
 * A deadline and how it was counted, as people and systems read it.
 *
 * @param dueAt    the last moment that is not late; null where the words set none, such as "Sesuai dengan PKS"
 * @param counted  days that counted, first to last
 * @param skipped  days in between that did not, and why
 * @param calendar edition of the office's calendar it was counted on
 */
public record DeadlineView(OffsetDateTime dueAt, List<LocalDate> counted, List<Skipped> skipped, String calendar) {

    /**
     * A day that did not count.
     *
     * @param name the holiday's; left out for another reason
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Skipped(LocalDate date, Reason reason, String name) {

        static Skipped of(Deadline.Skipped day) {
            Holiday holiday = day.holiday();
            if (holiday != null && holiday.isSupposed()) {
                return new Skipped(day.date(), Reason.SUPPOSED, null);
            }
            return holiday == null
                    ? new Skipped(day.date(), Reason.of(day.reason()), null)
                    : new Skipped(day.date(), Reason.of(holiday.kind()), holiday.name());
        }
    }

    /** Why a day did not count. */
    public enum Reason {
        /** The office never works on this day of the week, or of this period. */
        @JsonProperty("closed")
        CLOSED,
        /** The clock was started after the office had closed. */
        @JsonProperty("after-hours")
        AFTER_HOURS,
        @JsonProperty("national-holiday")
        NATIONAL_HOLIDAY,
        @JsonProperty("cuti-bersama")
        CUTI_BERSAMA,
        @JsonProperty("local-holiday")
        LOCAL_HOLIDAY,
        /** Whoever asked supposed that the office were closed. */
        @JsonProperty("supposed")
        SUPPOSED;

        private static Reason of(Deadline.Reason reason) {
            return reason == Deadline.Reason.AFTER_HOURS ? AFTER_HOURS : CLOSED;
        }

        private static Reason of(Holiday.Kind kind) {
            return switch (kind) {
                case NATIONAL -> NATIONAL_HOLIDAY;
                case CUTI_BERSAMA -> CUTI_BERSAMA;
                case LOCAL -> LOCAL_HOLIDAY;
            };
        }
    }

    /** The same as {@code calendar}, under the name by which an office's calendar gives it. */
    @JsonProperty("edition")
    public String edition() {
        return calendar;
    }

    /** As read in an office's zone. */
    public static DeadlineView of(Deadline deadline, ZoneId zone, String edition) {
        return new DeadlineView(
                deadline.dueAt().atZone(zone).toOffsetDateTime(),
                deadline.counted(),
                deadline.skipped().stream().map(Skipped::of).toList(),
                edition);
    }

    static DeadlineView none(String edition) {
        return new DeadlineView(null, List.of(), List.of(), edition);
    }
}
