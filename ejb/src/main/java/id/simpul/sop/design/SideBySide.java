package id.simpul.sop.design;

import id.simpul.sop.Outcome;
import id.simpul.sop.Reordered;
import id.simpul.sop.SopDocument;
import id.simpul.sop.Step;
import id.simpul.sop.chart.ChartTable;
import id.simpul.sop.chart.Marks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Two editions of an SOP beside each other.
 *
 * @param before  the earlier chart; null where it cannot be drawn
 * @param after   the later chart; null where it cannot be drawn
 * @param changes what became of a step, by its key; steps that are the same are left out
 */
public record SideBySide(ChartTable before, ChartTable after, Map<String, Change> changes) {

    /** What became of a step. */
    public enum Change {
        ADDED,
        REMOVED,
        CHANGED,
        MOVED
    }

    static SideBySide of(
            SopDocument before,
            SopDocument after,
            Function<Marks, ChartTable> drawBefore,
            Function<Marks, ChartTable> drawAfter) {
        Map<String, Change> changes = changes(before, after);
        Set<String> oldArrows = arrows(before);
        Set<String> newArrows = arrows(after);
        return new SideBySide(
                drawBefore.apply(new Marks(changes.keySet(), without(oldArrows, newArrows))),
                drawAfter.apply(new Marks(changes.keySet(), without(newArrows, oldArrows))),
                changes);
    }

    private static Map<String, Change> changes(SopDocument before, SopDocument after) {
        Map<String, Change> changes = new LinkedHashMap<>();
        List<String> kept =
                keys(before).stream().filter(key -> after.indexOf(key) >= 0).toList();
        List<String> order =
                keys(after).stream().filter(key -> before.indexOf(key) >= 0).toList();
        Set<String> moved = Reordered.moved(kept, order);
        for (Step step : after.steps()) {
            Step was = before.step(step.key()).orElse(null);
            if (was == null) {
                changes.put(step.key(), Change.ADDED);
            } else if (!was.asPrinted().equals(renumbered(step.asPrinted(), was))) {
                changes.put(step.key(), Change.CHANGED);
            } else if (moved.contains(step.key())) {
                changes.put(step.key(), Change.MOVED);
            }
        }
        keys(before).stream().filter(key -> after.indexOf(key) < 0).forEach(key -> changes.put(key, Change.REMOVED));
        return changes;
    }

    /** A step that only got another number because rows came or went before it is the same step. */
    private static Step renumbered(Step step, Step as) {
        return new Step(
                step.key(),
                as.no(),
                step.uraian(),
                step.kind(),
                step.verb(),
                step.lanes(),
                step.recipients(),
                step.order(),
                step.kelengkapan(),
                step.waktu(),
                step.output(),
                step.keterangan(),
                step.submission(),
                step.recurs(),
                step.waitsFor(),
                step.outcomes(),
                step.provenance(),
                step.proposal());
    }

    private static List<String> keys(SopDocument sop) {
        return sop.steps().stream().map(Step::key).toList();
    }

    private static Set<String> arrows(SopDocument sop) {
        return sop.steps().stream()
                .flatMap(step -> step.outcomes().stream()
                        .map(Outcome::to)
                        .filter(to -> to != null)
                        .map(to -> Marks.arrow(step.key(), to)))
                .collect(Collectors.toSet());
    }

    private static Set<String> without(Set<String> all, Set<String> others) {
        return all.stream().filter(one -> !others.contains(one)).collect(Collectors.toSet());
    }
}
