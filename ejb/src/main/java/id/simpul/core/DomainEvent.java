package id.simpul.core;

import java.time.Instant;

/** A fact one room announces and others may hear, in the transaction in which it happened. */
public interface DomainEvent {

    /** When it happened. */
    Instant at();
}
