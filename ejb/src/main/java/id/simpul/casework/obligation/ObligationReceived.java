package id.simpul.casework.obligation;

import id.simpul.core.DomainEvent;
import id.simpul.core.Facts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** What was owed came in. @param receivedOn the day it came */
public record ObligationReceived(
        UUID caseId,
        String caseNumber,
        UUID obligationId,
        String kind,
        int turn,
        LocalDate receivedOn,
        int daysLate,
        String by,
        Instant at)
        implements DomainEvent {

    @Override
    public String what() {
        return "obligation.received";
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.of(
                "report", kind, "turn", turn, "receivedOn", receivedOn, "daysLate", daysLate == 0 ? null : daysLate);
    }
}
