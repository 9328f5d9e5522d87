package id.simpul.core;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A fact one room announces and others may hear, in the transaction in which it happened. Every act that changes
 * something announces one, for what is announced is what can be proved later.
 */
public interface DomainEvent {

    /** When it happened. */
    Instant at();

    /** Stable key of what happened, such as {@code task.completed}; a written constant, since its words are found by it. */
    String what();

    /** Username of who did it; null where that is whoever is signed in. */
    default String by() {
        return null;
    }

    /** The case it happened to; null where it is about none. */
    default UUID caseId() {
        return null;
    }

    /** That case's number. */
    default String caseNumber() {
        return null;
    }

    /**
     * What else has to be known to understand it: texts, numbers and booleans under short names. Never a secret, and
     * never a text that people typed freely, for that stays where it can be corrected.
     */
    default Map<String, Object> facts() {
        return Map.of();
    }
}
