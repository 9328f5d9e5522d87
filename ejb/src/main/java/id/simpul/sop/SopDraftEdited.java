package id.simpul.sop;

import id.simpul.core.DomainEvent;
import id.simpul.core.Facts;
import java.time.Instant;
import java.util.Map;

/**
 * Somebody began to rewrite a draft. Told once for a sitting: what is typed is kept every few seconds, and a log of that
 * would hide everything else.
 *
 * @param revision the first of this sitting
 */
public record SopDraftEdited(String sop, int version, int revision, Instant at) implements DomainEvent {

    @Override
    public String what() {
        return "sop.draftEdited";
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.of("sop", sop, "version", version, "revision", revision);
    }
}
