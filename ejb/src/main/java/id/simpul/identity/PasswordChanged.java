package id.simpul.identity;

import id.simpul.core.DomainEvent;
import java.time.Instant;

/** Somebody chose a new password while signed in; all sessions and tokens ended. */
public record PasswordChanged(Instant at, String username) implements DomainEvent {

    @Override
    public String what() {
        return "account.passwordChanged";
    }
}
