package id.simpul.sop;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/**
 * A way out of a step.
 *
 * @param key        stable name within the step
 * @param label      words on the button
 * @param kind       where it leads
 * @param to         key of the step it opens; null where the case ends
 * @param note       whether a reason must be written; null means the default of the kind, see {@link #noteRequired()}
 * @param by         lanes that may choose it; empty means every acting lane
 * @param onReply    the Ditjen's answer it belongs to; null where no answer is awaited or read
 * @param provenance what was inferred about it and is not in the paper's text; null when printed
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Outcome(
        String key,
        String label,
        OutcomeKind kind,
        String to,
        NoteRule note,
        List<String> by,
        OnReply onReply,
        Map<String, Object> provenance) {

    public Outcome {
        by = by == null ? List.of() : List.copyOf(by);
    }

    /** Return and reject need a reason unless the office says otherwise. */
    public boolean noteRequired() {
        return note == null ? kind == OutcomeKind.RETURN || kind == OutcomeKind.REJECT : note == NoteRule.REQUIRED;
    }

    /** Forward and finish count as consent in a joint step; return and reject close it at once. */
    public boolean positive() {
        return kind == OutcomeKind.FORWARD || kind == OutcomeKind.FINISH;
    }

    public boolean mayBeChosenBy(String lane) {
        return by.isEmpty() || by.contains(lane);
    }

    /** Whether the paper does not name it, and the office has not accepted it yet. */
    public boolean inferred() {
        return provenance != null && Boolean.FALSE.equals(provenance.get("explicit"));
    }

    Outcome asPrinted() {
        Map<String, Object> left = inferred() ? Map.of("explicit", false) : null;
        return new Outcome(key, label, kind, to, note, by, onReply, left);
    }
}
