package id.simpul.casework;

import id.simpul.core.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** A case began. */
public record CaseStarted(UUID caseId, String caseNumber, String sop, int version, String by, Instant at)
        implements DomainEvent {}
