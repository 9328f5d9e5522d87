package id.simpul.web.page.casework;

import id.simpul.casework.TaskState;
import id.simpul.casework.TaskView;
import id.simpul.sop.Outcome;
import id.simpul.sop.OutcomeKind;
import id.simpul.web.face.Face;
import id.simpul.web.face.When;
import java.util.Optional;

/**
 * Why a case came back to a step.
 *
 * @param note  what was wrong, in the words of who sent it back
 * @param where from which step and by whom, when, in which round this is, and which steps are done again
 */
public record Comeback(String note, String where) {

    /** The last return that led to this task's step; null in its first round, or when it cannot be seen. */
    static Comeback to(TaskView task, Jalur jalur, When when) {
        if (task.iteration() < 2) {
            return null;
        }
        return jalur.history().stream()
                .filter(t -> t.state() == TaskState.DONE && !t.takenBack() && t.note() != null)
                .filter(t -> !t.closedAt().isAfter(task.openedAt()))
                .filter(t -> leadsTo(task, t, jalur))
                .reduce((first, second) -> second)
                .map(t -> new Comeback(t.note(), where(task, t, jalur, when)))
                .orElse(null);
    }

    private static boolean leadsTo(TaskView task, TaskView returned, Jalur jalur) {
        Optional<Outcome> chosen = jalur.outcome(returned);
        int here = jalur.sop().indexOf(task.step().key());
        return chosen.filter(o -> o.kind() == OutcomeKind.RETURN && o.to() != null)
                .filter(o -> jalur.sop().indexOf(o.to()) <= here)
                .isPresent();
    }

    private static String where(TaskView task, TaskView returned, Jalur jalur, When when) {
        String to = jalur.outcome(returned)
                .flatMap(o -> jalur.sop().step(o.to()))
                .map(s -> s.no())
                .orElse("");
        return Face.say(
                "case.returnedFrom",
                returned.step().no(),
                to,
                ActedWords.who(returned, jalur),
                when.full(returned.closedAt()),
                task.iteration());
    }
}
