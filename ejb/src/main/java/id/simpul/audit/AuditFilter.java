package id.simpul.audit;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Which rows of the log to list; null means any.
 *
 * @param caseId     rows about this case
 * @param caseNumber the same, by the case's number
 * @param from       first day, in the office's zone
 * @param until      last day
 * @param what       key of what happened
 * @param actor      username of who did it
 */
public record AuditFilter(
        UUID caseId,
        @Size(max = 100) String caseNumber,
        LocalDate from,
        LocalDate until,
        @Size(max = 100) String what,
        @Size(max = 100) String actor) {

    /** Everything. */
    public static final AuditFilter NONE = new AuditFilter(null, null, null, null, null, null);
}
