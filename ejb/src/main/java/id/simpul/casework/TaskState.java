package id.simpul.casework;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The life of a task: waiting, taken by somebody, done with an outcome, or overtaken by events. */
public enum TaskState {
    @JsonProperty("open")
    OPEN,
    @JsonProperty("claimed")
    CLAIMED,
    @JsonProperty("done")
    DONE,
    @JsonProperty("cancelled")
    CANCELLED
}
