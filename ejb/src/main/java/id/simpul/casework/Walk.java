package id.simpul.casework;

import id.simpul.core.DomainEvent;
import id.simpul.sop.LaneOrder;
import id.simpul.sop.Outcome;
import id.simpul.sop.OutcomeKind;
import id.simpul.sop.SopDocument;
import id.simpul.sop.Step;
import id.simpul.sop.StepKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Decides what follows an outcome: whether a joint step is through, which step opens next and for whom, or how the
 * case ends. One walk is one move of one case.
 */
class Walk {

    private final CaseFile file;
    private final Timetable timetable;
    private final SopDocument sop;
    private final Instant now;
    private final List<Task> opened = new ArrayList<>();
    private final List<DomainEvent> events = new ArrayList<>();

    Walk(CaseFile file, Timetable timetable, Instant now) {
        this.file = file;
        this.timetable = timetable;
        this.sop = timetable.sop();
        this.now = now;
    }

    /** After a task was closed with an outcome. */
    Progress after(Task done, Outcome chosen) {
        events.add(TaskCompleted.of(done, chosen.key(), now));
        Step step = sop.step(done.stepKey()).orElseThrow();
        if (!chosen.positive()) {
            // the first return or refusal closes a joint step at once
            round(done).filter(Task::open).forEach(t -> t.cancel(now));
            move(step, chosen);
        } else if (round(done).noneMatch(Task::open) && !openNextLane(step, done)) {
            if (step.kind() == StepKind.SUBMIT) {
                events.add(submission(step, null));
            }
            move(step, chosen);
        }
        return new Progress(List.copyOf(opened), List.copyOf(events));
    }

    /** Opens a step: one task per acting lane, or the first lane's where they act in sequence. */
    Progress open(String stepKey) {
        openStep(stepKey);
        return new Progress(List.copyOf(opened), List.copyOf(events));
    }

    private void move(Step from, Outcome chosen) {
        if (chosen.to() == null) {
            boolean refused = chosen.kind() == OutcomeKind.REJECT || file.rejecting();
            CaseState end = refused ? CaseState.REJECTED : CaseState.FINISHED;
            file.end(end, now);
            events.add(new CaseEnded(file.id(), file.number(), end, now));
            return;
        }
        if (chosen.kind() == OutcomeKind.REJECT) {
            file.beginRejecting(from.key());
        } else if (chosen.kind() == OutcomeKind.RETURN) {
            file.wentBackTo(chosen.to(), sop);
        }
        openStep(chosen.to());
    }

    private void openStep(String stepKey) {
        Step step = sop.step(stepKey).orElseThrow();
        int iteration = 1
                + file.tasks().stream()
                        .filter(t -> t.stepKey().equals(stepKey))
                        .mapToInt(Task::iteration)
                        .max()
                        .orElse(0);
        List<String> lanes = step.order() == LaneOrder.SEQUENCE ? step.lanes().subList(0, 1) : step.lanes();
        lanes.forEach(lane -> opened.add(file.openTask(step, lane, iteration, timetable, now, now)));
        if (step.awaitsDitjen()) {
            events.add(submission(step, opened.get(opened.size() - 1)));
        }
    }

    /** Opens the next lane of a sequence; false when this round has had them all. */
    private boolean openNextLane(Step step, Task done) {
        if (step.order() != LaneOrder.SEQUENCE) {
            return false;
        }
        int next = step.lanes().indexOf(done.laneKey()) + 1;
        if (next == step.lanes().size()) {
            return false;
        }
        String lane = step.lanes().get(next);
        opened.add(file.openTask(step, lane, done.iteration(), timetable, done.clockFrom(), now));
        return true;
    }

    private Stream<Task> round(Task of) {
        return file.tasks().stream().filter(of::sameRoundAs);
    }

    private SubmissionDue submission(Step step, Task waiting) {
        return new SubmissionDue(
                step.submission() == null ? "laporan" : step.submission(),
                file.id(),
                file.number(),
                waiting == null ? null : waiting.id(),
                file.title(),
                file.institutionName(),
                sop.code(),
                file.sopVersion(),
                sop.identity().nama().meaning(),
                step.no(),
                step.uraian(),
                papers(step),
                file.receivedAt(),
                now);
    }

    /** What the step before prepared and this one needs: the list the Ditjen checks a submission against. */
    private List<String> papers(Step step) {
        int row = sop.indexOf(step.key());
        List<String> papers = new ArrayList<>(step.kelengkapan());
        if (row > 0) {
            sop.steps().get(row - 1).output().stream()
                    .filter(o -> !papers.contains(o))
                    .forEach(papers::add);
        }
        return papers;
    }
}
