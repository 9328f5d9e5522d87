package id.simpul.sop;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The nature of a step. All but {@code DECISION} print as a box (PermenPAN-RB 35/2012 knows two natures only). */
public enum StepKind {
    @JsonProperty("process")
    PROCESS,
    @JsonProperty("decision")
    DECISION,
    @JsonProperty("sign")
    SIGN,
    @JsonProperty("send")
    SEND,
    @JsonProperty("receive")
    RECEIVE,
    @JsonProperty("wait")
    WAIT,
    @JsonProperty("submit")
    SUBMIT
}
