package id.simpul.casework;

import id.simpul.core.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** A case reached its end. */
public record CaseEnded(UUID caseId, String caseNumber, CaseState end, Instant at) implements DomainEvent {}
