package id.simpul.casework.obligation;

import id.simpul.core.DomainEvent;
import id.simpul.core.Facts;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** It is owed no longer, nor what would have followed; the reason stays with the row. */
public record ObligationStopped(
        UUID caseId, String caseNumber, UUID obligationId, String kind, int turn, boolean noted, String by, Instant at)
        implements DomainEvent {

    @Override
    public String what() {
        return "obligation.stopped";
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.of("report", kind, "turn", turn, "noted", noted);
    }
}
