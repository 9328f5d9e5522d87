package id.simpul.sop;

import static id.simpul.sop.DraftProblem.Fix.ADD_RETURN;
import static id.simpul.sop.DraftProblem.Fix.CLEAR_TIME;
import static id.simpul.sop.DraftProblem.Fix.DROP_LANE;
import static id.simpul.sop.DraftProblem.Fix.DROP_OUTCOME;
import static id.simpul.sop.DraftProblem.Fix.DROP_STEP;
import static id.simpul.sop.DraftProblem.Fix.END_REFUSED;
import static id.simpul.sop.DraftProblem.Fix.FINISH;
import static id.simpul.sop.DraftProblem.Fix.GO_ON;
import static id.simpul.sop.DraftProblem.Fix.LANE_AS_BEFORE;
import static id.simpul.sop.DraftProblem.Fix.LEAD_HERE;
import static id.simpul.sop.DraftProblem.Fix.MAKE_PROCESS;
import static id.simpul.sop.DraftProblem.Fix.TURN_OUTCOME;

import id.simpul.sop.DraftProblem.Fix;
import java.util.List;
import java.util.Map;

/** What settles which problem. Where only the person knows, nothing is offered. */
final class DraftFixes {

    private static final Map<String, List<Fix>> KNOWN = Map.ofEntries(
            Map.entry("sop.actorMissing", List.of(LANE_AS_BEFORE)),
            Map.entry("sop.laneUnknown", List.of(LANE_AS_BEFORE)),
            Map.entry("sop.decisionOneWay", List.of(ADD_RETURN, MAKE_PROCESS)),
            Map.entry("sop.unreachable", List.of(LEAD_HERE, DROP_STEP)),
            Map.entry("sop.deadEnd", List.of(GO_ON)),
            Map.entry("sop.loop", List.of(GO_ON)),
            Map.entry("sop.neverFinishes", List.of(FINISH)),
            Map.entry("sop.refusedGoesOn", List.of(END_REFUSED)),
            Map.entry("sop.targetMissing", List.of(GO_ON, DROP_OUTCOME)),
            Map.entry("sop.targetUnknown", List.of(GO_ON, DROP_OUTCOME)),
            Map.entry("sop.returnNotEarlier", List.of(TURN_OUTCOME, DROP_OUTCOME)),
            Map.entry("sop.forwardNotLater", List.of(TURN_OUTCOME, GO_ON, DROP_OUTCOME)),
            Map.entry("sop.waktuUnreadable", List.of(CLEAR_TIME)),
            Map.entry("sop.laneUnused", List.of(DROP_LANE)));

    private DraftFixes() {}

    static List<Fix> of(String key) {
        return KNOWN.getOrDefault(key, List.of());
    }
}
