package id.simpul.identity.entry;

import id.simpul.core.DomainEvent;
import id.simpul.core.Facts;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** An institution was written down in the register, or its name put right. @param added whether it is new */
public record InstitutionChanged(Instant at, UUID institutionId, boolean added) implements DomainEvent {

    @Override
    public String what() {
        return "institution.changed";
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.of("institution", institutionId, "change", added ? "added" : "corrected");
    }
}
