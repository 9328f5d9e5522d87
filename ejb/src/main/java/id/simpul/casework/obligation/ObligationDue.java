package id.simpul.casework.obligation;

import java.time.Instant;
import java.util.UUID;

/**
 * Something owed will be due soon, or is late. It is told once each, and changes nothing that would have to be proved.
 *
 * @param late          whether its day has passed
 * @param institutionId who owes it; null where the office does
 * @param position      key of the post that keeps it in the office; null where that knows already
 */
public record ObligationDue(
        UUID caseId, UUID obligationId, boolean late, UUID institutionId, String position, Instant at) {}
