package id.simpul.sop.chart;

import id.simpul.sop.Outcome;
import id.simpul.sop.OutcomeKind;
import id.simpul.sop.SopDocument;
import id.simpul.sop.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A way out of a row as the chart draws it.
 *
 * @param target row it leads to; -1 where the SOP ends
 */
record Exit(Outcome outcome, int source, int target) {

    boolean terminal() {
        return target < 0;
    }

    boolean returns() {
        return !terminal() && target <= source;
    }

    boolean inferred() {
        return inferred(outcome);
    }

    /** Ways out in the order in which the diamonds ask: consent, then ends, then other rejections, then returns. */
    static List<Exit> of(SopDocument document, int row, boolean withInferred) {
        Step step = document.steps().get(row);
        List<Outcome> drawn = step.outcomes().stream()
                .filter(o -> withInferred || !inferred(o))
                .toList();
        if (drawn.isEmpty()) {
            drawn = step.outcomes();
        }
        List<Exit> exits = new ArrayList<>();
        for (Outcome outcome : drawn) {
            exits.add(new Exit(outcome, row, outcome.to() == null ? -1 : document.indexOf(outcome.to())));
        }
        boolean returnsFirst = exits.size() > 2 && exits.stream().noneMatch(Exit::terminal);
        exits.sort(Comparator.comparingInt(e -> returnsFirst ? -e.turn() : e.turn()));
        return List.copyOf(exits);
    }

    private int turn() {
        if (outcome.positive()) {
            return 0;
        }
        return terminal() ? 1 : returns() ? 3 : 2;
    }

    /** A return or rejection that somebody concluded, and the office has not accepted yet. */
    private static boolean inferred(Outcome outcome) {
        boolean negative = outcome.kind() == OutcomeKind.RETURN || outcome.kind() == OutcomeKind.REJECT;
        var origin = outcome.provenance();
        return negative
                && origin != null
                && Boolean.FALSE.equals(origin.get("explicit"))
                && !Boolean.TRUE.equals(origin.get("accepted"));
    }
}
