package id.simpul.casework.obligation;

import id.simpul.calendar.OfficeCalendar;
import id.simpul.calendar.Waktu;
import id.simpul.sop.Recurs;
import java.time.Instant;
import java.time.LocalDate;

/**
 * When what recurs is due on an office's calendar. Months are counted from the beginning each time, so that a due date
 * moved by a holiday moves none of those after it; semesters are those of the calendar year, the first being the one in
 * which it began.
 *
 * @param begun when its step opened
 */
record Schedule(Recurs recurs, Instant begun, OfficeCalendar calendar) {

    private static final int SEMESTER = 6;

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

    private Instant due(Waktu.Span span, Instant from) {
        return calendar.due(span, from, from).orElseThrow().dueAt();
    }

    private LocalDate firstDay() {
        return LocalDate.ofInstant(begun, calendar.zone());
    }
}
