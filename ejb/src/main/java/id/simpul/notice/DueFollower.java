package id.simpul.notice;

import id.simpul.casework.Party;
import id.simpul.casework.TaskDue;
import id.simpul.casework.obligation.ObligationDue;
import id.simpul.identity.Superiors;
import id.simpul.sop.LaneKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells of deadlines: a reminder to who has the task; lateness to them and to the post above. */
@ApplicationScoped
class DueFollower {

    @Inject
    private NoticeBoard board;

    @Inject
    private Superiors superiors;

    void follow(@Observes TaskDue due) {
        board.post(notices(due, due.late() ? above(due) : Optional.empty()));
    }

    void follow(@Observes ObligationDue due) {
        NoticeKind kind = due.late() ? NoticeKind.OBLIGATION_LATE : NoticeKind.OBLIGATION_SOON;
        List<Notice> notices = new ArrayList<>();
        if (due.institutionId() != null) {
            notices.add(obligation(Addressee.institution(due.institutionId()), kind, due));
        }
        if (due.position() != null) {
            notices.add(obligation(Addressee.position(due.position()), kind, due));
        }
        board.post(notices);
    }

    private static Notice obligation(String addressee, NoticeKind kind, ObligationDue due) {
        return Notice.ofObligation(addressee, kind, due.caseId(), due.obligationId(), due.at());
    }

    /** Of an institution's task the post that sent it on; of the office's own the post above. */
    private Optional<String> above(TaskDue due) {
        if (due.party() == Party.DITJEN) {
            return superiors.head();
        }
        if (due.party() == Party.APPLICANT && due.laneKind() == LaneKind.INTERNAL) {
            // the office waits, and only who asked can ask again
            return Optional.empty();
        }
        return due.laneKind() == LaneKind.EXTERNAL ? Optional.ofNullable(due.desk()) : superiors.of(due.position());
    }

    /** @param above the post that hears of lateness; empty for a reminder, and where there is none */
    static List<Notice> notices(TaskDue due, Optional<String> above) {
        List<Notice> notices = new ArrayList<>();
        if (due.party() == Party.DITJEN) {
            // nobody here can hurry it: no reminder, and lateness is told as the Ditjen's
            if (due.late()) {
                Optional.ofNullable(due.desk())
                        .ifPresent(desk -> notices.add(about(due, Addressee.position(desk), NoticeKind.DITJEN_LATE)));
                above.filter(head -> !head.equals(due.desk()))
                        .ifPresent(head -> notices.add(about(due, Addressee.position(head), NoticeKind.DITJEN_LATE)));
            }
            return notices;
        }
        NoticeKind kind = due.late() ? NoticeKind.OVERDUE : NoticeKind.DUE_SOON;
        holder(due).ifPresent(holder -> notices.add(about(due, holder, kind)));
        above.ifPresent(post -> notices.add(about(due, Addressee.position(post), NoticeKind.OVERDUE_BELOW)));
        return notices;
    }

    private static Optional<String> holder(TaskDue due) {
        if (due.laneKind() == LaneKind.EXTERNAL) {
            return Optional.ofNullable(due.institutionId()).map(Addressee::institution);
        }
        return Optional.of(
                due.assignee() == null ? Addressee.position(due.position()) : Addressee.account(due.assignee()));
    }

    private static Notice about(TaskDue due, String addressee, NoticeKind kind) {
        return Notice.ofTask(addressee, kind, due.caseId(), due.taskId(), null, due.at());
    }
}
