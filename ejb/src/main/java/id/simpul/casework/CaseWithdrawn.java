package id.simpul.casework;

import id.simpul.core.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** The applicant or the office took a case back. */
public record CaseWithdrawn(UUID caseId, String caseNumber, String reason, String by, Instant at)
        implements DomainEvent {

    @Override
    public String what() {
        return "case.withdrawn";
    }
}
