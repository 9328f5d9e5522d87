package id.simpul.sop;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.simpul.calendar.Waktu;
import java.util.Optional;

/**
 * What is owed again and again once a step has opened, whatever becomes of the step itself: data balikan every three
 * months, a report for every semester.
 *
 * @param kind   stable name of what is owed, such as {@code data-balikan}
 * @param every  {@code 3 bulan}, counted from the opening of the step, or {@code semester}, by the calendar year
 * @param within time after the end of a semester; null where months are counted
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Recurs(String kind, String every, String within) {

    private static final String SEMESTER = "semester";

    public boolean bySemester() {
        return SEMESTER.equals(every);
    }

    /** Months from one to the next; 6 for semesters. */
    public int months() {
        return bySemester() ? 6 : span(every).orElseThrow().amount();
    }

    /** Time after the end of a semester. */
    public Waktu.Span grace() {
        return span(within).orElseThrow();
    }

    /** Whether both texts can be counted, and are said where they belong. */
    boolean readable() {
        if (bySemester()) {
            return within != null && span(within).isPresent();
        }
        return within == null
                && span(every).filter(s -> s.unit() == Waktu.Unit.BULAN).isPresent();
    }

    private static Optional<Waktu.Span> span(String text) {
        return Waktu.read(text).filter(Waktu.Span.class::isInstance).map(Waktu.Span.class::cast);
    }
}
