package id.simpul.sop;

import java.util.List;
import java.util.stream.IntStream;

/** What a file may leave unsaid: a step without outcomes goes on to the next row, and the last one finishes. */
final class SopDefaults {

    private static final String KEY = "selesai";
    private static final String LABEL = "Selesai";

    private SopDefaults() {}

    static SopDocument fill(SopDocument sop) {
        List<Step> steps = IntStream.range(0, sop.steps().size())
                .mapToObj(row -> sop.steps().get(row).outcomes().isEmpty()
                        ? sop.steps().get(row).withOutcomes(outcomes(sop, row))
                        : sop.steps().get(row))
                .toList();
        return sop.withSteps(steps);
    }

    /** The other way round: what need not be said is not said, so that it follows the rows when they move. */
    static SopDocument strip(SopDocument sop) {
        List<Step> steps = IntStream.range(0, sop.steps().size())
                .mapToObj(row -> unsaid(sop, row)
                        ? sop.steps().get(row).withOutcomes(List.of())
                        : sop.steps().get(row))
                .toList();
        return sop.withSteps(steps);
    }

    /** Whether the file may leave the row's outcomes out. */
    static boolean unsaid(SopDocument sop, int row) {
        return sop.steps().get(row).outcomes().equals(outcomes(sop, row));
    }

    private static List<Outcome> outcomes(SopDocument sop, int row) {
        boolean last = row == sop.steps().size() - 1;
        OutcomeKind kind = last ? OutcomeKind.FINISH : OutcomeKind.FORWARD;
        String to = last ? null : sop.steps().get(row + 1).key();
        return List.of(new Outcome(KEY, LABEL, kind, to, null, List.of(), null, null));
    }
}
