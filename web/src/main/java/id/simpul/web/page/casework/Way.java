package id.simpul.web.page.casework;

import id.simpul.casework.TaskView;
import id.simpul.sop.Lane;
import id.simpul.sop.OutcomeKind;
import id.simpul.sop.SopDocument;
import id.simpul.sop.Step;
import id.simpul.web.face.Face;
import java.util.Comparator;
import java.util.List;

/**
 * A way out of the present step as the page offers it: the button's words, and before it is pressed, who receives the
 * case then.
 *
 * @param effect what follows
 * @param kind   class of the button: the first way forward is the filled one
 */
public record Way(String key, String label, String effect, String icon, String kind, boolean noteRequired) {

    /** The ways this reader may choose, the way forward first. */
    static List<Way> of(TaskView task, SopDocument sop, List<TaskView> open) {
        List<TaskView.OutcomeView> offered = task.outcomes().stream()
                .sorted(Comparator.comparing(o -> o.kind() == OutcomeKind.RETURN || o.kind() == OutcomeKind.REJECT))
                .toList();
        return offered.stream()
                .map(o -> of(o, o == offered.get(0), task, sop, open))
                .toList();
    }

    private static Way of(TaskView.OutcomeView o, boolean first, TaskView task, SopDocument sop, List<TaskView> open) {
        String receiver = o.to() == null ? null : receivers(sop.step(o.to()).orElseThrow(), sop);
        return new Way(
                o.key(),
                Face.say("outcome." + name(o.kind()) + (receiver == null ? ".end" : ".on"), o.label(), receiver),
                effect(o, receiver, task, sop, open),
                icon(o.kind()),
                first ? "utama" : "",
                o.noteRequired());
    }

    private static String effect(
            TaskView.OutcomeView o, String receiver, TaskView task, SopDocument sop, List<TaskView> open) {
        String others = Face.enumerate(open.stream()
                .filter(t -> !t.id().equals(task.id()))
                .map(t -> sop.lane(t.lane()).map(Lane::name).orElse(t.lane()))
                .toArray(String[]::new));
        boolean positive = o.kind() == OutcomeKind.FORWARD || o.kind() == OutcomeKind.FINISH;
        if (positive && !others.isEmpty()) {
            return Face.say("effect.waitsFor", others);
        }
        if (receiver == null) {
            return Face.say("effect." + name(o.kind()) + ".end");
        }
        Step step = sop.step(o.to()).orElseThrow();
        String text = Face.say("effect." + name(o.kind()), receiver, Gist.of(step.uraian(), 80));
        return step.waktu().isEmpty() ? text : text + " " + Face.say("effect.norm", step.waktu());
    }

    private static String receivers(Step step, SopDocument sop) {
        return Face.enumerate(step.lanes().stream()
                .map(key -> sop.lane(key).map(Lane::name).orElse(key))
                .toArray(String[]::new));
    }

    static String icon(OutcomeKind kind) {
        return switch (kind) {
            case FORWARD -> "arrow-forward-up";
            case FINISH -> "circle-check";
            case RETURN -> "corner-up-left";
            case REJECT -> "ban";
        };
    }

    private static String name(OutcomeKind kind) {
        return kind.name().toLowerCase(java.util.Locale.ROOT);
    }
}
