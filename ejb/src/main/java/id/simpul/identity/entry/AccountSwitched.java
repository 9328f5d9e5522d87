package id.simpul.identity.entry;

import id.simpul.core.DomainEvent;
import id.simpul.core.Facts;
import java.time.Instant;
import java.util.Map;

/** An admin switched an account off or on again; off, all its sessions and tokens ended. */
public record AccountSwitched(Instant at, String username, boolean active) implements DomainEvent {

    @Override
    public String what() {
        return "account.switched";
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.of("account", username, "active", active);
    }
}
