package id.simpul.onboarding.opening;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An import as it stands.
 *
 * @param total    offices it is to open
 * @param done     lines that were worked off
 * @param opened   offices it opened
 * @param present  offices that were there already, when it was read or when their turn came
 * @param planned  the offices, in the order of the file
 * @param problems lines that open nothing
 */
public record ImportView(
        UUID id,
        ImportState state,
        int total,
        int done,
        int opened,
        int present,
        List<Planned> planned,
        List<ImportProblem> problems,
        String askedBy,
        Instant askedAt,
        Instant endedAt) {

    /** An office that will be opened. */
    public record Planned(int line, String code, String name, String slug, String admin, String contact) {}

    /** How far it is, in hundredths. */
    public int percent() {
        return total == 0 ? 100 : done * 100 / total;
    }
}
