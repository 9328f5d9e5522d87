package id.simpul.web.page.casework;

import id.simpul.casework.TaskView;
import id.simpul.sop.Lane;
import id.simpul.web.face.Face;
import id.simpul.web.face.When;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The jalur as a list, one line a step: for phones, and the words behind the map.
 *
 * @param style is-selesai, is-kini or nothing
 * @param back  how often the case came back from here; empty when never
 */
public record StepLine(String no, String text, String who, String style, boolean done, boolean now, String back) {

    static List<StepLine> of(Jalur jalur, When when) {
        return IntStream.range(0, jalur.size())
                .mapToObj(row -> line(jalur, row, when))
                .toList();
    }

    private static StepLine line(Jalur jalur, int row, When when) {
        boolean done = jalur.done(row);
        boolean now = jalur.current(row);
        return new StepLine(
                String.valueOf(row + 1),
                Gist.of(jalur.step(row).uraian(), 90),
                who(jalur, row, done, now, when),
                done ? "is-selesai" : now ? "is-kini" : "",
                done,
                now,
                back(jalur, row));
    }

    private static String who(Jalur jalur, int row, boolean done, boolean now, When when) {
        String lanes = Face.enumerate(jalur.lanes(row).map(Lane::name).toArray(String[]::new));
        Optional<TaskView> last = jalur.lastAt(row);
        if (done && last.isPresent()) {
            return lanes + " · " + when.dayHour(last.get().closedAt());
        }
        String waktu = jalur.step(row).waktu();
        if (done || waktu.isEmpty()) {
            return lanes;
        }
        String holder = now ? jalur.open().get(0).assigneeName() : null;
        return (holder == null ? lanes : lanes + ", " + holder) + " · " + Face.say("task.norm", waktu);
    }

    private static String back(Jalur jalur, int row) {
        return jalur.backs().stream()
                .filter(b -> b.from() == row)
                .map(b -> Face.say("jalur.wentBack", b.to() + 1, b.times()))
                .reduce((a, b) -> a + "; " + b)
                .orElse("");
    }
}
