package id.simpul.sop.chart;

import java.util.ArrayList;
import java.util.List;

/** What a path must keep by itself: lengths, distance from symbols and lane lines, room for its label. */
final class PathRules {

    private static final int CLEAR = 7;
    private static final int LANE_LINE = 7;
    private static final int FIRST_SIDEWAYS = 10;
    private static final int SHORTEST = 8;
    private static final int LAST = 20;
    private static final int LABEL_HEIGHT = 22;
    private static final int LABEL_CLEAR = 3;
    /** How far a label may reach back over its diamond's tip; the further, the more it keeps off the slope. */
    private static final int[] LABEL_INSETS = {10, 19, 28};

    private static final int LABEL_OFF_SLOPE = 4;

    private final Scene scene;

    PathRules(Scene scene) {
        this.scene = scene;
    }

    /** Lengths, directions, symbols and lane lines. */
    boolean allow(Symbol from, Port out, Symbol to, Port in, int[] x, int[] y, boolean arrow) {
        int last = x.length - 2;
        if (!leads(out, x[1] - x[0], y[1] - y[0]) || !leads(in, x[last] - x[last + 1], y[last] - y[last + 1])) {
            return false;
        }
        for (int i = 0; i <= last; i++) {
            int length = Math.abs(x[i + 1] - x[i]) + Math.abs(y[i + 1] - y[i]);
            int least = i == last && arrow ? LAST : i == 0 && out.sideways() ? FIRST_SIDEWAYS : SHORTEST;
            if (length < least || x[i] == x[i + 1] && nearLaneLine(x[i]) || x[i] < 0 || x[i] > scene.width()) {
                return false;
            }
        }
        for (Symbol s : scene.symbols()) {
            Box box = s.box();
            int first = s == from ? 1 : 0;
            int end = s == to ? last - 1 : last;
            for (int i = first; i <= end; i++) {
                if (box.meets(x[i], y[i], x[i + 1], y[i + 1], CLEAR)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean leads(Port port, int dx, int dy) {
        return Integer.signum(dx) == port.dx() && Integer.signum(dy) == port.dy();
    }

    private boolean nearLaneLine(int x) {
        int off = Math.floorMod(x, scene.laneWidth());
        return Math.min(off, scene.laneWidth() - off) < LANE_LINE;
    }

    /** Places where the label touches neither symbol nor its own line. */
    List<Box> labelPlaces(Symbol from, Port out, int[] x, int[] y, String label) {
        List<Box> fitting = new ArrayList<>();
        int width = scene.labelWidth(label);
        if (out.sideways()) {
            boolean above = x.length > 2 && y[2] > y[1];
            for (int inset : LABEL_INSETS) {
                int offset = inset * from.height() / from.width() + LABEL_OFF_SLOPE;
                addIfFree(fitting, beside(out, x[0], y[0], width, above, inset, offset), from, x, y);
            }
        } else {
            int top = y[0] + 3;
            addIfFree(fitting, new Box(x[0] + 5, top, x[0] + 5 + width, top + LABEL_HEIGHT), from, x, y);
            addIfFree(fitting, new Box(x[0] - 5 - width, top, x[0] - 5, top + LABEL_HEIGHT), from, x, y);
        }
        return fitting;
    }

    private static Box beside(Port out, int px, int py, int width, boolean above, int inset, int offset) {
        int left = out.dx() > 0 ? px - inset : px + inset - width;
        int top = above ? py - offset - LABEL_HEIGHT : py + offset;
        return new Box(left, top, left + width, top + LABEL_HEIGHT);
    }

    private void addIfFree(List<Box> fitting, Box box, Symbol own, int[] x, int[] y) {
        if (!box.within(scene.width(), scene.height())) {
            return;
        }
        for (Symbol s : scene.symbols()) {
            if (s != own && s.box().meets(box.grown(LABEL_CLEAR))) {
                return;
            }
        }
        for (int i = 0; i + 1 < x.length; i++) {
            if (box.meets(x[i], y[i], x[i + 1], y[i + 1], LABEL_CLEAR)) {
                return;
            }
        }
        fitting.add(box);
    }
}
