package id.simpul.identity.entry;

import id.simpul.core.DomainEvent;
import java.time.Instant;

/** Somebody set up a second factor for the own account; all other sessions and tokens ended. */
public record FactorEnrolled(Instant at, String username) implements DomainEvent {

    @Override
    public String what() {
        return "factor.enrolled";
    }
}
