package id.simpul.casework;

import id.simpul.calendar.keeping.DeadlineView;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * A case's time as its institution reads it: which H-day it is, when it is due and how that was counted, and by whom the
 * case was kept in sum. No step of the office, no name and no note is among it.
 *
 * @param calendar  edition of the office's calendar all of it was counted on
 * @param day       how long a working day of the office is where days are spoken of, in minutes
 * @param total     working minutes of office, applicant and Ditjen
 * @param counter   the H-days; null for an SOP that has none
 * @param deadlines how the open deadlines were counted
 */
public record OwnTime(
        UUID caseId,
        String number,
        String calendar,
        long day,
        CaseTime.Shares total,
        CaseTime.Counter counter,
        List<Due> deadlines) {

    /**
     * An open deadline.
     *
     * @param party  who is to keep it
     * @param marker n of the Hn it falls on; null for one that counts from the opening
     * @param from   the receipt for an H-day, else the opening of the round
     */
    public record Due(Party party, Integer marker, OffsetDateTime from, boolean late, DeadlineView deadline) {}

    static OwnTime of(CaseTime time) {
        return new OwnTime(
                time.caseId(),
                time.number(),
                time.calendar(),
                time.day(),
                time.total(),
                time.counter(),
                time.deadlines().stream().map(counted -> due(counted, time)).toList());
    }

    private static Due due(CaseTime.Counted counted, CaseTime time) {
        Party keeper = time.holders().stream()
                .filter(holder -> holder.step().equals(counted.step()))
                .map(CaseTime.Holder::party)
                .findFirst()
                .orElse(Party.OFFICE);
        return new Due(keeper, counted.marker(), counted.from(), counted.late(), counted.deadline());
    }
}
