package id.simpul.casework;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which part of the open tasks somebody asks for. */
public enum WorklistScope {
    /** All I may act on: unclaimed ones of my lanes, and those I hold. */
    @JsonProperty("all")
    ALL,
    /** Claimed by me. */
    @JsonProperty("mine")
    MINE,
    /** Open or claimed, by whomever, in my positions. */
    @JsonProperty("position")
    POSITION,
    /** Claimed by nobody. */
    @JsonProperty("unclaimed")
    UNCLAIMED
}
