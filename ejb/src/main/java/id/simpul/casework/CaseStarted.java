package id.simpul.casework;

import id.simpul.core.DomainEvent;
import id.simpul.core.Facts;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A case began. @param institution who asks; null for an internal activity */
public record CaseStarted(
        UUID caseId, String caseNumber, String sop, int version, String institution, String by, Instant at)
        implements DomainEvent {

    @Override
    public String what() {
        return "case.started";
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.of("sop", sop, "version", version, "institution", institution);
    }
}
