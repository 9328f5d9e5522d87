package id.simpul.identity.entry;

import id.simpul.core.DomainEvent;
import java.time.Instant;

/** Somebody took the second factor off the own account; all other sessions and tokens ended. */
public record FactorRemoved(Instant at, String username) implements DomainEvent {

    @Override
    public String what() {
        return "factor.removed";
    }
}
