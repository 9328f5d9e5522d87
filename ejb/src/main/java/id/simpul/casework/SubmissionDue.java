package id.simpul.casework;

import id.simpul.core.DomainEvent;
import id.simpul.core.Facts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A case has something for the Ditjen: a step that waits for the reply has opened, or a report was sent.
 *
 * @param kind        kind of submission as the SOP names it
 * @param taskId      the task the reply will close; null for a report that needs none
 * @param institution who asks; null for an internal activity
 * @param papers      what goes with it, as the SOP lists them
 */
public record SubmissionDue(
        String kind,
        UUID caseId,
        String caseNumber,
        UUID taskId,
        String title,
        String institution,
        String sopCode,
        int sopVersion,
        String sopName,
        String stepNo,
        String uraian,
        List<String> papers,
        Instant receivedAt,
        Instant at)
        implements DomainEvent {

    @Override
    public String what() {
        return "submission.sent";
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.of("kind", kind, "sop", sopCode, "version", sopVersion, "stepNo", stepNo, "task", taskId);
    }
}
