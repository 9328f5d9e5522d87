package id.simpul.sop;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The life of a version: written, in force (or waiting for its day), replaced. */
public enum SopVersionState {
    @JsonProperty("draft")
    DRAFT,
    @JsonProperty("published")
    PUBLISHED,
    @JsonProperty("retired")
    RETIRED
}
