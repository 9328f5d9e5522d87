package id.simpul.national;

import id.simpul.casework.obligation.ObligationState;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * One time that something is owed in an office, as far as the Ditjen may see it: no notes, no names, no steps.
 *
 * @param owedBy      {@code institution} or {@code office}
 * @param submission  the case's latest submission; null where it sent none
 * @param caseNumber  as that submission told it; null where it sent none
 * @param institution as that submission told it; null where it sent none, or names nobody
 * @param coversUntil last day of what it covers
 * @param late        whether its day has passed and it has not come in
 * @param warnings    how often its debtor was warned
 * @param warnedOn    when last; null for never
 */
public record OwedView(
        UUID id,
        SubmissionView.Office tenant,
        String kind,
        String owedBy,
        UUID submission,
        String caseNumber,
        String institution,
        int turn,
        LocalDate coversUntil,
        OffsetDateTime dueAt,
        ObligationState state,
        boolean late,
        LocalDate receivedOn,
        int warnings,
        LocalDate warnedOn) {}
