package id.simpul.sop.design;

import id.simpul.calendar.Waktu;
import id.simpul.core.Refusal;
import id.simpul.identity.Permission;
import id.simpul.sop.SopDocument;
import id.simpul.sop.Step;
import id.simpul.sop.chart.ChartTable;
import id.simpul.sop.chart.Format;
import id.simpul.sop.chart.Marks;
import id.simpul.sop.chart.Sheet;
import id.simpul.sop.chart.SopChart;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.shiro.authz.annotation.RequiresPermissions;

/** Looks at a draft for those who design it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DesignQuery {

    /** A row of the table before anybody has measured it. */
    private static final int UNMEASURED = 72;

    /** No screen is higher; the drawing grows with it. */
    private static final int HIGHEST = 2_000;

    /**
     * What stands beside a draft.
     *
     * @param document every way out may be left unsaid
     * @param heights  of the table's rows in pixels, by step; of a row that is not named it is guessed
     */
    @RequiresPermissions(Permission.Keys.SOP_EDIT)
    public DesignView beside(SopDocument document, Map<String, Integer> heights) {
        return new DesignView(chart(document, heights), times(document.steps()), Questions.of(document));
    }

    /**
     * A document as far as it can be drawn.
     *
     * @return the sheet for a page; empty while there is no step or no lane
     */
    @RequiresPermissions(Permission.Keys.SOP_READ)
    public Optional<ChartTable> drawn(SopDocument document) {
        return drawn(document, Marks.NONE);
    }

    /**
     * A draft's sheet as far as it can be drawn.
     *
     * @throws Refusal {@code sop.chart.empty} while there is no step or no lane
     */
    @RequiresPermissions(Permission.Keys.SOP_READ)
    public Sheet sheet(SopDocument document) {
        return SopChart.draw(drawable(document), Format.SCREEN);
    }

    /** A document with nothing in it that no chart can show. */
    @RequiresPermissions(Permission.Keys.SOP_READ)
    public SopDocument drawable(SopDocument document) {
        return empty(document) ? document : Drawable.of(document);
    }

    private static Optional<ChartTable> drawn(SopDocument document, Marks marks) {
        return empty(document)
                ? Optional.empty()
                : Optional.of(ChartTable.marked(SopChart.draw(Drawable.of(document), Format.SCREEN), marks));
    }

    private static boolean empty(SopDocument document) {
        return document.steps().isEmpty() || document.lanes().isEmpty();
    }

    /**
     * Two editions beside each other: steps are the same where their keys are, and what differs is marked in both.
     *
     * @return each side's chart; null for one that cannot be drawn yet
     */
    @RequiresPermissions(Permission.Keys.SOP_READ)
    public SideBySide sideBySide(SopDocument before, SopDocument after) {
        return SideBySide.of(before, after, marks -> drawn(before, marks).orElse(null), marks -> drawn(after, marks)
                .orElse(null));
    }

    private static DesignView.Chart chart(SopDocument document, Map<String, Integer> heights) {
        if (empty(document)) {
            return null;
        }
        List<Integer> asked = document.steps().stream()
                .map(step -> Math.max(1, Math.min(HIGHEST, heights.getOrDefault(step.key(), UNMEASURED))))
                .toList();
        Sheet sheet = SopChart.beside(Drawable.of(document), asked);
        ChartTable table = ChartTable.of(sheet, Map.of());
        return new DesignView.Chart(
                table.heads().lanes().stream()
                        .map(head -> new DesignView.Head(head.lines(), head.kind()))
                        .toList(),
                table.columns().get(2),
                table.rows().stream().map(ChartTable.Row::height).toList(),
                table.svg());
    }

    private static List<DesignView.Meaning> times(List<Step> steps) {
        List<Optional<Waktu>> read =
                steps.stream().map(step -> Waktu.read(step.waktu())).toList();
        List<Waktu> carried = Waktu.carriedForward(
                read.stream().map(one -> one.orElse(new Waktu.None())).toList());
        List<DesignView.Meaning> times = new ArrayList<>();
        IntStream.range(0, steps.size())
                .forEach(row -> times.add(
                        read.get(row).isEmpty()
                                ? new DesignView.Meaning(steps.get(row).key(), "unreadable", 0)
                                : meaning(steps.get(row).key(), carried.get(row))));
        return List.copyOf(times);
    }

    private static DesignView.Meaning meaning(String step, Waktu time) {
        if (time instanceof Waktu.Span span) {
            return new DesignView.Meaning(step, span.unit().name().toLowerCase(Locale.ROOT), span.amount());
        }
        if (time instanceof Waktu.Marker marker) {
            return new DesignView.Meaning(step, "marker", marker.day());
        }
        String key =
                time instanceof Waktu.EverySemester ? "semester" : time instanceof Waktu.AsAgreed ? "asAgreed" : "none";
        return new DesignView.Meaning(step, key, 0);
    }
}
