package id.simpul.audit;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;

/**
 * A row of the log as its reader may see it.
 *
 * @param seq   its place in the office's chain; null for the few seconds until it is linked
 * @param facts what else was told, by name
 */
public record AuditView(
        UUID id,
        Long seq,
        OffsetDateTime at,
        String what,
        String actor,
        UUID caseId,
        String caseNumber,
        Map<String, Object> facts,
        String address) {}
