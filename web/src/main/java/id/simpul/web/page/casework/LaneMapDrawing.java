package id.simpul.web.page.casework;

import id.simpul.casework.TaskView;
import id.simpul.sop.Lane;
import id.simpul.sop.Outcome;
import id.simpul.sop.StepKind;
import id.simpul.web.face.Face;
import id.simpul.web.face.When;
import id.simpul.web.page.casework.LaneMap.Box;
import id.simpul.web.page.casework.LaneMap.Label;
import id.simpul.web.page.casework.LaneMap.Stroke;
import java.util.ArrayList;
import java.util.List;

/** Draws one {@link LaneMap}. Long SOPs are drawn dense: numbers instead of names over the columns. */
final class LaneMapDrawing {

    private static final int WIDTH = 1092, LEFT = 161, ROW = 26, NAMED_PITCH = 84, FLAG_TEXT = 7;

    private final Jalur jalur;
    private final When when;
    private final List<Lane> lanes;
    private final double pitch;
    private final boolean named;
    private final int top;
    private final List<Box> boxes = new ArrayList<>();
    private final List<Stroke> under = new ArrayList<>();
    private final List<Stroke> over = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();

    LaneMapDrawing(Jalur jalur, When when) {
        this.jalur = jalur;
        this.when = when;
        lanes = jalur.sop().lanes();
        pitch = (WIDTH - LEFT) / (double) jalur.size();
        named = pitch >= NAMED_PITCH;
        top = named ? 46 : 28;
    }

    LaneMap draw() {
        lanes();
        for (int row = 0; row < jalur.size(); row++) {
            head(row);
            foot(row);
            symbols(row);
            if (row < jalur.size() - 1 || next(row) > row) {
                forward(row);
            }
        }
        jalur.backs().forEach(this::back);
        under.addAll(over);
        int height = bottom() + (named ? 43 : 0);
        return new LaneMap(WIDTH, height, Ribbon.of(jalur).spoken(), boxes, under, labels);
    }

    private int bottom() {
        return top + lanes.size() * ROW;
    }

    private void lanes() {
        for (int i = 0; i < lanes.size(); i++) {
            boolean here = holds(lanes.get(i));
            if (here) {
                boxes.add(new Box("lajur-kini", 0, top + i * ROW, WIDTH, ROW, 0));
            }
            under.add(line(top + i * ROW));
            labels.add(new Label(
                    here ? "t-kuat" : "",
                    16,
                    middle(i) + 4,
                    "start",
                    Gist.of(lanes.get(i).name(), 21)));
        }
        under.add(line(bottom()));
    }

    private boolean holds(Lane lane) {
        return jalur.open().stream().anyMatch(t -> t.lane().equals(lane.key()));
    }

    private static Stroke line(int y) {
        return new Stroke("garis", "M0 " + y + ".5H" + WIDTH);
    }

    private void head(int row) {
        String style = jalur.current(row) ? "t-kuat" : "";
        if (!named) {
            labels.add(new Label(style, centre(row), 19, "middle", String.valueOf(row + 1)));
            return;
        }
        String[] words = ((row + 1) + ". " + Gist.of(jalur.step(row).uraian(), 60)).split(" ");
        int most = (int) (pitch / 7);
        int at = 0;
        for (int line = 0; line < 2 && at < words.length; line++) {
            StringBuilder text = new StringBuilder(words[at++]);
            while (at < words.length && text.length() + words[at].length() < most) {
                text.append(' ').append(words[at++]);
            }
            boolean more = line == 1 && at < words.length;
            String shown =
                    text.length() > most ? text.substring(0, most - 1) + "…" : more ? text + " …" : text.toString();
            labels.add(new Label(style, centre(row) - 15, 21 + 16 * line, "start", shown));
        }
    }

    private void foot(int row) {
        if (!named) {
            return;
        }
        String first = "";
        String second = "";
        var last = jalur.lastAt(row);
        if (jalur.done(row) && last.isPresent()) {
            TaskView task = last.get();
            first = task.assigneeName() == null ? "" : Gist.of(task.assigneeName(), (int) (pitch / 7));
            second = when.brief(task.closedAt());
        } else if (!jalur.done(row) && !jalur.step(row).waktu().isEmpty()) {
            first = Face.say("task.norm", jalur.step(row).waktu());
        }
        String style = jalur.current(row) ? "t-kuat" : "";
        labels.add(new Label(style, centre(row) - 15, bottom() + 18, "start", first));
        labels.add(new Label(style, centre(row) - 15, bottom() + 34, "start", second));
    }

    private void symbols(int row) {
        List<Integer> rows = jalur.lanes(row).map(lanes::indexOf).toList();
        for (int lane : rows) {
            boolean mine = jalur.open().stream()
                    .anyMatch(t -> t.lane().equals(lanes.get(lane).key()));
            if (jalur.current(row) && mine) {
                flag(row, lane);
            } else {
                symbol(row, lane, jalur.done(row) || jalur.current(row) && sequenceDone(row, lane));
            }
        }
        for (int i = 1; i < rows.size(); i++) {
            int from = middle(Math.min(rows.get(i - 1), rows.get(i)));
            int to = middle(Math.max(rows.get(i - 1), rows.get(i)));
            under.add(new Stroke(flow(row), "M" + centre(row) + " " + from + "V" + to));
        }
    }

    // in a joint step one lane may have finished while another still works
    private boolean sequenceDone(int row, int lane) {
        return jalur.lastAt(row)
                .filter(t -> t.lane().equals(lanes.get(lane).key()))
                .isPresent();
    }

    private void symbol(int row, int lane, boolean done) {
        int x = centre(row);
        int y = middle(lane);
        String style = done ? "simbol is-selesai" : "simbol";
        if (jalur.step(row).kind() == StepKind.DECISION) {
            over.add(new Stroke(
                    style,
                    "M" + (x - 15) + " " + y + "L" + x + " " + (y - 10) + "L" + (x + 15) + " " + y + "L" + x + " "
                            + (y + 10) + "Z"));
        } else {
            int round = row == 0 || row == jalur.size() - 1 ? 8 : 1;
            over.add(new Stroke(style, rounded(x - 14, y - 8, 28, 16, round)));
        }
        if (done) {
            over.add(new Stroke("centang", "M" + (x - 4) + " " + (y + 0.5) + "l3 3l5 -6"));
        }
    }

    private static String rounded(int x, int y, int w, int h, int r) {
        return "M" + (x + r) + " " + y + "h" + (w - 2 * r) + "a" + r + " " + r + " 0 0 1 " + r + " " + r + "v"
                + (h - 2 * r)
                + "a" + r + " " + r + " 0 0 1 -" + r + " " + r + "h-" + (w - 2 * r) + "a" + r + " " + r + " 0 0 1 -" + r
                + " -" + r
                + "v-" + (h - 2 * r) + "a" + r + " " + r + " 0 0 1 " + r + " -" + r + "Z";
    }

    private void flag(int row, int lane) {
        int x = centre(row) - 15;
        int y = middle(lane);
        String holder = holder(lane);
        int width = named ? Math.max(30, Math.min(holder.length() * FLAG_TEXT + 30, WIDTH - x - 4)) : 30;
        over.add(new Stroke(
                "simbol is-kini",
                "M" + x + " " + y + "L" + (x + 12) + " " + (y - 11) + "h" + (width - 18)
                        + "a6 6 0 0 1 6 6v10a6 6 0 0 1 -6 6h-" + (width - 18) + "Z"));
        if (named) {
            labels.add(new Label("t-kini", x + 16, y + 4, "start", holder));
        }
    }

    private String holder(int lane) {
        return jalur.open().stream()
                .filter(t -> t.lane().equals(lanes.get(lane).key()))
                .map(t -> t.assigneeName() == null ? Face.say("jalur.now") : t.assigneeName())
                .map(name -> Gist.of(name, (int) ((pitch - 34) / FLAG_TEXT)))
                .findFirst()
                .orElse("");
    }

    private int next(int row) {
        return jalur.step(row).outcomes().stream()
                .filter(o -> o.positive() && o.to() != null)
                .map(Outcome::to)
                .mapToInt(jalur.sop()::indexOf)
                .findFirst()
                .orElse(-1);
    }

    private void forward(int row) {
        int to = next(row);
        if (to <= row) {
            return;
        }
        List<Integer> from = jalur.lanes(row).map(lanes::indexOf).toList();
        int lane = from.get(from.size() - 1);
        int target = lanes.indexOf(jalur.lanes(to).findFirst().orElseThrow());
        int x = centre(row) + (jalur.current(row) && named ? 30 : 15);
        int y = middle(lane);
        String style = flow(row);
        String head = style.equals("alir") ? "panah" : "panah is-nanti";
        if (target == lane) {
            int end = centre(to) - 15;
            under.add(new Stroke(style, "M" + x + " " + y + "H" + (end - 6)));
            under.add(new Stroke(head, "M" + end + " " + y + "l-7 -4v8Z"));
        } else {
            int sign = target > lane ? 1 : -1;
            int end = middle(target) - sign * 10;
            under.add(new Stroke(style, "M" + x + " " + y + "H" + centre(to) + "V" + (end - sign * 6)));
            under.add(new Stroke(head, "M" + centre(to) + " " + end + "l-4 " + (-sign * 7) + "h8Z"));
        }
    }

    private String flow(int row) {
        return jalur.done(row) ? "alir" : "alir is-nanti";
    }

    private void back(Jalur.Back back) {
        int from = lanes.indexOf(jalur.lanes(back.from()).findFirst().orElseThrow());
        int to = lanes.indexOf(jalur.lanes(back.to()).findFirst().orElseThrow());
        int y = middle(from) + 9;
        int x = centre(back.to());
        boolean above = middle(to) < y;
        int end = above ? middle(to) + 10 : middle(to) - 10;
        int sign = above ? 1 : -1;
        over.add(new Stroke(
                "balik", "M" + centre(back.from()) + " " + (y + 1) + "V" + y + "H" + x + "V" + (end + sign * 7)));
        over.add(new Stroke("panah is-balik", "M" + x + " " + end + "l-4 " + (sign * 7) + "h8Z"));
        if (pitch * (back.from() - back.to()) > 70) {
            int middle = (centre(back.from()) + x) / 2;
            labels.add(new Label("t-kembali", middle, y - 4, "middle", Face.say("jalur.back", back.times())));
        }
    }

    private int centre(int row) {
        return LEFT + 15 + (int) Math.round(row * pitch);
    }

    private int middle(int lane) {
        return top + lane * ROW + ROW / 2;
    }
}
