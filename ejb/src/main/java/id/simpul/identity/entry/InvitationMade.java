package id.simpul.identity.entry;

import id.simpul.core.DomainEvent;
import id.simpul.core.Facts;
import java.time.Instant;
import java.util.Map;

/** An admin made a link with which somebody may choose a password; the code itself is in no event. */
public record InvitationMade(Instant at, String username, boolean reset) implements DomainEvent {

    @Override
    public String what() {
        return "invitation.made";
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.of("account", username, "reset", reset);
    }
}
