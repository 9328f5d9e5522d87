package id.simpul.sop.chart;

import java.util.List;

/** What the left cell of a strip says about its segi lima. */
final class StripText {

    static final int LINE = 28;

    private final Flow flow;
    private final List<String> laneNames;

    StripText(Flow flow, List<String> laneNames) {
        this.flow = flow;
        this.laneNames = laneNames;
    }

    String leaving(Cut cut) {
        String to = cut.wire().kind() == Wire.Kind.RETURN ? "kembali ke langkah " : "ke langkah ";
        return cut.letter() + ": " + to + step(cut.wire().targetRow()) + ", hal. "
                + SopChart.pageNumber(cut.targetPage());
    }

    String arriving(Cut cut) {
        return cut.letter() + ": dari langkah " + step(cut.wire().sourceRow()) + ", hal. "
                + SopChart.pageNumber(cut.sourcePage());
    }

    /** The printed number; with the lane where the paper prints a number twice. */
    private String step(int row) {
        FlowRow at = flow.rows().get(row);
        boolean twice = flow.rows().stream().filter(r -> r.no().equals(at.no())).count() > 1;
        String no = at.no().replaceAll("\\.$", "");
        return twice ? no + " (" + laneNames.get(at.top().lane()) + ")" : no;
    }
}
