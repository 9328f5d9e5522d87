package id.simpul.sop.chart;

import id.simpul.sop.Identity;
import id.simpul.sop.Lane;
import id.simpul.sop.LaneKind;
import id.simpul.sop.Outcome;
import id.simpul.sop.OutcomeKind;
import id.simpul.sop.Printed;
import id.simpul.sop.SopDocument;
import id.simpul.sop.SopType;
import id.simpul.sop.Step;
import id.simpul.sop.StepKind;
import java.util.List;
import java.util.Map;

/** A small SOP of two lanes and two steps that says the same text everywhere. */
final class Texts {

    private Texts() {}

    static SopDocument everywhere(String text) {
        List<Lane> lanes = List.of(
                new Lane("a", text, text, LaneKind.EXTERNAL, null),
                new Lane("b", "Staf", null, LaneKind.INTERNAL, null));
        Outcome on = new Outcome("ya", text, OutcomeKind.FORWARD, "s2", null, null, null, null);
        Outcome back = new Outcome("tidak", text, OutcomeKind.RETURN, "s1", null, null, null, null);
        Outcome end = new Outcome("selesai", text, OutcomeKind.FINISH, null, null, null, null, null);
        Outcome no = new Outcome("tolak", text, OutcomeKind.REJECT, null, null, null, null, null);
        List<Step> steps = List.of(step("s1", "a", text, List.of(on)), step("s2", "b", text, List.of(end, no, back)));
        Identity identity = new Identity(Printed.of(text), Printed.of(text), null, null, null, null);
        Map<String, String> labels = Map.of("uraian", text, "pelaksana", text);
        return new SopDocument(
                1,
                "uji",
                SopType.REQUEST,
                labels,
                null,
                identity,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                lanes,
                steps);
    }

    private static Step step(String key, String lane, String text, List<Outcome> outcomes) {
        return new Step(
                key,
                text,
                text,
                StepKind.PROCESS,
                null,
                List.of(lane),
                null,
                null,
                List.of(text),
                text,
                List.of(text),
                text,
                null,
                null,
                null,
                outcomes,
                null,
                null);
    }
}
