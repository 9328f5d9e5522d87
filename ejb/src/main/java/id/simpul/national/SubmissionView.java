package id.simpul.national;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * A submission as its reader may see it: the sending office its own, the Ditjen all. Times carry the offset of the
 * reader's office.
 *
 * @param withdrawn whether the office has taken the case back, so that no reply is awaited any more
 * @param reply     null until the Ditjen has answered
 */
public record SubmissionView(
        UUID id,
        String kind,
        Office tenant,
        UUID caseId,
        String caseNumber,
        String institution,
        String title,
        OffsetDateTime sentAt,
        SubmissionState state,
        boolean withdrawn,
        ReplyView reply,
        SubmissionContent content) {

    /** The office that sent it. */
    public record Office(String code, String slug, String name) {}

    /** The Ditjen's answer. */
    public record ReplyView(
            Decision decision,
            String letterNumber,
            LocalDate letterDate,
            String note,
            OffsetDateTime repliedAt,
            List<Reply.Grant> grants) {}
}
