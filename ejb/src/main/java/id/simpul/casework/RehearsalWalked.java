package id.simpul.casework;

import id.simpul.core.DomainEvent;
import id.simpul.core.Facts;
import java.time.Instant;
import java.util.Map;

/** Somebody walked an SOP to its end for practice. No case came of it, no number was used and nothing was sent. */
record RehearsalWalked(String sop, int version, Instant at) implements DomainEvent {

    @Override
    public String what() {
        return "rehearsal.walked";
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.of("sop", sop, "version", version);
    }
}
