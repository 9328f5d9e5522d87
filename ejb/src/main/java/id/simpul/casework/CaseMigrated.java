package id.simpul.casework;

import id.simpul.core.DomainEvent;
import id.simpul.core.Facts;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A running case went over to another version of its SOP. */
record CaseMigrated(
        UUID caseId,
        String caseNumber,
        String sop,
        int version,
        int to,
        String step,
        String toStep,
        ClockRule clock,
        String by,
        Instant at)
        implements DomainEvent {

    @Override
    public String what() {
        return "case.migrated";
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.of("sop", sop, "version", version, "to", to, "step", step, "toStep", toStep);
    }
}
