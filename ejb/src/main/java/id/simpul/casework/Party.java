package id.simpul.casework;

import id.simpul.sop.LaneKind;

/** Who a case waits for. */
public enum Party {
    OFFICE,
    APPLICANT,
    DITJEN;

    /** @param awaitsDitjen whether a reply of the Ditjen closes the task, whoever's lane is printed */
    static Party of(LaneKind lane, boolean awaitsDitjen) {
        if (awaitsDitjen || lane == LaneKind.NATIONAL) {
            return DITJEN;
        }
        return lane == LaneKind.EXTERNAL ? APPLICANT : OFFICE;
    }
}
