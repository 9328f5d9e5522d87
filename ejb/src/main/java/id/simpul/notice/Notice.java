package id.simpul.notice;

import id.simpul.core.Ids;
import java.time.Instant;
import java.util.UUID;

/**
 * One row to be written: why, about which case, for whom. What it says is read from the case and the task when
 * somebody looks, so that a corrected title shows corrected.
 *
 * @param addressee    see {@link Addressee}
 * @param taskId       null where it is about no task
 * @param obligationId null where it is about no obligation
 * @param by           account whose act it was, who needs not be told; null where it was nobody's
 */
record Notice(
        UUID id, String addressee, Instant at, NoticeKind kind, UUID caseId, UUID taskId, UUID obligationId, UUID by) {

    static Notice ofTask(String addressee, NoticeKind kind, UUID caseId, UUID taskId, UUID by, Instant at) {
        return new Notice(Ids.next(), addressee, at, kind, caseId, taskId, null, by);
    }

    static Notice ofObligation(String addressee, NoticeKind kind, UUID caseId, UUID obligationId, Instant at) {
        return new Notice(Ids.next(), addressee, at, kind, caseId, null, obligationId, null);
    }
}
