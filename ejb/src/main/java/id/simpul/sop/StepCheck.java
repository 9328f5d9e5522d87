package id.simpul.sop;

import id.simpul.calendar.Waktu;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rows: each has its own key, lanes that exist and may act there, a time that can be read, submissions in place. */
final class StepCheck {

    private final SopCheck check;

    StepCheck(SopCheck check) {
        this.check = check;
    }

    void run() {
        Set<String> seen = new HashSet<>();
        List<Step> steps = check.sop().steps();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            String at = SopCheck.pointer(i);
            if (!seen.add(step.key())) {
                check.error(at + "/key", "sop.stepTwice", step.key());
            }
            acting(step, at);
            receiving(step, at);
            waktu(step, step.waktu(), at + "/waktu");
            if (step.proposal() != null && step.proposal().get("waktu") instanceof String proposed) {
                waktu(step, proposed, at + "/proposal/waktu");
            }
            submission(step, at);
            waiting(step, at);
            if (step.recurs() != null && !step.recurs().readable()) {
                check.error(at + "/recurs", "sop.recursUnreadable", SopCheck.named(step));
            }
        }
    }

    private void acting(Step step, String at) {
        for (int i = 0; i < step.lanes().size(); i++) {
            String key = step.lanes().get(i);
            Optional<Lane> lane = check.sop().lane(key);
            if (lane.isEmpty()) {
                check.error(at + "/lanes/" + i, "sop.laneUnknown", key, SopCheck.named(step));
            } else if (lane.get().kind() == LaneKind.NATIONAL && !step.awaitsDitjen()) {
                check.error(at + "/lanes/" + i, "sop.nationalActs", key, SopCheck.named(step));
            }
        }
    }

    private void receiving(Step step, String at) {
        for (int i = 0; i < step.recipients().size(); i++) {
            String key = step.recipients().get(i);
            if (check.sop().lane(key).isEmpty()) {
                check.error(at + "/recipients/" + i, "sop.laneUnknown", key, SopCheck.named(step));
            } else if (step.lanes().contains(key)) {
                check.error(at + "/recipients/" + i, "sop.laneBoth", key, SopCheck.named(step));
            }
        }
    }

    private void waktu(Step step, String printed, String at) {
        if (Waktu.read(printed).isEmpty()) {
            check.error(at, "sop.waktuUnreadable", printed, SopCheck.named(step));
        }
    }

    /** Only the office's own lane waits for others: theirs is theirs anyway, and a reply says for itself whom it waits for. */
    private void waiting(Step step, String at) {
        boolean own = step.lanes().stream().allMatch(key -> check.sop()
                .lane(key)
                .map(lane -> lane.kind() == LaneKind.INTERNAL)
                .orElse(true));
        if (step.waitsFor() != null && (!own || step.awaitsDitjen())) {
            check.error(at + "/waitsFor", "sop.waitsForMisplaced", SopCheck.named(step));
        }
    }

    private void submission(Step step, String at) {
        if (step.submission() == null) {
            if (step.kind() == StepKind.SUBMIT) {
                check.error(at, "sop.submissionMissing", SopCheck.named(step));
            }
        } else if (step.kind() != StepKind.SUBMIT && step.kind() != StepKind.WAIT) {
            check.error(at + "/submission", "sop.submissionMisplaced", SopCheck.named(step));
        } else if (step.awaitsDitjen() && step.joint()) {
            check.error(at + "/lanes", "sop.waitSeveralLanes", SopCheck.named(step));
        }
    }
}
