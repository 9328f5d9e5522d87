package id.simpul.casework;

import java.time.Instant;

/**
 * What was done in a rehearsal: the whole rehearsal is the list of its turns.
 *
 * @param task   which of the tasks that opened, counted from 1
 * @param choice key of an outcome; for a task that waits for the Ditjen {@code approved}, {@code returned} or
 *     {@code rejected}
 * @param at     when, not before the turn before
 */
public record RehearsalTurn(int task, String choice, Instant at) {}
