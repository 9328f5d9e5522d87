package id.simpul.identity.entry;

import id.simpul.core.DomainEvent;
import id.simpul.core.Facts;
import java.time.Instant;
import java.util.Map;

/** Somebody chose a password with a link; all sessions and tokens of the account ended. */
public record InvitationUsed(Instant at, String username, boolean reset) implements DomainEvent {

    @Override
    public String what() {
        return "invitation.used";
    }

    @Override
    public String by() {
        return username;
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.of("account", username, "reset", reset);
    }
}
