package id.simpul.casework.obligation;

import id.simpul.casework.OwedDayMoved;
import id.simpul.core.DomainEvent;
import id.simpul.core.Facts;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A changed calendar moved the day on which something is owed. */
public record ObligationMoved(
        UUID caseId,
        String caseNumber,
        UUID obligationId,
        String kind,
        int turn,
        Instant before,
        Instant after,
        Instant at)
        implements DomainEvent {

    OwedDayMoved forTheStory() {
        return new OwedDayMoved(caseId, kind, turn, before, after, at);
    }

    @Override
    public String what() {
        return "obligation.moved";
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.of("report", kind, "turn", turn, "from", before, "to", after);
    }
}
