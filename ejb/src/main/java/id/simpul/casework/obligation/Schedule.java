package id.simpul.casework.obligation;

import id.simpul.calendar.CalendarUnusable;
import id.simpul.calendar.OfficeCalendar;
import id.simpul.calendar.Waktu;
import id.simpul.sop.Recurs;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * When what recurs is due on an office's calendar. Months are counted from the beginning each time, so that a due date
 * moved by a holiday moves none of those after it; semesters are those of the calendar year, the first being the one in
 * which it began.
 *
 * @param begun when its step opened
 */
record Schedule(Recurs recurs, Instant begun, OfficeCalendar calendar) {

    private static final int SEMESTER = 6;
    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    /**
     * One time.
     *
     * @param number 1 for the first
     * @param until  last day of what it covers
     */
    record Turn(int number, LocalDate until, Instant dueAt) {}

    /** @param number 1 or more */
    Turn turn(int number) {
        return recurs.bySemester() ? semester(number) : months(number);
    }

    /** The first that is due later than a moment. */
    Turn firstAfter(Instant moment) {
        Turn turn = turn(1);
        while (!turn.dueAt().isAfter(moment)) {
            turn = turn(turn.number() + 1);
        }
        return turn;
    }

    private Turn months(int number) {
        int months = number * recurs.months();
        Instant due = due(new Waktu.Span(months, Waktu.Unit.BULAN), begun);
        return new Turn(number, firstDay().plusMonths(months), due);
    }

    private Turn semester(int number) {
        LocalDate day = firstDay();
        LocalDate half = LocalDate.of(day.getYear(), day.getMonthValue() <= SEMESTER ? 1 : SEMESTER + 1, 1);
        LocalDate after = half.plusMonths((long) SEMESTER * number);
        Instant due = due(recurs.grace(), after.atStartOfDay(calendar.zone()).toInstant());
        return new Turn(number, after.minusDays(1), due);
    }

    /** On the calendar of the office; by the calendar on the wall where that has no working day to count on. */
    private Instant due(Waktu.Span span, Instant from) {
        try {
            return calendar.due(span, from, from).orElseThrow().dueAt();
        } catch (CalendarUnusable e) {
            return ZonedDateTime.ofInstant(from, calendar.zone())
                    .plus(span.amount(), unit(span))
                    .toLocalDate()
                    .atTime(LAST_MINUTE)
                    .atZone(calendar.zone())
                    .toInstant();
        }
    }

    private static ChronoUnit unit(Waktu.Span span) {
        return switch (span.unit()) {
            case MENIT -> ChronoUnit.MINUTES;
            case JAM -> ChronoUnit.HOURS;
            case HARI -> ChronoUnit.DAYS;
            case MINGGU -> ChronoUnit.WEEKS;
            case BULAN -> ChronoUnit.MONTHS;
        };
    }

    private LocalDate firstDay() {
        return LocalDate.ofInstant(begun, calendar.zone());
    }
}
