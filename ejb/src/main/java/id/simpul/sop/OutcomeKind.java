package id.simpul.sop;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where an outcome leads: on, back, to a refusal, or to the end. */
public enum OutcomeKind {
    @JsonProperty("forward")
    FORWARD,
    @JsonProperty("return")
    RETURN,
    @JsonProperty("reject")
    REJECT,
    @JsonProperty("finish")
    FINISH
}
