package id.simpul.casework;

import id.simpul.core.DomainEvent;
import id.simpul.core.Facts;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A task went to another holder of its post. @param from username of who had it; null where nobody did @param toAccount account of who has it now */
public record TaskHandedOver(
        UUID caseId,
        String caseNumber,
        UUID taskId,
        String stepKey,
        String laneKey,
        String from,
        String to,
        UUID toAccount,
        String by,
        Instant at)
        implements DomainEvent {

    @Override
    public String what() {
        return "task.handedOver";
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.of("step", stepKey, "lane", laneKey, "handedFrom", from, "handedTo", to, "task", taskId);
    }
}
