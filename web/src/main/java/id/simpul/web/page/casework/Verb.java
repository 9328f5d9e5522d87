package id.simpul.web.page.casework;

import id.simpul.casework.TaskView;
import id.simpul.web.face.Face;
import java.util.Locale;

/** The word on a step's button: the step's own, or the one of its kind (Kerjakan, Periksa, Tandatangani ...). */
final class Verb {

    private Verb() {}

    static String of(TaskView task) {
        String own = task.step().verb();
        return own != null ? own : Face.say("verb." + task.step().kind().name().toLowerCase(Locale.ROOT));
    }
}
