package id.simpul.casework;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A case turned out to be another institution's: from now on that one is told, and owes what follows from it. The act
 * itself is told by {@link CaseCorrected}.
 *
 * @param institutionId whose case it is now
 * @param waiting       open tasks of the institution's lanes
 * @param ended         whether the case has ended
 * @param by            account of who corrected it
 */
public record InstitutionCorrected(
        UUID caseId, UUID institutionId, List<UUID> waiting, boolean ended, UUID by, Instant at) {

    static InstitutionCorrected of(CaseFile file, UUID by, Instant at) {
        List<UUID> waiting = file.tasks().stream()
                .filter(Task::waitsForApplicant)
                .map(Task::id)
                .toList();
        return new InstitutionCorrected(
                file.id(), file.institutionId(), waiting, file.state() != CaseState.RUNNING, by, at);
    }
}
