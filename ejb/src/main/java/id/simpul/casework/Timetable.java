package id.simpul.casework;

import id.simpul.calendar.CalendarUnusable;
import id.simpul.calendar.Deadline;
import id.simpul.calendar.OfficeCalendar;
import id.simpul.calendar.Waktu;
import id.simpul.sop.SopDocument;
import id.simpul.sop.Step;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An SOP's rows on the calendar of the office that walks it: what each row's time means there. A marker holds for the
 * rows below it until the next one; a row without one counts from the opening of its round.
 */
record Timetable(SopDocument sop, OfficeCalendar office) {

    /** What a row's time column means, markers carried forward. */
    Waktu meaning(String stepKey) {
        List<Waktu> rows = sop.steps().stream()
                .map(row -> Waktu.read(row.waktu()).orElse(new Waktu.None()))
                .toList();
        return Waktu.carriedForward(rows).get(sop.indexOf(stepKey));
    }

    /**
     * When a step is due.
     *
     * @param from     from when its time counts
     * @param received when the request reached the office, from which H-days count
     * @return empty for a step without a deadline, and in an office that never opens: the case must walk on all the same
     */
    Optional<Deadline> due(String stepKey, Instant from, Instant received) {
        try {
            return office.due(meaning(stepKey), from, received);
        } catch (CalendarUnusable e) {
            return Optional.empty();
        }
    }

    /**
     * The clock of a task that opens.
     *
     * @param from when its round began; the task's own opening, or that of the sequence's first lane
     */
    TaskClock clock(Step step, Instant from, Instant opened, Instant received) {
        Instant dueAt = due(step.key(), from, received).map(Deadline::dueAt).orElse(null);
        Integer marker = meaning(step.key()) instanceof Waktu.Marker day ? day.day() : null;
        Instant began = from.equals(opened) ? null : from;
        return new TaskClock(began, dueAt, sweepAt(dueAt, opened), marker, office.edition());
    }

    /** Which H-day it is; empty in an office that never opens. */
    Optional<Integer> hDay(Instant now, Instant received) {
        try {
            return Optional.of(office.hDayOf(now, received));
        } catch (CalendarUnusable e) {
            return Optional.empty();
        }
    }

    /** The reminder where there is time for one, else the deadline itself. */
    Instant sweepAt(Instant dueAt, Instant after) {
        if (dueAt == null) {
            return null;
        }
        try {
            Instant reminder = office.reminderOf(dueAt);
            return reminder.isAfter(after) ? reminder : dueAt;
        } catch (CalendarUnusable e) {
            return dueAt;
        }
    }
}
