package id.simpul.casework;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Steps that a case had behind it when it was entered from paper, for rooms that follow from them; the act itself is
 * told by {@link CaseEntered}.
 *
 * @param institutionId who asks; null for an internal activity
 * @param steps         those whose days are known, in order
 */
public record DoneOnPaper(
        UUID caseId, String caseNumber, UUID institutionId, UUID sopVersionId, List<Past> steps, Instant at) {

    /** A step from its opening to its end, as far as the paper tells. */
    public record Past(String stepKey, Instant from, Instant until) {}

    static DoneOnPaper of(CaseFile file, Instant now) {
        List<Past> steps = file.tasks().stream()
                // a step of which some lanes have signed is not behind it
                .filter(t -> file.tasks().stream().noneMatch(other -> other.open() && other.sameRoundAs(t)))
                .map(t -> new Past(t.stepKey(), t.openedAt(), t.closedAt()))
                .distinct()
                .toList();
        return new DoneOnPaper(file.id(), file.number(), file.institutionId(), file.sopVersionId(), steps, now);
    }
}
