package id.simpul.casework;

import id.simpul.core.DomainEvent;
import id.simpul.core.Facts;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Whoever had a task gave it back. @param taskNo its place among those of its case */
public record TaskReleased(
        UUID caseId, String caseNumber, int taskNo, String stepKey, String laneKey, String by, Instant at)
        implements DomainEvent {

    @Override
    public String what() {
        return "task.released";
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.of("step", stepKey, "lane", laneKey, "taskNo", taskNo);
    }
}
