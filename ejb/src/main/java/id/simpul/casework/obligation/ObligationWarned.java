package id.simpul.casework.obligation;

import id.simpul.core.DomainEvent;
import id.simpul.core.Facts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** Whoever owes was warned. @param warning which warning it was, the first being 1 */
public record ObligationWarned(
        UUID caseId,
        String caseNumber,
        UUID obligationId,
        String kind,
        int turn,
        int warning,
        String letterNumber,
        LocalDate letterDate,
        String by,
        Instant at)
        implements DomainEvent {

    @Override
    public String what() {
        return "obligation.warned";
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.of(
                "report",
                kind,
                "turn",
                turn,
                "warning",
                warning,
                "letterNumber",
                letterNumber,
                "letterDate",
                letterDate);
    }
}
