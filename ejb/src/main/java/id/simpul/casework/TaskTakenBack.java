package id.simpul.casework;

import id.simpul.core.DomainEvent;
import id.simpul.core.Facts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Who completed a task took it back before the next holder had opened what followed.
 *
 * @param doneAt when it had been completed, and what followed had opened
 * @param undone keys of the steps that had opened by it
 */
public record TaskTakenBack(
        UUID caseId,
        String caseNumber,
        UUID taskId,
        String stepKey,
        String laneKey,
        int iteration,
        String outcome,
        Instant doneAt,
        List<String> undone,
        String by,
        Instant at)
        implements DomainEvent {

    static TaskTakenBack of(Task done, List<String> undone, String by, Instant now) {
        return new TaskTakenBack(
                done.caseId(),
                done.caseNumber(),
                done.id(),
                done.stepKey(),
                done.laneKey(),
                done.iteration(),
                done.outcome(),
                done.closedAt(),
                undone,
                by,
                now);
    }

    @Override
    public String what() {
        return "task.takenBack";
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.of("step", stepKey, "lane", laneKey, "round", iteration, "outcome", outcome, "task", taskId);
    }
}
