package id.simpul.sop;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * One version, whole.
 *
 * @param effectiveFrom in the reader's zone; null for drafts
 */
public record SopVersionView(
        UUID id,
        String code,
        String name,
        int number,
        SopVersionState state,
        OffsetDateTime effectiveFrom,
        SopDocument document) {}
