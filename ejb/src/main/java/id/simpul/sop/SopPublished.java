package id.simpul.sop;

import id.simpul.core.DomainEvent;
import id.simpul.core.Facts;
import java.time.Instant;
import java.util.Map;

/** A version was put in force. @param decree the decree that says so; null where none was named */
public record SopPublished(String sop, int version, String decree, Instant effectiveFrom, Instant at)
        implements DomainEvent {

    @Override
    public String what() {
        return "sop.published";
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.of("sop", sop, "version", version, "decree", decree, "effectiveFrom", effectiveFrom);
    }
}
