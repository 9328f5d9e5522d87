package id.simpul.sop;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which answer of the Ditjen an outcome belongs to. */
public enum OnReply {
    @JsonProperty("approved")
    APPROVED,
    @JsonProperty("returned")
    RETURNED,
    @JsonProperty("rejected")
    REJECTED,
    @JsonProperty("any")
    ANY
}
