package id.simpul.sop.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What must hold on every sheet, measured on what was drawn and with none of the code that drew it. */
final class Invariants {

    /** An orthogonal piece of a line, its ends in order. */
    record Segment(Line line, int index, int last, int x1, int y1, int x2, int y2) {
        boolean upright() {
            return x1 == x2;
        }

        boolean ownEndOf(Symbol symbol) {
            return index == 0 && line.from().equals(symbol)
                    || index == last && line.to().equals(symbol);
        }

        boolean enters(Box box, int grown) {
            return x1 < box.right() + grown
                    && x2 > box.left() - grown
                    && y1 < box.bottom() + grown
                    && y2 > box.top() - grown;
        }

        /** Whether both meet in a point that lies inside each of them. */
        boolean crosses(Segment other) {
            Segment v = upright() ? this : other;
            Segment h = upright() ? other : this;
            return upright() != other.upright() && h.x1 < v.x1 && v.x1 < h.x2 && v.y1 < h.y1 && h.y1 < v.y2;
        }

        boolean touches(Segment other) {
            return x1 <= other.x2 && other.x1 <= x2 && y1 <= other.y2 && other.y1 <= y2 && !crosses(other);
        }

        boolean tooNear(Segment other) {
            if (upright() != other.upright()) {
                return false;
            }
            return upright()
                    ? Math.abs(x1 - other.x1) < 12 && y1 < other.y2 && other.y1 < y2
                    : Math.abs(y1 - other.y1) < 12 && x1 < other.x2 && other.x1 < x2;
        }
    }

    private final Sheet sheet;
    private final SheetPage page;
    private final List<Segment> segments = new ArrayList<>();

    private Invariants(Sheet sheet, SheetPage page) {
        this.sheet = sheet;
        this.page = page;
        page.lines().forEach(line -> segments.addAll(segments(line)));
    }

    static void hold(Sheet sheet) {
        assertThat(sheet.missing()).as("steps with a line that found no room").isEmpty();
        for (SheetPage page : sheet.pages()) {
            Invariants page1 = new Invariants(sheet, page);
            page1.linesRunFromPortToPort();
            page1.nothingLiesOnAnythingElse();
            page1.linesKeepApart();
            page1.symbolsStandInTheirLaneAndRow();
            page1.diamondsAskAndEndsEnd();
            page1.rowsFillThePage();
        }
        lettersComeInPairs(sheet);
    }

    static int crossings(Sheet sheet) {
        int crossings = 0;
        for (SheetPage page : sheet.pages()) {
            List<Segment> all = new Invariants(sheet, page).segments;
            for (Segment a : all) {
                crossings += (int)
                        all.stream().filter(b -> a.upright() && a.crosses(b)).count();
            }
        }
        return crossings;
    }

    private static List<Segment> segments(Line line) {
        List<Segment> segments = new ArrayList<>();
        int last = line.points().size() - 2;
        for (int i = 0; i <= last; i++) {
            Point a = line.points().get(i);
            Point b = line.points().get(i + 1);
            segments.add(new Segment(
                    line,
                    i,
                    last,
                    Math.min(a.x(), b.x()),
                    Math.min(a.y(), b.y()),
                    Math.max(a.x(), b.x()),
                    Math.max(a.y(), b.y())));
        }
        return segments;
    }

    private void linesRunFromPortToPort() {
        Set<String> used = new HashSet<>();
        for (Line line : page.lines()) {
            List<Point> points = line.points();
            assertThat(points.get(0))
                    .isEqualTo(new Point(line.out().x(line.from()), line.out().y(line.from())));
            assertThat(points.get(points.size() - 1))
                    .isEqualTo(new Point(line.in().x(line.to()), line.in().y(line.to())));
            assertThat(page.symbols()).contains(line.from(), line.to());
            assertThat(used.add(points.get(0).toString()))
                    .as("port %s used once", points.get(0))
                    .isTrue();
            assertThat(used.add(points.get(points.size() - 1).toString()))
                    .as("port used once")
                    .isTrue();
            for (Segment s : segments(line)) {
                assertThat(s.x1 == s.x2 ^ s.y1 == s.y2)
                        .as("orthogonal: %s", points)
                        .isTrue();
                assertThat(s.x1 >= 0 && s.x2 <= sheet.columns().laneArea() && s.y1 >= 0 && s.y2 <= page.height())
                        .as("inside the lane area: %s", points)
                        .isTrue();
            }
        }
    }

    private void nothingLiesOnAnythingElse() {
        List<Box> labels = page.lines().stream()
                .filter(line -> line.label() != null)
                .map(line -> line.label().box())
                .toList();
        for (Segment s : segments) {
            for (Symbol symbol : page.symbols()) {
                assertThat(!s.ownEndOf(symbol) && s.enters(symbol.box(), 4))
                        .as("%s through %s", s, symbol)
                        .isFalse();
            }
            assertThat(labels).as("labels under %s", s).noneMatch(label -> s.enters(label, 0));
        }
        apart(page.symbols().stream().map(Symbol::box).toList(), "symbols");
        apart(labels, "labels");
        for (Line line : page.lines()) {
            if (line.label() != null) {
                assertThat(page.symbols())
                        .noneMatch(s -> !s.equals(line.from())
                                && s.box().meets(line.label().box()));
            }
        }
    }

    private static void apart(List<Box> boxes, String what) {
        for (int i = 0; i < boxes.size(); i++) {
            for (int k = i + 1; k < boxes.size(); k++) {
                assertThat(boxes.get(i).meets(boxes.get(k)))
                        .as("%s %s and %s overlap", what, boxes.get(i), boxes.get(k))
                        .isFalse();
            }
        }
    }

    private void linesKeepApart() {
        for (Segment a : segments) {
            for (Segment b : segments) {
                if (a.line != b.line) {
                    assertThat(a.tooNear(b)).as("%s beside %s", a, b).isFalse();
                    assertThat(a.touches(b)).as("%s touches %s", a, b).isFalse();
                }
            }
        }
    }

    private void symbolsStandInTheirLaneAndRow() {
        int lane = sheet.columns().lane();
        for (Symbol s : page.symbols()) {
            SheetRow row = page.rows().get(s.row());
            assertThat(s.top() >= row.top() && s.bottom() <= row.bottom())
                    .as("%s inside its row", s)
                    .isTrue();
            if (s.shape() == Shape.PENTAGON) {
                assertThat(row.strip()).isTrue();
            } else {
                assertThat(s.cx()).isEqualTo(s.lane() * lane + lane / 2);
                assertThat(row.step()).isEqualTo(s.step());
            }
        }
    }

    private void diamondsAskAndEndsEnd() {
        for (Symbol s : page.symbols()) {
            List<Line> exits = page.lines().stream()
                    .filter(line -> line.from().equals(s) && !link(line))
                    .toList();
            if (s.shape() == Shape.DIAMOND) {
                assertThat(exits)
                        .as("exits of %s", s)
                        .extracting(line -> line.label().text())
                        .containsExactlyInAnyOrder("Ya", "Tidak");
            } else if (s.end()) {
                assertThat(exits).as("exits of the end %s", s).isEmpty();
            }
        }
    }

    private static boolean link(Line line) {
        return line.from().row() == line.to().row()
                && line.from().lane() != line.to().lane()
                && line.to().lane() >= 0
                && line.from().lane() >= 0;
    }

    private void rowsFillThePage() {
        int y = 0;
        for (SheetRow row : page.rows()) {
            assertThat(row.top()).isEqualTo(y);
            y += row.height();
        }
        if (!sheet.format().endless()) {
            assertThat(y).isLessThanOrEqualTo(sheet.format().body(sheet.headHeight()));
        }
    }

    private static void lettersComeInPairs(Sheet sheet) {
        Map<String, List<Integer>> pages = new HashMap<>();
        for (SheetPage page : sheet.pages()) {
            for (Symbol s : page.symbols()) {
                if (s.shape() == Shape.PENTAGON) {
                    pages.computeIfAbsent(s.letter(), letter -> new ArrayList<>())
                            .add(page.number());
                    assertThat(page.rows().get(s.row()).entries()).anyMatch(e -> e.startsWith(s.letter() + ": "));
                }
            }
        }
        assertThat(pages.values()).allSatisfy(on -> assertThat(on).hasSize(2).doesNotHaveDuplicates());
    }
}
