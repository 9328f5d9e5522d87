package id.simpul.web.page.casework;

import id.simpul.casework.TaskState;
import id.simpul.casework.TaskView;
import id.simpul.web.face.Face;
import java.util.ArrayList;
import java.util.List;

/**
 * The jalur as one line: a segment per step, the present one with its holder.
 *
 * @param spoken the same in words, for those who do not see it
 * @param foot   the line below it
 */
public record Ribbon(List<Segment> segments, String spoken, String foot) {

    /** @param now whether the case stands here; then {@code holder} says with whom */
    public record Segment(boolean now, String style, String holder) {}

    static Ribbon of(Jalur jalur) {
        List<Segment> segments = new ArrayList<>();
        for (int row = 0; row < jalur.size(); row++) {
            segments.add(jalur.current(row) ? present(jalur, row) : other(jalur, row));
        }
        return new Ribbon(List.copyOf(segments), spoken(jalur), foot(jalur));
    }

    private static Segment present(Jalur jalur, int row) {
        TaskView task = jalur.open().get(0);
        String style = jalur.outside(row) ? "is-luar" : task.state() == TaskState.OPEN ? "is-lowong" : "";
        return new Segment(true, style, jalur.laneName(task.lane()));
    }

    private static Segment other(Jalur jalur, int row) {
        String done = jalur.done(row) ? "is-selesai" : "";
        return new Segment(false, (done + (jalur.outside(row) ? " is-luar" : "")).strip(), null);
    }

    private static String spoken(Jalur jalur) {
        return jalur.open().isEmpty()
                ? Face.say("jalur.ended", jalur.now(), jalur.size())
                : Face.say(
                        "jalur.spoken",
                        jalur.now() + 1,
                        jalur.size(),
                        jalur.laneName(jalur.open().get(0).lane()));
    }

    private static String foot(Jalur jalur) {
        if (jalur.open().isEmpty()) {
            return Face.say("jalur.ended", jalur.now(), jalur.size());
        }
        TaskView task = jalur.open().get(0);
        StringBuilder foot = new StringBuilder(Face.say("jalur.foot", jalur.now() + 1, jalur.size()));
        if (jalur.returns() > 0) {
            foot.append(" · ").append(Face.say("jalur.returned", jalur.returns()));
        } else if (task.iteration() > 1) {
            foot.append(" · ").append(Face.say("jalur.again", task.iteration()));
        }
        if (task.state() == TaskState.OPEN && !jalur.outside(jalur.now())) {
            foot.append(" · ").append(Face.say("jalur.unclaimed"));
        }
        return foot.toString();
    }
}
