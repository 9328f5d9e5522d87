package id.simpul.casework;

import id.simpul.sop.OnReply;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * A case as its reader may see it. Times carry the offset of the reader's office.
 *
 * @param sop          code of the SOP it runs
 * @param version      number of the version it stays on
 * @param institution  name of who asks; null for an internal activity
 * @param trackingCode what the applicant tracks the case with
 * @param lastReply    the Ditjen's latest answer, or null
 * @param openTasks    in the order they opened
 * @param history      closed tasks in the order they opened; for an institution only its own lanes' steps
 * @param fromPaper    whether it ran on paper before and was entered at the step where it stood
 * @param continues    the case it follows; null for none, and for institutions
 * @param continuedBy  cases that follow it; told where one case is read, to staff
 * @param offers       linked SOPs that this finished case offers to start; told as {@code continuedBy} is
 * @param story        what else happened to the case, oldest first; null for institutions, and where the answer is not
 *                     about reading this one case
 * @param comebacks    each time it was sent back, oldest first, and what that meant; told as {@code story} is
 */
public record CaseView(
        UUID id,
        String number,
        String sop,
        int version,
        CaseState state,
        String title,
        String institution,
        OffsetDateTime receivedAt,
        OffsetDateTime startedAt,
        OffsetDateTime endedAt,
        String withdrawnReason,
        String trackingCode,
        OnReply lastReply,
        List<TaskView> openTasks,
        List<TaskView> history,
        boolean fromPaper,
        Linked continues,
        List<Linked> continuedBy,
        List<Offer> offers,
        List<StoryView> story,
        List<CaseReturn> comebacks) {

    /** Another case that belongs to this one. @param sop code of its SOP; null where it was not asked for */
    public record Linked(UUID id, String number, String sop) {}

    /** A linked SOP to start. */
    public record Offer(String sop, String name) {}
}
