package id.simpul.web.page.casework;

import id.simpul.casework.CaseView;
import id.simpul.casework.TaskState;
import id.simpul.casework.TaskView;
import id.simpul.sop.Outcome;
import id.simpul.sop.OutcomeKind;
import id.simpul.web.face.Face;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that happened in a case, newest first on its page.
 *
 * @param step   the step's printed number, or null for begin and end
 * @param who    name and lane; only the lane for readers from institutions
 * @param letter the institution's paper, when staff acted on it
 */
public record Happening(
        String style,
        String icon,
        String kind,
        String step,
        String what,
        String outcome,
        String who,
        String note,
        String letter,
        OffsetDateTime at) {

    static List<Happening> of(CaseView file, Jalur jalur) {
        List<Happening> happenings = new ArrayList<>();
        happenings.add(plain("is-kini", "flag", "happening.started", file.startedAt()));
        file.history().stream()
                .filter(t -> t.state() == TaskState.DONE || t.state() == TaskState.CANCELLED)
                .sorted((a, b) -> a.closedAt().compareTo(b.closedAt()))
                .map(t -> of(t, jalur))
                .forEach(happenings::add);
        if (file.story() != null) {
            file.story().forEach(line -> happenings.add(StoryLine.of(line, jalur)));
            happenings.sort(Comparator.comparing(Happening::at));
        }
        if (file.endedAt() != null) {
            String key = "happening." + file.state().name().toLowerCase(Locale.ROOT);
            Happening end = plain("is-kini", "flag", key, file.endedAt());
            happenings.add(file.withdrawnReason() == null ? end : end.because(file.withdrawnReason()));
        }
        Collections.reverse(happenings);
        return List.copyOf(happenings);
    }

    private static Happening plain(String style, String icon, String key, OffsetDateTime at) {
        return new Happening(style, icon, "", null, Face.say(key), null, null, null, null, at);
    }

    private Happening because(String reason) {
        return new Happening(style, icon, kind, step, what, outcome, who, reason, letter, at);
    }

    private static Happening of(TaskView task, Jalur jalur) {
        Optional<Outcome> chosen = jalur.outcome(task);
        boolean negative = chosen.filter(o -> !o.positive()).isPresent();
        boolean cancelled = task.state() == TaskState.CANCELLED;
        return new Happening(
                cancelled ? "is-batal" : negative ? "is-balik" : "",
                cancelled ? "circle-minus" : Way.icon(chosen.map(Outcome::kind).orElse(OutcomeKind.FORWARD)),
                cancelled ? "" : negative ? "warn" : "ok",
                task.step().no(),
                Gist.of(task.step().uraian(), 120),
                cancelled ? Face.say("happening.cancelled") : outcome(task, chosen, jalur),
                ActedWords.who(task, jalur),
                task.note(),
                letter(task),
                task.closedAt());
    }

    /** What was chosen; a return says where to, and what was taken back says so. */
    private static String outcome(TaskView task, Optional<Outcome> chosen, Jalur jalur) {
        String label = chosen.map(Outcome::label).orElse(null);
        if (task.takenBack()) {
            return Face.say("happening.takenBack", label);
        }
        return chosen.filter(o -> o.kind() == OutcomeKind.RETURN && o.to() != null)
                .flatMap(o -> jalur.sop().step(o.to()))
                .map(to -> Face.say("happening.returnedTo", label, to.no()))
                .orElse(label);
    }

    private static String letter(TaskView task) {
        if (!task.atDesk()) {
            return null;
        }
        return task.onBehalf() == null || task.onBehalf().letterNumber() == null
                ? Face.say("happening.paper")
                : Face.say("happening.letter", task.onBehalf().letterNumber());
    }
}
