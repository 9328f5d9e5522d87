package id.simpul.casework;

import id.simpul.core.Refusal;
import id.simpul.identity.Permission;
import id.simpul.identity.SignedIn;
import id.simpul.sop.Lane;
import id.simpul.sop.LaneKind;
import id.simpul.sop.SopDocument;
import id.simpul.sop.SopType;
import id.simpul.sop.Step;
import java.util.stream.Stream;

/** Who may begin a case of an SOP, and on whose request. */
final class Starting {

    private Starting() {}

    /** Holders of the first acting lane, holders of {@code case.start}, and an institution's user for itself. */
    static boolean allowedFor(SignedIn actor, SopDocument sop) {
        if (actor.external()) {
            return sop.type() == SopType.REQUEST;
        }
        return actor.may(Permission.Keys.CASE_START)
                || acting(sop.steps().get(0), sop)
                        .anyMatch(lane -> lane.kind() == LaneKind.INTERNAL && actor.holds(lane.position()));
    }

    /** The national office's SOPs are templates for others. @throws Refusal conflict there */
    static void refuseTemplates(SignedIn actor) {
        if (actor.tenant().national()) {
            throw Refusal.conflict("case.template");
        }
    }

    /** An internal SOP has no institution, unless an external lane acts. */
    static boolean takesInstitution(SopDocument sop) {
        return sop.type() == SopType.REQUEST || needsInstitution(sop);
    }

    /** Where an external lane acts, somebody must stand in it. */
    static boolean needsInstitution(SopDocument sop) {
        return sop.steps().stream()
                .flatMap(step -> acting(step, sop))
                .anyMatch(lane -> lane.kind() == LaneKind.EXTERNAL);
    }

    private static Stream<Lane> acting(Step step, SopDocument sop) {
        return step.lanes().stream().map(key -> sop.lane(key).orElseThrow());
    }
}
