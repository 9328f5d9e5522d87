package id.simpul.identity.entry;

import id.simpul.core.DomainEvent;
import id.simpul.core.Facts;
import java.time.Instant;
import java.util.Map;

/** An admin took the second factor off somebody else's account; all its sessions and tokens ended. */
public record FactorTaken(Instant at, String username) implements DomainEvent {

    @Override
    public String what() {
        return "factor.taken";
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.of("account", username);
    }
}
