package id.simpul.casework;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The life of a case; all but running are ends. */
public enum CaseState {
    @JsonProperty("running")
    RUNNING,
    @JsonProperty("finished")
    FINISHED,
    @JsonProperty("rejected")
    REJECTED,
    @JsonProperty("withdrawn")
    WITHDRAWN
}
