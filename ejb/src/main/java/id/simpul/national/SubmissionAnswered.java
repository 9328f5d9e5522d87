package id.simpul.national;

import id.simpul.core.DomainEvent;
import id.simpul.core.Facts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * The Ditjen answered what an office sent.
 *
 * @param noted  whether the answer has a note; its words stay with the submission
 * @param grants how many grants of access came with it
 */
public record SubmissionAnswered(
        UUID caseId,
        String caseNumber,
        UUID submissionId,
        Decision decision,
        String letterNumber,
        LocalDate letterDate,
        boolean noted,
        int grants,
        String by,
        Instant at)
        implements DomainEvent {

    @Override
    public String what() {
        return "submission.answered";
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.of(
                "decision", decision.name().toLowerCase(Locale.ROOT),
                "letterNumber", letterNumber,
                "letterDate", letterDate,
                "noted", noted,
                "grants", grants == 0 ? null : grants,
                "submission", submissionId);
    }
}
