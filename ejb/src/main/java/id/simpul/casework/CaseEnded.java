package id.simpul.casework;

import id.simpul.core.DomainEvent;
import id.simpul.core.Facts;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** A case reached its end. */
public record CaseEnded(UUID caseId, String caseNumber, CaseState end, Instant at) implements DomainEvent {

    @Override
    public String what() {
        return "case.ended";
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.of("end", end.name().toLowerCase(Locale.ROOT));
    }
}
