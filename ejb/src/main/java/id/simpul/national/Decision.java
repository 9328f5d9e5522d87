package id.simpul.national;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;
import id.simpul.sop.OnReply;

/** What the Ditjen decides on a submission. */
@EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
public enum Decision {
    APPROVED(SubmissionState.APPROVED, OnReply.APPROVED),
    RETURNED(SubmissionState.RETURNED, OnReply.RETURNED),
    REJECTED(SubmissionState.REJECTED, OnReply.REJECTED);

    private final SubmissionState state;
    private final OnReply outcome;

    Decision(SubmissionState state, OnReply outcome) {
        this.state = state;
        this.outcome = outcome;
    }

    SubmissionState state() {
        return state;
    }

    OnReply outcome() {
        return outcome;
    }
}
