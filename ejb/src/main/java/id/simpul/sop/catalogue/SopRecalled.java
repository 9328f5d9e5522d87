package id.simpul.sop.catalogue;

import id.simpul.core.DomainEvent;
import id.simpul.core.Facts;
import java.time.Instant;
import java.util.Map;

/** The office shows a version to nobody else any more. */
public record SopRecalled(String sop, int version, Instant at) implements DomainEvent {

    @Override
    public String what() {
        return "sop.recalled";
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.of("sop", sop, "version", version);
    }
}
