package id.simpul.sop;

import com.fasterxml.jackson.annotation.JsonProperty;

/** On which side of the counter a lane stands: the office, an institution, or the Ditjen. */
public enum LaneKind {
    @JsonProperty("internal")
    INTERNAL,
    @JsonProperty("external")
    EXTERNAL,
    @JsonProperty("national")
    NATIONAL
}
