package id.simpul.casework;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.simpul.sop.StepKind;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * One time that a case was sent back: what was wrong, what has to be done again, what no longer counts, and what became
 * of the deadlines. The rows themselves stay in the history as they were.
 *
 * @param task      the task that sent it back
 * @param from      the step that sent it back, in which round
 * @param to        the step it went back to, with the round that began there
 * @param by        name of who sent it back; null where the Ditjen's answer did
 * @param note      what was wrong, in that person's words
 * @param repeated  the steps to be done again, in the order of the rows, the one that sent it back included
 * @param voided    what was done between the two and no longer counts, in the order it was done
 * @param deadlines of the repeated steps: what stands, and what counts anew
 */
public record CaseReturn(
        UUID task,
        OffsetDateTime at,
        Row from,
        Row to,
        String by,
        String note,
        List<Row> repeated,
        List<Voided> voided,
        List<Clock> deadlines) {

    /** A step in a round. @param iteration the round that the return leads to; of {@code from}, the one it ended */
    public record Row(String key, String no, String uraian, int iteration) {}

    /**
     * Something done that no longer counts.
     *
     * @param kind what the step was; a {@code sign} leaves a signature, any other a paraf
     * @param by   name of who did it; null for an institution's own account of another office
     */
    public record Voided(
            UUID task,
            String step,
            String no,
            StepKind kind,
            String lane,
            String by,
            ActedAs actedAs,
            OffsetDateTime at,
            int iteration) {}

    /**
     * What became of a step's deadline.
     *
     * @param marker n of the Hn; null for another rule
     * @param before the deadline of the round before; null for none
     * @param after  the deadline now; null for none, and for a step that counts anew and has not opened again
     */
    public record Clock(
            String step, String no, Rule rule, Integer marker, OffsetDateTime before, OffsetDateTime after) {}

    /** How a step's deadline takes a return. */
    public enum Rule {
        /** Counted from the receipt: the same H-day, however late that makes the new round. */
        @JsonProperty("stands")
        STANDS,
        /** Counted from the opening of the round. */
        @JsonProperty("anew")
        ANEW,
        /** The SOP sets it none. */
        @JsonProperty("none")
        NONE
    }
}
