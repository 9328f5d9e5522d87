package id.simpul.identity.entry;

import id.simpul.core.DomainEvent;
import java.time.Instant;
import java.util.Map;

/**
 * Somebody was not let in. Fired outside of any transaction, in the account's office when the name was known.
 *
 * @param username as given, when it names an account; null otherwise, for people type passwords there by mistake
 * @param reason   key of the refusal: wrong password, wrong code, or too many attempts
 */
public record SignInRefused(Instant at, String username, String reason) implements DomainEvent {

    public String what() {
        return "session.refused";
    }

    public String by() {
        return username;
    }

    public Map<String, Object> facts() {
        return Map.of("reason", reason);
    }
}
