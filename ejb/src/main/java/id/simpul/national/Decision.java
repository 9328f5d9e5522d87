package id.simpul.national;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.simpul.sop.OnReply;

/** What the Ditjen decides on a submission. */
public enum Decision {
    @JsonProperty("approved")
    APPROVED(SubmissionState.APPROVED, OnReply.APPROVED),
    @JsonProperty("returned")
    RETURNED(SubmissionState.RETURNED, OnReply.RETURNED),
    @JsonProperty("rejected")
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
