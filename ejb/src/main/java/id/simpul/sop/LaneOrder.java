package id.simpul.sop;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether the tasks of a joint step open at once or one after the other. */
public enum LaneOrder {
    @JsonProperty("together")
    TOGETHER,
    @JsonProperty("sequence")
    SEQUENCE
}
