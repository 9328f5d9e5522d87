package id.simpul.sop;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A draft as it is edited: whole, with what it still lacks.
 *
 * @param revision  rises with every rewriting; whoever rewrites names the one he has seen
 * @param document  ways out that need not be said are left out, so that rows can be moved without saying them anew
 * @param problems  errors first, each in the order of the rows
 * @param positions names of the office's posts by their keys, which lanes may name
 * @param taken     keys of steps that versions of this SOP have or had; cases find their step by them. Told when a draft is
 *     read, not when it is rewritten
 * @param editedBy  name of who rewrote it last; null when nobody has yet
 * @param editedAt  in the reader's zone
 * @param proposed  whether a second person is asked to put it in force; it is not rewritten until then
 */
public record DraftView(
        UUID id,
        String code,
        int number,
        int revision,
        SopDocument document,
        List<DraftProblem> problems,
        Map<String, String> positions,
        Set<String> taken,
        String editedBy,
        OffsetDateTime editedAt,
        boolean proposed) {

    public long errors() {
        return problems.stream().filter(DraftProblem::isError).count();
    }
}
