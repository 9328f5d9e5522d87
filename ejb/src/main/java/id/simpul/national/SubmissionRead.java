package id.simpul.national;

import id.simpul.core.DomainEvent;
import id.simpul.core.Facts;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * An officer of the Ditjen opened what an office sent. It is told in the Ditjen's own log: a read is no reason to write
 * in another office's name.
 */
public record SubmissionRead(UUID caseId, String caseNumber, UUID submissionId, String office, String by, Instant at)
        implements DomainEvent {

    @Override
    public String what() {
        return "submission.read";
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.of("office", office, "submission", submissionId);
    }
}
