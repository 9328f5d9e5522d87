package id.simpul.onboarding.opening;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The life of an import. */
public enum ImportState {
    /** Read and shown; nothing is opened. */
    @JsonProperty("planned")
    PLANNED,
    @JsonProperty("running")
    RUNNING,
    @JsonProperty("done")
    DONE
}
