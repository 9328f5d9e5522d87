package id.simpul.web.page.casework;

import id.simpul.casework.CaseReturn;
import id.simpul.casework.TaskView;
import id.simpul.sop.StepKind;
import id.simpul.web.face.Face;
import id.simpul.web.face.When;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Why a case came back to a step, and what that means.
 *
 * @param note      what was wrong, in the words of who sent it back
 * @param where     from which step and by whom, when, in which round this is, and which steps are done again
 * @param gist      how much no longer counts, and how many deadlines stand or count anew
 * @param voided    who did what that no longer counts, and when
 * @param deadlines of each step that is done again
 */
public record Comeback(String note, String where, String gist, List<String> voided, List<String> deadlines) {

    /** The last return that led to this task's step; null in its first round, or for whom it is not told. */
    static Comeback to(TaskView task, List<CaseReturn> returns, Jalur jalur, When when) {
        if (task.iteration() < 2 || returns == null) {
            return null;
        }
        return returns.stream()
                .filter(r -> !r.at().isAfter(task.openedAt()))
                .filter(r -> r.repeated().stream()
                        .anyMatch(row -> row.key().equals(task.step().key())))
                .reduce((first, second) -> second)
                .map(r -> new Comeback(
                        r.note(),
                        where(task, r, jalur, when),
                        gist(r),
                        r.voided().stream().map(v -> voided(v, jalur, when)).toList(),
                        r.deadlines().stream().map(d -> deadline(d, when)).toList()))
                .orElse(null);
    }

    private static String where(TaskView task, CaseReturn back, Jalur jalur, When when) {
        return Face.say(
                "case.returnedFrom",
                back.from().no(),
                back.to().no(),
                who(back.task(), back.by(), jalur),
                when.full(back.at()),
                task.iteration(),
                Face.enumerate(back.repeated().stream().map(CaseReturn.Row::no).toArray(String[]::new)));
    }

    private static String gist(CaseReturn back) {
        return Face.say(
                "return.gist",
                back.voided().size(),
                count(back, CaseReturn.Rule.STANDS),
                count(back, CaseReturn.Rule.ANEW));
    }

    private static long count(CaseReturn back, CaseReturn.Rule rule) {
        return back.deadlines().stream().filter(d -> d.rule() == rule).count();
    }

    private static String voided(CaseReturn.Voided done, Jalur jalur, When when) {
        return Face.say(
                done.kind() == StepKind.SIGN ? "return.signature" : "return.paraf",
                done.no(),
                who(done.task(), done.by(), jalur),
                when.full(done.at()));
    }

    private static String who(UUID task, String name, Jalur jalur) {
        return jalur.history().stream()
                .filter(t -> t.id().equals(task))
                .findFirst()
                .map(t -> ActedWords.who(t, jalur))
                .orElse(name == null ? "" : name);
    }

    private static String deadline(CaseReturn.Clock clock, When when) {
        String rule = "return." + clock.rule().name().toLowerCase(Locale.ROOT);
        boolean open = clock.rule() == CaseReturn.Rule.ANEW && clock.after() != null;
        return Face.say(
                open ? rule + "Open" : rule,
                clock.no(),
                clock.marker() == null ? "" : "H" + clock.marker(),
                when.full(clock.after()),
                clock.before() == null ? "–" : when.full(clock.before()));
    }
}
