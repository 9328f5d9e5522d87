package id.simpul.casework;

import id.simpul.core.DomainEvent;
import id.simpul.core.Facts;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A case that ran on paper was entered at the step where it stood.
 *
 * @param past how many steps before were entered with their dates
 */
public record CaseEntered(
        UUID caseId,
        String caseNumber,
        String sop,
        int version,
        String stepKey,
        int past,
        String institution,
        String by,
        Instant at)
        implements DomainEvent {

    @Override
    public String what() {
        return "case.entered";
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.of("sop", sop, "version", version, "step", stepKey, "pastSteps", past, "institution", institution);
    }
}
