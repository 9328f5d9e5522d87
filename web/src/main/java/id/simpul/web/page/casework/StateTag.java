package id.simpul.web.page.casework;

import id.simpul.casework.CaseView;
import id.simpul.casework.TaskView;
import id.simpul.sop.LaneKind;
import id.simpul.web.face.Face;

/** The state of a case as a tag: icon, word and, never alone, colour. */
public record StateTag(String kind, String icon, String text) {

    static StateTag of(CaseView file) {
        return switch (file.state()) {
            case RUNNING -> running(file);
            case FINISHED -> new StateTag("ok", "circle-check", Face.say("case.state.finished"));
            case REJECTED -> new StateTag("bad", "circle-x", Face.say("case.state.rejected"));
            case WITHDRAWN -> new StateTag("", "circle-minus", Face.say("case.state.withdrawn"));
        };
    }

    private static StateTag running(CaseView file) {
        TaskView task = file.openTasks().isEmpty() ? null : file.openTasks().get(0);
        if (task != null && task.awaits() != null) {
            return waiting(task);
        }
        if (task != null && task.laneKind() == LaneKind.EXTERNAL) {
            return new StateTag("", "hourglass", Face.say("case.state.waitsForApplicant"));
        }
        return new StateTag("info", "pencil", Face.say("case.state.running"));
    }

    /** A late answer is the Ditjen's lateness, never the office's: no red. */
    private static StateTag waiting(TaskView task) {
        Integer left = task.clock().daysLeft();
        return left == null || left >= 0
                ? new StateTag("", "hourglass", Face.say("case.state.waitsForDitjen"))
                : new StateTag("warn", "hourglass", Face.say("case.state.ditjenLate", -left));
    }
}
