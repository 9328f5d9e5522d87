package id.simpul.casework;

import id.simpul.core.DomainEvent;
import id.simpul.core.Facts;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A changed calendar moved the deadline of an open task.
 *
 * @param before the former deadline; null where there was none
 * @param after  the new one; null where there is none any more
 * @param why    key of the reason: {@code calendar} for the office's own, {@code holidays} for the national list
 */
public record DeadlineMoved(
        UUID caseId,
        String caseNumber,
        UUID taskId,
        String stepKey,
        Instant before,
        Instant after,
        String why,
        Instant at)
        implements DomainEvent {

    @Override
    public String what() {
        return "deadline.moved";
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.of("step", stepKey, "from", before, "to", after, "why", why, "task", taskId);
    }
}
