package id.simpul.national;

import id.simpul.core.DomainEvent;
import id.simpul.core.Facts;
import java.time.Instant;
import java.util.Map;

/** The Ditjen looked at what is owed in one office. Told in the Ditjen's own log. */
public record OwedRead(String office, String by, Instant at) implements DomainEvent {

    @Override
    public String what() {
        return "obligation.read";
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.of("office", office);
    }
}
