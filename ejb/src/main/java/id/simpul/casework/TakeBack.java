package id.simpul.casework;

import id.simpul.core.Refusal;
import id.simpul.identity.SignedIn;
import id.simpul.sop.OutcomeKind;
import id.simpul.sop.SopDocument;
import id.simpul.sop.Step;
import id.simpul.sop.StepKind;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Takes back what somebody did, as long as nobody has begun on what followed. One act moves a case in one moment, so
 * what it opened and what it cancelled bear the moment of its closing. No row is reopened: what followed is cancelled,
 * and the lane gets another task in the same round, in the hands of who had it.
 */
class TakeBack {

    private final Task done;
    private final List<Task> tasks;

    /** @param tasks all of the case */
    TakeBack(Task done, List<Task> tasks) {
        this.done = done;
        this.tasks = tasks;
    }

    /** Whether this person could take it back now. */
    boolean possibleFor(SignedIn actor, CaseState state, SopDocument sop) {
        return refusal(actor, state, sop) == null;
    }

    void refuseUnlessPossibleFor(SignedIn actor, CaseState state, SopDocument sop) {
        Refusal refusal = refusal(actor, state, sop);
        if (refusal != null) {
            throw refusal;
        }
    }

    private Refusal refusal(SignedIn actor, CaseState state, SopDocument sop) {
        if (actor.external() || done.awaits() != null || !actor.accountId().equals(done.assigneeId())) {
            return Refusal.notAllowed("task.notYoursToTakeBack");
        }
        if (!done.mayAct(actor)) {
            return Refusal.notAllowed("task.notYourLane");
        }
        if (done.state() != TaskState.DONE || done.takenBack()) {
            return Refusal.conflict("task.nothingToTakeBack");
        }
        if (state != CaseState.RUNNING) {
            return Refusal.conflict("case.ended", done.caseNumber());
        }
        return refusalOfWhatFollowed(sop);
    }

    private Refusal refusalOfWhatFollowed(SopDocument sop) {
        Optional<Step> step = sop.step(done.stepKey());
        if (step.isEmpty() || !lanesToReopen().allMatch(step.get().lanes()::contains)) {
            // the case went over to a version without that step, or without one of its lanes
            return Refusal.conflict("task.nothingToTakeBack");
        }
        boolean reported = step.get().kind() == StepKind.SUBMIT && !waitsForOtherLanes();
        if (reported || followed().anyMatch(t -> t.awaits() != null)) {
            return Refusal.conflict("task.sentToDitjen");
        }
        if (followed().anyMatch(t -> t.state() != TaskState.OPEN || t.seenAt() != null)) {
            return Refusal.conflict("task.seenByNext");
        }
        boolean movedOn = followed().findAny().isEmpty() && !waitsForOtherLanes();
        return movedOn ? Refusal.conflict("task.nothingToTakeBack") : null;
    }

    /** Cancels what followed. @return the lanes that have to be opened anew, the doer's own first */
    List<String> undo(Instant now) {
        List<String> lanes = lanesToReopen().toList();
        followed().forEach(t -> t.cancel(now));
        done.takeBack();
        return lanes;
    }

    /** Keys of the steps that the act opened; ask before it is undone. */
    List<String> followingSteps() {
        return followed().map(Task::stepKey).distinct().toList();
    }

    private Stream<String> lanesToReopen() {
        return Stream.concat(Stream.of(done), cancelledWith()).map(Task::laneKey);
    }

    /** What the act opened. */
    private Stream<Task> followed() {
        return tasks.stream().filter(t -> t.seq() > done.seq() && t.openedAt().equals(done.closedAt()));
    }

    /** Other lanes of the step that a return or refusal closed with it. */
    private Stream<Task> cancelledWith() {
        return tasks.stream()
                .filter(t -> t != done && done.sameRoundAs(t) && t.state() == TaskState.CANCELLED)
                .filter(t -> done.closedAt().equals(t.closedAt()));
    }

    private boolean waitsForOtherLanes() {
        return tasks.stream().anyMatch(t -> t != done && done.sameRoundAs(t) && t.open());
    }

    /** The step whose refusal the case is walking out, as what still counts has it; null for none. */
    static String rejectingStep(List<Task> tasks, SopDocument sop) {
        String rejecting = null;
        List<Task> counting = tasks.stream()
                .filter(t -> t.state() == TaskState.DONE && !t.takenBack())
                .sorted(Comparator.comparing(Task::closedAt).thenComparing(Task::seq))
                .toList();
        for (Task task : counting) {
            var chosen = sop.step(task.stepKey()).flatMap(s -> s.outcome(task.outcome()));
            if (chosen.isEmpty() || chosen.get().to() == null) {
                continue;
            }
            if (chosen.get().kind() == OutcomeKind.REJECT) {
                rejecting = task.stepKey();
            } else if (chosen.get().kind() == OutcomeKind.RETURN
                    && rejecting != null
                    && sop.indexOf(chosen.get().to()) <= sop.indexOf(rejecting)) {
                rejecting = null;
            }
        }
        return rejecting;
    }
}
