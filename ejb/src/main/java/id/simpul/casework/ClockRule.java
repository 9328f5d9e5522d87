package id.simpul.casework;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What becomes of a step's clock when its case goes over to another version. */
public enum ClockRule {
    /** The time that has passed counts. */
    @JsonProperty("keep")
    KEEP,
    /** The step's time begins anew; an H-day, which counts from the receipt, stays what it is. */
    @JsonProperty("restart")
    RESTART
}
