package id.simpul.sop;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who an SOP serves: an institution that asks, or the office itself. */
public enum SopType {
    @JsonProperty("request")
    REQUEST,
    @JsonProperty("internal")
    INTERNAL
}
