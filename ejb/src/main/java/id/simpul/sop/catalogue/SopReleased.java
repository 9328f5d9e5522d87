package id.simpul.sop.catalogue;

import id.simpul.core.DomainEvent;
import id.simpul.core.Facts;
import java.time.Instant;
import java.util.Map;

/** The office showed a version to all offices. */
public record SopReleased(String sop, int version, Instant at) implements DomainEvent {

    @Override
    public String what() {
        return "sop.released";
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.of("sop", sop, "version", version);
    }
}
