package id.simpul.identity;

import id.simpul.core.DomainEvent;
import java.time.Instant;

/** Somebody changed the own password, which ended all bearer tokens of the account. */
public record PasswordChanged(String by, Instant at) implements DomainEvent {

    @Override
    public String what() {
        return "account.passwordChanged";
    }
}
