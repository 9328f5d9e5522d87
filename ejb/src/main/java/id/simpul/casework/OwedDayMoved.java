package id.simpul.casework;

import java.time.Instant;
import java.util.UUID;

/**
 * A changed calendar moved the day on which something that follows from a case is owed; told so that the case's story has
 * it.
 *
 * @param report kind of what is owed
 * @param turn   which time, the first being 1
 */
public record OwedDayMoved(UUID caseId, String report, int turn, Instant before, Instant after, Instant at) {}
