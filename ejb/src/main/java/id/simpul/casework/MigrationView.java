package id.simpul.casework;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A migration and how far it is.
 *
 * @param total  cases that ran on the old version when it was decided
 * @param moved  cases brought over so far
 * @param left   cases that meanwhile had come to where they cannot go over, and stay on the old version
 * @param by          name of who decided or proposed it
 * @param mine        whether that was the reader, who then cannot confirm it
 * @param confirmedBy name of the second person; null where one was enough, or none has confirmed yet
 * @param cancelledBy name of who called it off; null for nobody
 */
public record MigrationView(
        UUID id,
        String sop,
        int from,
        int to,
        Map<String, String> steps,
        Map<String, ClockRule> clocks,
        MigrationState state,
        int total,
        int moved,
        List<Left> left,
        String by,
        boolean mine,
        OffsetDateTime askedAt,
        String confirmedBy,
        OffsetDateTime confirmedAt,
        String cancelledBy,
        OffsetDateTime endedAt) {

    /** A case that stayed. @param reason key of the reason why it cannot go over */
    public record Left(UUID caseId, String number, String step, String reason) {}
}
