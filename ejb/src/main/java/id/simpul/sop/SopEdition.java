package id.simpul.sop;

import java.time.OffsetDateTime;

/**
 * The life of one version, without its document. Times are in the reader's zone.
 *
 * @param state       as of now
 * @param inForce     whether new cases start on it
 * @param waits       whether its day of effect is still to come
 * @param withdrawn   whether its publication was taken back
 * @param publishedBy name of who put it in force; null where the office's file did
 * @param retiredAt   when the office ended its use; null where it was replaced, or is in force
 * @param proposal    what waits for a second person; null for none
 */
public record SopEdition(
        int number,
        SopVersionState state,
        boolean inForce,
        boolean waits,
        boolean withdrawn,
        String nomorSop,
        String decree,
        OffsetDateTime effectiveFrom,
        String publishedBy,
        OffsetDateTime publishedAt,
        OffsetDateTime retiredAt,
        OffsetDateTime withdrawnAt,
        SopVersionView.Proposed proposal) {}
