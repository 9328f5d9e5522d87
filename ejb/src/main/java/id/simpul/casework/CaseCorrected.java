package id.simpul.casework;

import id.simpul.core.DomainEvent;
import id.simpul.core.Facts;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A case's title or institution was put right; what stood there before is in its story.
 *
 * @param titled      whether the title changed
 * @param institution the institution's name now, when it changed; else null
 */
public record CaseCorrected(UUID caseId, String caseNumber, boolean titled, String institution, String by, Instant at)
        implements DomainEvent {

    @Override
    public String what() {
        return "case.corrected";
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.of("title", titled, "institution", institution);
    }
}
