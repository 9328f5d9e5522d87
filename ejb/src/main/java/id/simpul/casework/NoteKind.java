package id.simpul.casework;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a line of a case's story tells; the closed tasks tell the rest. */
public enum NoteKind {
    @JsonProperty("comment")
    COMMENT,
    @JsonProperty("corrected")
    CORRECTED,
    @JsonProperty("handedOver")
    HANDED_OVER,
    /** Whoever had it in hand no longer holds its post. */
    @JsonProperty("freed")
    FREED,
    @JsonProperty("takenBack")
    TAKEN_BACK,
    /** A running case was entered from paper at the step where it stood. */
    @JsonProperty("entered")
    ENTERED,
    /** A changed calendar or rule moved a deadline. */
    @JsonProperty("deadlineMoved")
    DEADLINE_MOVED,
    /** A changed calendar moved the day on which something is owed. */
    @JsonProperty("obligationMoved")
    OBLIGATION_MOVED,
    /** The case went over to another version of its SOP. */
    @JsonProperty("migrated")
    MIGRATED
}
