package id.simpul.sop.design;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * Something that was concluded from the paper, for the office to say whether it is right.
 *
 * @param step       key of the step; null where it is about the identity
 * @param outcome    key of the way out it is about; null for none
 * @param field      what of the step it is about; null where it is a way out
 * @param printed    what the paper says, or what was concluded
 * @param proposed   what is offered instead; empty where nothing is
 * @param reason     why it was concluded; null when nobody wrote it down
 * @param confidence from 0 to 1; null when nobody said
 * @param others     other readings
 */
public record Question(
        Kind kind,
        String step,
        String outcome,
        String field,
        List<String> printed,
        List<String> proposed,
        String reason,
        Double confidence,
        List<Other> others) {

    /** What is asked. */
    public enum Kind {
        /** Whether these lanes act. */
        @JsonProperty("lanes")
        LANES,
        /** Whether this way out, which the paper does not name, is there. */
        @JsonProperty("outcome")
        OUTCOME,
        /** Whether a cell is to say something else than the paper does. */
        @JsonProperty("proposal")
        PROPOSAL,
        /** Whether the paper really says what looks wrong there. */
        @JsonProperty("suspect")
        SUSPECT,
        /** Whether cells that stood in other columns on the paper stand in the right ones now. */
        @JsonProperty("columns")
        COLUMNS
    }

    /** Another reading. @param lane key of the lane that may act instead */
    public record Other(String lane, String reason) {}
}
