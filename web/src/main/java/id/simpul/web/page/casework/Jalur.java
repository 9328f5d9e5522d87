package id.simpul.web.page.casework;

import id.simpul.casework.TaskState;
import id.simpul.casework.TaskView;
import id.simpul.sop.Lane;
import id.simpul.sop.LaneKind;
import id.simpul.sop.Outcome;
import id.simpul.sop.OutcomeKind;
import id.simpul.sop.SopDocument;
import id.simpul.sop.Step;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a case stands on its SOP: what ribbon, list and map are drawn from. A step counts as done while the case is
 * beyond it; after a return the steps in between are to come again.
 *
 * @param sop     the edition the case walks
 * @param open    open tasks, empty once the case has ended
 * @param history closed tasks as far as the reader may see them
 * @param staff   whether the reader belongs to the office: who took a step is nobody else's business
 */
record Jalur(SopDocument sop, List<TaskView> open, List<TaskView> history, boolean staff) {

    /** A return that really happened, and how often. */
    record Back(int from, int to, int times) {}

    /** As far as one of its tasks tells, which is what a worklist knows. */
    static Jalur at(SopDocument sop, TaskView task) {
        return new Jalur(sop, List.of(task), List.of(), true);
    }

    int size() {
        return sop.steps().size();
    }

    /** Row of the step being done now, from 0; for an ended case the row after its last done step. */
    int now() {
        if (!open.isEmpty()) {
            return sop.indexOf(open.get(0).step().key());
        }
        return history.stream()
                .filter(t -> t.state() == TaskState.DONE)
                .mapToInt(t -> sop.indexOf(t.step().key()) + 1)
                .max()
                .orElse(0);
    }

    boolean current(int row) {
        return !open.isEmpty() && row == now();
    }

    /** Done, as far as can be told: a row before the present one that was not jumped over. */
    boolean done(int row) {
        if (row >= now()) {
            return false;
        }
        return history.isEmpty() || lastAt(row).isPresent() || !internal(row) || !watched();
    }

    // a reader who sees only some steps cannot know which of the others were jumped over
    private boolean watched() {
        return history.stream().anyMatch(t -> t.laneKind() == LaneKind.INTERNAL);
    }

    private boolean internal(int row) {
        return lanes(row).anyMatch(l -> l.kind() == LaneKind.INTERNAL);
    }

    /** Whether the step is in nobody's hands inside the office. */
    boolean outside(int row) {
        return lanes(row).noneMatch(l -> l.kind() == LaneKind.INTERNAL);
    }

    Stream<Lane> lanes(int row) {
        return step(row).lanes().stream().map(key -> sop.lane(key).orElseThrow());
    }

    Step step(int row) {
        return sop.steps().get(row);
    }

    /** The task that did a row last. */
    Optional<TaskView> lastAt(int row) {
        return history.stream()
                .filter(t -> t.state() == TaskState.DONE
                        && !t.takenBack()
                        && sop.indexOf(t.step().key()) == row)
                .reduce((first, second) -> second);
    }

    /** Returns in the order they first happened. */
    List<Back> backs() {
        Map<String, Back> backs = new LinkedHashMap<>();
        for (TaskView task : history) {
            Optional<Outcome> chosen =
                    outcome(task).filter(o -> o.kind() == OutcomeKind.RETURN && o.to() != null && !task.takenBack());
            if (chosen.isPresent()) {
                int from = sop.indexOf(task.step().key());
                int to = sop.indexOf(chosen.get().to());
                backs.merge(from + ">" + to, new Back(from, to, 1), (a, b) -> new Back(from, to, a.times() + 1));
            }
        }
        return List.copyOf(backs.values());
    }

    /** All tasks that the reader may see. */
    Stream<TaskView> tasks() {
        return Stream.concat(history.stream(), open.stream());
    }

    int returns() {
        return backs().stream().mapToInt(Back::times).sum();
    }

    Optional<Outcome> outcome(TaskView task) {
        return task.outcome() == null
                ? Optional.empty()
                : sop.step(task.step().key()).flatMap(s -> s.outcome(task.outcome()));
    }

    String laneName(String key) {
        return sop.lane(key).map(Lane::name).orElse(key);
    }
}
