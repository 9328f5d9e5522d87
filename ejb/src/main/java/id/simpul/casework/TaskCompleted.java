package id.simpul.casework;

import id.simpul.core.DomainEvent;
import id.simpul.core.Facts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * A task was done with an outcome.
 *
 * @param taskNo       its place among those of its case
 * @param noted        whether its actor gave a reason; the words stay with the task
 * @param atDesk       whether staff did an institution's task, from paper at the desk
 * @param letterNumber number of that paper; null where there is none
 * @param standingIn   under which post and decree a Plt or Plh did it; null for a permanent holder
 */
public record TaskCompleted(
        UUID caseId,
        String caseNumber,
        int taskNo,
        String stepKey,
        String laneKey,
        int iteration,
        String outcome,
        boolean noted,
        boolean atDesk,
        String letterNumber,
        LocalDate letterDate,
        ActedAs standingIn,
        String by,
        Instant at)
        implements DomainEvent {

    static TaskCompleted of(Task done, String outcome, Instant now) {
        OnBehalf paper = done.onBehalf();
        return new TaskCompleted(
                done.caseId(),
                done.caseNumber(),
                done.seq(),
                done.stepKey(),
                done.laneKey(),
                done.iteration(),
                outcome,
                done.note() != null,
                done.atDesk(),
                paper == null ? null : paper.letterNumber(),
                paper == null ? null : paper.letterDate(),
                done.actedAs() == null || done.actedAs().permanent() ? null : done.actedAs(),
                done.assignee(),
                now);
    }

    @Override
    public String what() {
        return "task.completed";
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.of(
                "step", stepKey,
                "lane", laneKey,
                "round", iteration,
                "outcome", outcome,
                "noted", noted,
                "atDesk", atDesk ? true : null,
                "letterNumber", letterNumber,
                "letterDate", letterDate,
                "position", standingIn == null ? null : standingIn.position(),
                "kind", standingIn == null ? null : standingIn.kind(),
                "decree", standingIn == null ? null : standingIn.decree(),
                "taskNo", taskNo);
    }
}
