package id.simpul.casework.obligation;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How something owed stands today. */
public enum ObligationState {
    /** Not yet due. */
    @JsonProperty("due")
    DUE,
    /** Past its day, and nobody was warned. */
    @JsonProperty("overdue")
    OVERDUE,
    /** Not received, and its debtor was warned. */
    @JsonProperty("warned")
    WARNED,
    @JsonProperty("received")
    RECEIVED,
    /** No longer owed. */
    @JsonProperty("stopped")
    STOPPED
}
