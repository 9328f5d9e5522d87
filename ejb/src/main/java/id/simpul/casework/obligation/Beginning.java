package id.simpul.casework.obligation;

import id.simpul.casework.CaseMoved;
import id.simpul.casework.DoneOnPaper;
import java.time.Instant;
import java.util.UUID;

/**
 * The case from which something begins to be owed.
 *
 * @param at when that is written down; the beginning itself may lie before, where a case ran on paper
 */
record Beginning(UUID caseId, String caseNumber, UUID institutionId, UUID sopVersionId, Instant at) {

    static Beginning of(CaseMoved moved) {
        return new Beginning(
                moved.caseId(), moved.caseNumber(), moved.institutionId(), moved.sopVersionId(), moved.at());
    }

    static Beginning of(DoneOnPaper paper) {
        return new Beginning(
                paper.caseId(), paper.caseNumber(), paper.institutionId(), paper.sopVersionId(), paper.at());
    }
}
