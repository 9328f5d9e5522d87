package id.simpul.sop.catalogue;

import id.simpul.sop.SopDocument;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * An entry of the catalogue.
 *
 * @param template  whether the national office issued it
 * @param own       whether it is the reader's office's
 * @param withdrawn whether its office took it back
 * @param document  null in lists
 */
public record CatalogueView(
        UUID id,
        Office office,
        String sop,
        int version,
        String name,
        boolean template,
        boolean own,
        OffsetDateTime releasedAt,
        boolean withdrawn,
        SopDocument document) {

    /** The office that shows it. */
    public record Office(String code, String name) {}
}
