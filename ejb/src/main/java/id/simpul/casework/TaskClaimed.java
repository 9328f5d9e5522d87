package id.simpul.casework;

import id.simpul.core.DomainEvent;
import id.simpul.core.Facts;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Somebody took a task, so that nobody else does it. @param taskNo its place among those of its case */
public record TaskClaimed(
        UUID caseId, String caseNumber, int taskNo, String stepKey, String laneKey, String by, Instant at)
        implements DomainEvent {

    @Override
    public String what() {
        return "task.claimed";
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.of("step", stepKey, "lane", laneKey, "taskNo", taskNo);
    }
}
