package id.simpul.casework;

import id.simpul.calendar.keeping.DeadlineView;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * Where a case's time went, who has it, and how its deadlines were counted. Working time is the office's, in minutes.
 *
 * @param calendar  edition of the calendar all of it was counted on
 * @param day       how long a working day of the office is where days are spoken of, in minutes
 * @param total     the whole case's, by whom it waited for
 * @param rounds    how often it was sent back at most to one step
 * @param steps     by step in the order of the first opening
 * @param holders   who has it now; empty once it has ended
 * @param next      the step that follows if all goes well; null where the case ends, or has ended
 * @param ditjen    each time it waited for the Ditjen, against the norm of the SOP
 * @param usual     how long the Ditjen usually takes to answer this office; null where it never answered, or is not asked
 * @param counter   the H-days; null for an SOP that has none, and in an office that never opens
 * @param deadlines how the open deadlines were counted
 */
public record CaseTime(
        UUID caseId,
        String number,
        String calendar,
        long day,
        Shares total,
        int rounds,
        List<OfStep> steps,
        List<Holder> holders,
        NextStep next,
        List<Wait> ditjen,
        Usual usual,
        Counter counter,
        List<Counted> deadlines) {

    /** Working minutes by whom the case waited for; no minute is in two of them. */
    public record Shares(long office, long applicant, long ditjen) {}

    /** @param rounds how often the step was opened: one more than it was corrected */
    public record OfStep(String step, String no, String uraian, int rounds, Shares spent) {}

    /** Who has the case. @param party whom its time counts for. @param name who claimed it; null for nobody yet */
    public record Holder(
            String step, String lane, Party party, String name, OffsetDateTime since, OffsetDateTime dueAt) {}

    /** @param lanes names of the lanes that act there */
    public record NextStep(String step, String no, String uraian, List<String> lanes) {}

    /**
     * A wait for the Ditjen. Its lateness is never the office's.
     *
     * @param answeredAt null while it lasts
     * @param days       working days of the office it has lasted
     * @param norm       the SOP's own words, such as "1 Bulan"
     * @param lateDays   working days after the deadline; 0 while in time
     */
    public record Wait(
            String step,
            OffsetDateTime sentAt,
            OffsetDateTime answeredAt,
            int days,
            String norm,
            OffsetDateTime dueAt,
            int lateDays) {}

    /** The Ditjen's latest answers to this office. @param days the median of their waits, in the office's working days */
    public record Usual(int answers, int days) {}

    /** Which H-day it is. @param first the day H1. @param today n of Hn; the last day's for a case that has ended */
    public record Counter(OffsetDateTime receivedAt, LocalDate first, int today) {}

    /**
     * How an open deadline was counted.
     *
     * @param norm   the time column as printed
     * @param marker n of the Hn it falls on; null for one that counts from the opening
     * @param from   the receipt for an H-day, else the opening of the round
     */
    public record Counted(
            String step, String norm, Integer marker, OffsetDateTime from, boolean late, DeadlineView deadline) {}
}
