package id.simpul.casework;

import id.simpul.core.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** Somebody of the office wrote a remark into a case's story; the words stay there. */
public record CaseCommented(UUID caseId, String caseNumber, String by, Instant at) implements DomainEvent {

    @Override
    public String what() {
        return "case.commented";
    }
}
