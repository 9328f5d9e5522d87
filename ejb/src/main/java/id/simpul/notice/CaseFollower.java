package id.simpul.notice;

import id.simpul.casework.CaseMoved;
import id.simpul.casework.CaseMoved.Way;
import id.simpul.casework.CaseState;
import id.simpul.casework.InstitutionCorrected;
import id.simpul.casework.TaskHandedOver;
import id.simpul.sop.LaneKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tells who has the case now, or who waited for its end. */
@ApplicationScoped
class CaseFollower {

    @Inject
    private NoticeBoard board;

    void follow(@Observes CaseMoved moved) {
        board.post(notices(moved));
    }

    /** Whoever a task was handed to is told like one to whom it came. */
    void follow(@Observes TaskHandedOver handed) {
        board.post(List.of(Notice.ofTask(
                Addressee.account(handed.toAccount()),
                NoticeKind.TASK,
                handed.caseId(),
                handed.taskId(),
                null,
                handed.at())));
    }

    /** Whose case it is after a correction hears of it what it would have heard before. */
    void follow(@Observes InstitutionCorrected corrected) {
        if (corrected.waiting().isEmpty() && !corrected.ended()) {
            return;
        }
        board.post(List.of(Notice.ofTask(
                Addressee.institution(corrected.institutionId()),
                corrected.ended() ? NoticeKind.ENDED : NoticeKind.TASK,
                corrected.caseId(),
                corrected.ended() ? null : corrected.waiting().get(0),
                corrected.by(),
                corrected.at())));
    }

    /** One for each addressee, however many tasks opened there. */
    static List<Notice> notices(CaseMoved moved) {
        Map<String, Notice> notices = new LinkedHashMap<>();
        for (CaseMoved.Opened task : moved.opened()) {
            String addressee = addressee(task, moved);
            if (addressee != null) {
                notices.putIfAbsent(addressee, about(moved, addressee, kind(moved, task), task.taskId()));
            }
        }
        if (moved.state() != CaseState.RUNNING) {
            ended(moved).forEach(notice -> notices.put(notice.addressee(), notice));
        }
        return List.copyOf(notices.values());
    }

    private static List<Notice> ended(CaseMoved moved) {
        List<Notice> notices = new ArrayList<>();
        if (moved.institutionId() != null) {
            String addressee = Addressee.institution(moved.institutionId());
            notices.add(about(moved, addressee, NoticeKind.ENDED, doneTask(moved)));
        }
        if (moved.way() == Way.REPLIED && moved.desk() != null) {
            // nobody has a task by it: whoever sent it hears the answer
            String addressee = Addressee.position(moved.desk());
            notices.add(about(moved, addressee, NoticeKind.REPLIED, doneTask(moved)));
        }
        return notices;
    }

    private static Notice about(CaseMoved moved, String addressee, NoticeKind kind, UUID task) {
        return Notice.ofTask(addressee, kind, moved.caseId(), task, moved.by(), moved.at());
    }

    private static UUID doneTask(CaseMoved moved) {
        return moved.done() == null ? null : moved.done().taskId();
    }

    private static NoticeKind kind(CaseMoved moved, CaseMoved.Opened task) {
        return switch (moved.way()) {
            case RETURNED -> NoticeKind.RETURNED;
            // what passes between office and Ditjen is not the institution's
            case REPLIED -> task.laneKind() == LaneKind.EXTERNAL ? NoticeKind.TASK : NoticeKind.REPLIED;
            default -> NoticeKind.TASK;
        };
    }

    private static String addressee(CaseMoved.Opened task, CaseMoved moved) {
        if (task.awaitsDitjen() || task.laneKind() == LaneKind.NATIONAL) {
            return null;
        }
        if (task.laneKind() == LaneKind.EXTERNAL) {
            return moved.institutionId() == null ? null : Addressee.institution(moved.institutionId());
        }
        return Addressee.position(task.positionKey());
    }
}
