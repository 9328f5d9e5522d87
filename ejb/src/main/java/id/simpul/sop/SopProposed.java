package id.simpul.sop;

import id.simpul.core.DomainEvent;
import id.simpul.core.Facts;
import java.time.Instant;
import java.util.Map;

/** The first of two people wants a draft in force. @param effectiveFrom null means once it is confirmed */
record SopProposed(String sop, int version, String decree, Instant effectiveFrom, Instant at) implements DomainEvent {

    @Override
    public String what() {
        return "sop.proposed";
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.of("sop", sop, "version", version, "decree", decree, "effectiveFrom", effectiveFrom);
    }
}
