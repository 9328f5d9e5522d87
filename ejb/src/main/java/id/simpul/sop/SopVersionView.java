package id.simpul.sop;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * One version, whole.
 *
 * @param effectiveFrom in the reader's zone; null for drafts
 * @param decree        the decree that put it in force; null where none was named
 * @param publishedBy   name of who put it in force; null for drafts, where the office's file did, and for institutions
 * @param publishedAt   null for drafts
 * @param proposal      what waits for a second person; null for none, and for institutions
 */
public record SopVersionView(
        UUID id,
        String code,
        String name,
        int number,
        SopVersionState state,
        OffsetDateTime effectiveFrom,
        String decree,
        String publishedBy,
        OffsetDateTime publishedAt,
        Proposed proposal,
        SopDocument document) {

    /**
     * A publication that waits for a second person.
     *
     * @param by   name of who proposed it
     * @param mine whether that was the reader, who then cannot confirm it
     */
    public record Proposed(String by, boolean mine, OffsetDateTime at, String decree, OffsetDateTime effectiveFrom) {}
}
