package id.simpul.casework;

import id.simpul.sop.LaneKind;
import id.simpul.sop.WaitsFor;

/** Who a case waits for. */
public enum Party {
    OFFICE,
    APPLICANT,
    DITJEN;

    /**
     * @param awaitsDitjen whether a reply of the Ditjen closes the task, whoever's lane is printed
     * @param waitsFor     for whom the office's lane waits at this step as its SOP says; null for nobody
     */
    static Party of(LaneKind lane, boolean awaitsDitjen, WaitsFor waitsFor) {
        if (waitsFor != null) {
            return waitsFor == WaitsFor.DITJEN ? DITJEN : APPLICANT;
        }
        if (awaitsDitjen || lane == LaneKind.NATIONAL) {
            return DITJEN;
        }
        return lane == LaneKind.EXTERNAL ? APPLICANT : OFFICE;
    }
}
