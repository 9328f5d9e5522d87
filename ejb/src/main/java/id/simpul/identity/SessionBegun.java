package id.simpul.identity;

import id.simpul.core.DomainEvent;
import id.simpul.core.Facts;
import java.time.Instant;
import java.util.Map;

/** Somebody signed in. @param api whether for a bearer token rather than for pages */
public record SessionBegun(String by, boolean api, Instant at) implements DomainEvent {

    @Override
    public String what() {
        return "session.begun";
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.of("api", api);
    }
}
