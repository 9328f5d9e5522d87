package id.simpul.sop.design;

import id.simpul.sop.Lane;
import id.simpul.sop.Outcome;
import id.simpul.sop.OutcomeKind;
import id.simpul.sop.SopDocument;
import id.simpul.sop.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A half-done draft as far as it can be drawn: arrows into nothing are left out, and a row that nobody acts in yet stands
 * where the row before it does. The list of problems says so; the picture need not.
 */
final class Drawable {

    private final SopDocument sop;
    private final Set<String> lanes;

    private Drawable(SopDocument sop) {
        this.sop = sop;
        this.lanes = sop.lanes().stream().map(Lane::key).collect(Collectors.toSet());
    }

    static SopDocument of(SopDocument sop) {
        return new Drawable(sop).drawn();
    }

    private SopDocument drawn() {
        List<Step> steps = new ArrayList<>();
        List<String> before = List.of(sop.lanes().get(0).key());
        for (int row = 0; row < sop.steps().size(); row++) {
            Step step = sop.steps().get(row);
            List<String> acting = step.lanes().stream().filter(lanes::contains).toList();
            List<String> lanesOfRow = acting.isEmpty() ? before : acting;
            steps.add(new Step(
                    step.key(),
                    step.no(),
                    step.uraian(),
                    step.kind(),
                    step.verb(),
                    lanesOfRow,
                    step.recipients().stream()
                            .filter(lanes::contains)
                            .filter(lane -> !lanesOfRow.contains(lane))
                            .toList(),
                    step.order(),
                    step.kelengkapan(),
                    step.waktu(),
                    step.output(),
                    step.keterangan(),
                    step.submission(),
                    step.recurs(),
                    step.waitsFor(),
                    outcomes(step, row),
                    step.provenance(),
                    step.proposal()));
            before = lanesOfRow;
        }
        return with(steps);
    }

    private List<Outcome> outcomes(Step step, int row) {
        List<Outcome> drawn =
                step.outcomes().stream().filter(outcome -> leads(outcome, row)).toList();
        if (!drawn.isEmpty()) {
            return drawn;
        }
        boolean last = row == sop.steps().size() - 1;
        return List.of(new Outcome(
                "lanjut",
                "",
                last ? OutcomeKind.FINISH : OutcomeKind.FORWARD,
                last ? null : sop.steps().get(row + 1).key(),
                null,
                List.of(),
                null,
                null));
    }

    private boolean leads(Outcome outcome, int row) {
        int target = outcome.to() == null ? -1 : sop.indexOf(outcome.to());
        return switch (outcome.kind()) {
            case FORWARD -> target > row;
            case RETURN -> target >= 0 && target < row;
            case REJECT -> outcome.to() == null || target > row;
            case FINISH -> true;
        };
    }

    private SopDocument with(List<Step> steps) {
        return new SopDocument(
                sop.formatVersion(),
                sop.code(),
                sop.type(),
                sop.labels(),
                sop.paper(),
                sop.identity(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                sop.lanes(),
                steps);
    }
}
