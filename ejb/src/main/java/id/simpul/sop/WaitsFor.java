package id.simpul.sop;

import com.fasterxml.jackson.annotation.JsonProperty;

/** For whom a step of the office's own lane waits: its time, and its lateness, are theirs. */
public enum WaitsFor {
    @JsonProperty("applicant")
    APPLICANT,
    @JsonProperty("ditjen")
    DITJEN
}
