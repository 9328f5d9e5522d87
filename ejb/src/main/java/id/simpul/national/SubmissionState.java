package id.simpul.national;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The life of a submission; {@code RECEIVED} is a report that needs no reply. */
public enum SubmissionState {
    @JsonProperty("sent")
    SENT,
    @JsonProperty("approved")
    APPROVED,
    @JsonProperty("returned")
    RETURNED,
    @JsonProperty("rejected")
    REJECTED,
    @JsonProperty("received")
    RECEIVED
}
