package id.simpul.casework;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far a migration is. */
public enum MigrationState {
    /** It waits for a second person. */
    @JsonProperty("proposed")
    PROPOSED,
    @JsonProperty("running")
    RUNNING,
    @JsonProperty("done")
    DONE,
    /** Called off, as a proposal or while it ran; what had gone over stays. */
    @JsonProperty("cancelled")
    CANCELLED
}
