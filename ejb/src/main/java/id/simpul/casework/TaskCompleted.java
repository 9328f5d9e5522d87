package id.simpul.casework;

import id.simpul.core.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** A task was done with an outcome. */
public record TaskCompleted(
        UUID caseId,
        String caseNumber,
        UUID taskId,
        String stepKey,
        String laneKey,
        String outcome,
        String by,
        Instant at)
        implements DomainEvent {}
