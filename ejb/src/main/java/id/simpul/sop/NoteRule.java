package id.simpul.sop;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether choosing an outcome needs a written reason. */
public enum NoteRule {
    @JsonProperty("required")
    REQUIRED,
    @JsonProperty("optional")
    OPTIONAL
}
