package id.simpul.audit;

import java.time.Instant;
import java.util.UUID;

/**
 * One row of the log, all that its seal covers.
 *
 * @param what    stable key of what happened
 * @param actorId account of who did it; null for the system, and for somebody whom we could not let in
 * @param actor   username of who did it, {@code system}, or the name given at a sign-in that failed
 * @param facts   JSON exactly as it was written
 * @param address network address it came from; null where no request was behind it
 */
public record AuditRow(
        UUID tenantId,
        UUID id,
        Instant at,
        String what,
        UUID actorId,
        String actor,
        UUID caseId,
        String caseNumber,
        String facts,
        String address) {}
