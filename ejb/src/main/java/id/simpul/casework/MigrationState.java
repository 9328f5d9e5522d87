package id.simpul.casework;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a migration is still worked off. */
public enum MigrationState {
    @JsonProperty("running")
    RUNNING,
    @JsonProperty("done")
    DONE
}
