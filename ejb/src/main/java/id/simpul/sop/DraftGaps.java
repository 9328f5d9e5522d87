package id.simpul.sop;

import id.simpul.sop.DraftReview.Place;

/** What has not been typed yet: a name, a lane, who acts, the other way out of a decision. */
final class DraftGaps {

    private final DraftReview check;

    DraftGaps(DraftReview check) {
        this.check = check;
    }

    void run() {
        SopDocument sop = check.sop();
        if (blank(sop.name())) {
            check.error(Place.block("identity"), "sop.nameMissing");
        }
        if (sop.identity().nomor() == null || blank(sop.identity().nomor().printed())) {
            check.hint(Place.block("identity"), "sop.nomorMissing");
        }
        if (sop.lanes().isEmpty()) {
            check.error(Place.block("lanes"), "sop.noLanes");
        }
        sop.lanes().stream()
                .filter(lane -> blank(lane.name()))
                .forEach(lane -> check.error(Place.lane(lane), "sop.laneNameMissing"));
        if (sop.steps().isEmpty()) {
            check.error(Place.block("steps"), "sop.noSteps");
        }
        sop.steps().forEach(this::step);
    }

    private void step(Step step) {
        if (blank(step.no())) {
            check.error(Place.step(step), "sop.noMissing");
        }
        if (blank(step.uraian())) {
            check.error(Place.step(step), "sop.uraianMissing");
        }
        if (step.lanes().isEmpty()) {
            check.error(Place.step(step), "sop.actorMissing");
        }
        if (step.kind() == StepKind.DECISION && step.outcomes().size() < 2) {
            check.error(Place.step(step), "sop.decisionOneWay");
        }
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
