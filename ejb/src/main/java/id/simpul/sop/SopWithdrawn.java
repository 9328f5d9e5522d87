package id.simpul.sop;

import id.simpul.core.DomainEvent;
import id.simpul.core.Facts;
import java.time.Instant;
import java.util.Map;

/** A publication was taken back, or a proposal of one. @param before what new cases start on again; null for a proposal */
record SopWithdrawn(String sop, int version, Integer before, Instant at) implements DomainEvent {

    @Override
    public String what() {
        return "sop.withdrawn";
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.of("sop", sop, "version", version, "before", before);
    }
}
