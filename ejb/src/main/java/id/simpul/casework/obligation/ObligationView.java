package id.simpul.casework.obligation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * One time that something is owed, as its reader may see it. Times carry the offset of the reader's office.
 *
 * @param kind        {@code data-balikan} or {@code laporan-semester}
 * @param owedBy      {@code institution} or {@code office}
 * @param stepNo      number of the SOP's step that asks for it, as printed
 * @param uraian      that step as printed
 * @param turn        which time it is, the first being 1
 * @param coversUntil last day of what it covers
 * @param late        whether its day has passed and it has not come in, or came in after its day
 * @param daysLate    working days after its day; 0 in time
 * @param receivedBy  who took it; null for readers from institutions, and where completing the step delivered it
 * @param note        what was written down with it; null for readers from institutions
 * @param kept        whether this reader may receive, warn and stop it
 */
public record ObligationView(
        UUID id,
        String kind,
        String owedBy,
        UUID caseId,
        String caseNumber,
        String title,
        String institution,
        String sop,
        String stepNo,
        String uraian,
        int turn,
        LocalDate coversUntil,
        OffsetDateTime dueAt,
        ObligationState state,
        boolean late,
        int daysLate,
        LocalDate receivedOn,
        String receivedBy,
        String note,
        List<WarningView> warnings,
        boolean kept) {

    /** A warning. @param warnedBy null for readers from institutions */
    public record WarningView(int number, String letterNumber, LocalDate letterDate, String warnedBy) {}
}
