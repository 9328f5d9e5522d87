package id.simpul.sop;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * An SOP in a list.
 *
 * @param name of the version in force, or of the newest draft where none is
 */
public record SopSummary(String code, String name, SopType type, List<VersionSummary> versions) {

    /**
     * @param state         as of now: a published version is retired once a later one has taken effect
     * @param nomorSop      the SOP's number on paper; null when the paper has none
     * @param effectiveFrom in the reader's zone; null for drafts
     */
    public record VersionSummary(int number, SopVersionState state, String nomorSop, OffsetDateTime effectiveFrom) {}

    /** The version in force, if any. */
    public java.util.Optional<VersionSummary> current(OffsetDateTime now) {
        return versions.stream()
                .filter(v -> v.state() == SopVersionState.PUBLISHED
                        && !v.effectiveFrom().isAfter(now))
                .findFirst();
    }
}
