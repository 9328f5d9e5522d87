package id.simpul.sop;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Ways out: they lead somewhere, in the direction their kind says, and everyone who acts may choose one. */
final class OutcomeCheck {

    private final SopCheck check;

    OutcomeCheck(SopCheck check) {
        this.check = check;
    }

    void run() {
        List<Step> steps = check.sop().steps();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            Set<String> seen = new HashSet<>();
            for (int j = 0; j < step.outcomes().size(); j++) {
                Outcome outcome = step.outcomes().get(j);
                String at = SopCheck.pointer(i, j);
                if (!seen.add(outcome.key())) {
                    check.error(at + "/key", "sop.outcomeTwice", outcome.key(), SopCheck.named(step));
                }
                target(step, i, outcome, at);
                by(step, outcome, at);
            }
            consent(step, i);
        }
    }

    private void target(Step step, int row, Outcome outcome, String at) {
        String name = SopCheck.named(step);
        if (outcome.to() == null) {
            if (outcome.kind() == OutcomeKind.FORWARD || outcome.kind() == OutcomeKind.RETURN) {
                check.error(at, "sop.targetMissing", outcome.key(), name);
            }
            return;
        }
        int target = check.sop().indexOf(outcome.to());
        if (outcome.kind() == OutcomeKind.FINISH) {
            check.error(at + "/to", "sop.targetAtFinish", outcome.key(), name);
        } else if (target < 0) {
            check.error(at + "/to", "sop.targetUnknown", outcome.key(), name, outcome.to());
        } else if (outcome.kind() == OutcomeKind.RETURN && target >= row) {
            check.error(at + "/to", "sop.returnNotEarlier", outcome.key(), name, outcome.to());
        } else if (outcome.kind() != OutcomeKind.RETURN && target <= row) {
            check.error(at + "/to", "sop.forwardNotLater", outcome.key(), name, outcome.to());
        }
    }

    private void by(Step step, Outcome outcome, String at) {
        for (int i = 0; i < outcome.by().size(); i++) {
            if (!step.lanes().contains(outcome.by().get(i))) {
                check.error(
                        at + "/by/" + i,
                        "sop.byNotActing",
                        outcome.key(),
                        SopCheck.named(step),
                        outcome.by().get(i));
            }
        }
    }

    /** A joint step goes on when all have chosen its one way forward; so there is one, and all may choose it. */
    private void consent(Step step, int row) {
        String name = SopCheck.named(step);
        List<Outcome> positive =
                step.outcomes().stream().filter(Outcome::positive).toList();
        if (step.joint() && positive.size() > 1) {
            check.error(SopCheck.pointer(row) + "/outcomes", "sop.jointSeveralForward", name);
            return;
        }
        for (String lane : step.lanes()) {
            if (step.outcomes().stream().noneMatch(o -> o.mayBeChosenBy(lane))) {
                check.error(SopCheck.pointer(row) + "/outcomes", "sop.laneWithoutOutcome", lane, name);
            } else if (step.joint() && positive.size() == 1 && !positive.get(0).mayBeChosenBy(lane)) {
                int outcome = step.outcomes().indexOf(positive.get(0));
                check.error(
                        SopCheck.pointer(row, outcome) + "/by",
                        "sop.jointForwardNotForAll",
                        positive.get(0).key(),
                        name,
                        lane);
            }
        }
    }
}
