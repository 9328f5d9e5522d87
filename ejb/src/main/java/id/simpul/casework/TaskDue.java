package id.simpul.casework;

import id.simpul.sop.LaneKind;
import java.time.Instant;
import java.util.UUID;

/**
 * An open task will be due on the next working day, or is late. It is told once each. It is no {@code DomainEvent}: a
 * deadline that passes is nobody's act, and what it was stays readable on the task.
 *
 * @param late          whether its deadline has passed
 * @param party         whom it waits for, and so whose lateness it is
 * @param position      key of the post whose holders act; null in external and national lanes
 * @param institutionId who asks; null for an internal activity
 * @param assignee      account that holds it; null while nobody does
 * @param desk          key of the post that last worked on the case; null where none did
 */
public record TaskDue(
        UUID caseId,
        UUID taskId,
        boolean late,
        Party party,
        LaneKind laneKind,
        String position,
        UUID institutionId,
        UUID assignee,
        String desk,
        Instant at) {}
