package id.simpul.casework;

import id.simpul.sop.LaneKind;
import id.simpul.sop.OutcomeKind;
import id.simpul.sop.StepKind;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * A task as its reader may see it. Times carry the offset of the reader's office.
 *
 * @param sop          code of the case's SOP
 * @param version      number of the version the case walks
 * @param lane         key of the lane that acts
 * @param position     key of the position whose holders act; null in external and national lanes
 * @param awaits       {@code ditjen} while only a reply can close it, else null
 * @param assignee     username of who holds or closed it; null for nobody, and for readers from institutions
 * @param assigneeName that person's name
 * @param dueAt        null where the step has no deadline
 * @param clock        how the deadline was counted, and how much of it is left
 * @param outcome      key of the chosen outcome; null while open
 * @param actedAs      under which post, kind and decree it was done; null while open, for readers from institutions, and
 *     where no post of the office did it
 * @param takenBack    whether who did it took it back; the lane has another task for it
 * @param takeBack     whether this reader may take it back now
 * @param onBehalf     the institution's letter by which staff acted, where one was named
 * @param atDesk       whether staff did or holds an institution's task, from paper at the desk
 * @param iteration    1 the first time a case comes to this step, more after returns
 * @param outcomes     what this reader may choose now; empty when nothing
 */
public record TaskView(
        UUID id,
        UUID caseId,
        String caseNumber,
        String title,
        String institution,
        String sop,
        int version,
        StepView step,
        String lane,
        LaneKind laneKind,
        String position,
        String awaits,
        TaskState state,
        String assignee,
        String assigneeName,
        OffsetDateTime openedAt,
        OffsetDateTime dueAt,
        ClockView clock,
        OffsetDateTime closedAt,
        String outcome,
        String note,
        ActedAs actedAs,
        boolean takenBack,
        boolean takeBack,
        OnBehalf onBehalf,
        boolean atDesk,
        int iteration,
        List<OutcomeView> outcomes) {

    /**
     * A task's clock.
     *
     * @param markerDay   n of the Hn it is due on; null for one that counts from its opening
     * @param from        when the step's round began
     * @param calendar    edition of the office's calendar it was counted on; null for a task from before there was one
     * @param daysLeft    working days of the office until the deadline's day, 0 on that day; below 0 so many days late;
     *                    null once closed, or without a deadline
     * @param minutesLeft working minutes until the deadline while it falls on the present day; else null
     */
    public record ClockView(
            Integer markerDay, OffsetDateTime from, String calendar, Integer daysLeft, Long minutesLeft) {}

    /** The step a task does, in the paper's words. */
    public record StepView(String key, String no, String uraian, StepKind kind, String verb) {}

    /**
     * A way out of the step.
     *
     * @param to key of the step it opens; null where the case ends
     */
    public record OutcomeView(String key, String label, OutcomeKind kind, String to, boolean noteRequired) {}

    public boolean open() {
        return state == TaskState.OPEN || state == TaskState.CLAIMED;
    }
}
