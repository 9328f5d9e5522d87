package id.simpul.sop;

import id.simpul.core.DomainEvent;
import id.simpul.core.Facts;
import java.time.Instant;
import java.util.Map;

/** No new case starts on a version any more; those that run go on. */
record SopRetired(String sop, int version, Instant at) implements DomainEvent {

    @Override
    public String what() {
        return "sop.retired";
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.of("sop", sop, "version", version);
    }
}
