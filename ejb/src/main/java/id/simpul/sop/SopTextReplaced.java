package id.simpul.sop;

import id.simpul.core.DomainEvent;
import id.simpul.core.Facts;
import java.time.Instant;
import java.util.Map;

/**
 * Somebody saved over what another had saved meanwhile, and was told so before.
 *
 * @param revision the one that was replaced
 * @param writer   name of who had saved it; null where nobody had rewritten the draft yet
 */
public record SopTextReplaced(String sop, int version, int revision, String writer, Instant at) implements DomainEvent {

    @Override
    public String what() {
        return "sop.textReplaced";
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.of("sop", sop, "version", version, "revision", revision, "writer", writer);
    }
}
