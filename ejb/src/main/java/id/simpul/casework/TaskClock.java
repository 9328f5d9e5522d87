package id.simpul.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Objects;

/**
 * A task's clock, as it was counted when the task opened or when its calendar changed last.
 *
 * @param clockFrom  from when the step's time counts where that is not the task's own opening: a later lane of a
 *                   sequence shares the clock of the first; null otherwise
 * @param dueAt      the last moment that is not late; null for a step without a deadline
 * @param sweepAt    when to look at the task next: the reminder, then the deadline, then never
 * @param markerDay  the H-day it is due on, counted from the receipt; null for a step that counts from its opening
 * @param calendar   edition of the office's calendar it was counted on
 */
@Embeddable
record TaskClock(
        @Column(name = "clock_from") Instant clockFrom,
        @Column(name = "due_at") Instant dueAt,
        @Column(name = "sweep_at") Instant sweepAt,
        @Column(name = "marker_day") Integer markerDay,
        @Column(name = "calendar") String calendar) {

    /** A task from before there were clocks. */
    static final TaskClock NONE = new TaskClock(null, null, null, null, null);

    /** The same, looked at on another edition and left as it is. */
    TaskClock on(String edition) {
        return new TaskClock(clockFrom, dueAt, sweepAt, markerDay, edition);
    }

    /** The same after a sweeper: who was reminded of the same deadline is not reminded again. */
    TaskClock sweptBy(TaskClock before, Instant now) {
        boolean reminded = sweepAt != null && !sweepAt.isAfter(now) && Objects.equals(dueAt, before.dueAt());
        return reminded ? new TaskClock(clockFrom, dueAt, before.sweepAt, markerDay, calendar) : this;
    }
}
