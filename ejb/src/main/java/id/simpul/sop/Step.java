package id.simpul.sop;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A row of the SOP chart. Texts are the paper's own words; corrections are offered in {@code proposal}.
 *
 * @param key         stable name within the SOP
 * @param no          the number as printed (Sulsel Akses prints "2." twice)
 * @param uraian      the activity
 * @param kind        its nature
 * @param verb        the step's own word on its button; null means the default of the kind
 * @param lanes       keys of the acting lanes, one task each
 * @param recipients  keys of lanes that get a symbol on the chart but no task
 * @param order       how a joint step's tasks open
 * @param kelengkapan papers needed
 * @param waktu       standard time as printed, may be empty
 * @param output      what the step yields
 * @param keterangan  remarks as printed; null when the cell is empty
 * @param submission  kind of the submission that opening this step sends to the Ditjen; null when none
 * @param recurs      what is owed again and again once the step has opened; null for nothing
 * @param waitsFor    for whom the office's lane waits there, such as an opening by the Ditjen that no reply brings; null
 *     where the lane itself works
 * @param outcomes    ways out, never empty
 * @param provenance  what was inferred and still has to be confirmed by the office; never printed
 * @param proposal    corrections offered, field by field, not made
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Step(
        String key,
        String no,
        String uraian,
        StepKind kind,
        String verb,
        List<String> lanes,
        List<String> recipients,
        LaneOrder order,
        List<String> kelengkapan,
        String waktu,
        List<String> output,
        String keterangan,
        String submission,
        Recurs recurs,
        WaitsFor waitsFor,
        List<Outcome> outcomes,
        Map<String, Object> provenance,
        Map<String, Object> proposal) {

    public Step {
        lanes = lanes == null ? List.of() : List.copyOf(lanes);
        recipients = recipients == null ? List.of() : List.copyOf(recipients);
        order = order == null ? LaneOrder.TOGETHER : order;
        kelengkapan = kelengkapan == null ? List.of() : List.copyOf(kelengkapan);
        waktu = waktu == null ? "" : waktu;
        output = output == null ? List.of() : List.copyOf(output);
        outcomes = outcomes == null ? List.of() : List.copyOf(outcomes);
    }

    public Optional<Outcome> outcome(String outcomeKey) {
        return outcomes.stream().filter(o -> o.key().equals(outcomeKey)).findFirst();
    }

    public boolean joint() {
        return lanes.size() > 1;
    }

    /** A step that opens by sending a submission and is closed by the Ditjen's reply alone. */
    public boolean awaitsDitjen() {
        return kind == StepKind.WAIT && submission != null;
    }

    /**
     * The step as the sheet has it, for comparing: without what a transcription asks and offers. An arrow that was only
     * inferred stays marked as such, because it is not printed before the office has accepted it.
     */
    public Step asPrinted() {
        return new Step(
                key,
                no,
                uraian,
                kind,
                verb,
                lanes,
                recipients,
                order,
                kelengkapan,
                waktu,
                output,
                keterangan,
                submission,
                recurs,
                waitsFor,
                outcomes.stream().map(Outcome::asPrinted).toList(),
                null,
                null);
    }

    Step withOutcomes(List<Outcome> completed) {
        return new Step(
                key,
                no,
                uraian,
                kind,
                verb,
                lanes,
                recipients,
                order,
                kelengkapan,
                waktu,
                output,
                keterangan,
                submission,
                recurs,
                waitsFor,
                completed,
                provenance,
                proposal);
    }
}
