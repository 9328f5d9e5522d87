package id.simpul.identity;

import id.simpul.core.DomainEvent;
import id.simpul.core.Facts;
import java.time.Instant;
import java.util.Map;

/** Somebody signed out. @param api whether a bearer token was ended rather than a session of pages */
public record SessionEnded(String by, boolean api, Instant at) implements DomainEvent {

    @Override
    public String what() {
        return "session.ended";
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.of("api", api);
    }
}
