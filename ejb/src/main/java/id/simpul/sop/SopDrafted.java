package id.simpul.sop;

import id.simpul.core.DomainEvent;
import id.simpul.core.Facts;
import java.time.Instant;
import java.util.Map;

/** A file became a draft of an SOP. @param sourceSha256 of the file, so that it can be known again */
public record SopDrafted(String sop, int version, String sourceSha256, Instant at) implements DomainEvent {

    @Override
    public String what() {
        return "sop.drafted";
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.of("sop", sop, "version", version, "sha256", sourceSha256);
    }
}
