package id.simpul.identity;

import id.simpul.core.DomainEvent;
import java.time.Instant;

/** Somebody ended all own sessions and tokens. */
public record SignedOutEverywhere(Instant at, String username) implements DomainEvent {

    @Override
    public String what() {
        return "account.signedOutEverywhere";
    }
}
