package id.simpul.casework;

import id.simpul.core.WithoutNik;
import id.simpul.sop.OnReply;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A case that has been running on paper.
 *
 * @param institution name of who asks, as for a case that begins
 * @param receivedAt  when it reached the office: its clock's beginning
 * @param step        key of the step where it stands; null where it has ended with the last of the past steps, and
 *     what it began is still owed
 * @param openedAt    since when it stands there; null: since the last past step, or else now
 * @param past        steps done before, in the order of the SOP, as far as their dates are known
 * @param reply       the Ditjen's answer that its papers hold; required where the step reads one
 * @param note        a remark for the office
 * @param signed      lanes of the step where it stands that have done their part already, in their order
 */
public record EnterCase(
        @NotBlank @Size(max = 100) String sop,
        @NotBlank @Size(max = 200) @WithoutNik String title,
        @Size(max = 200) @WithoutNik String institution,
        @NotNull OffsetDateTime receivedAt,
        @Size(max = 100) String step,
        OffsetDateTime openedAt,
        @Valid List<PastStep> past,
        OnReply reply,
        @Size(max = 4000) @WithoutNik String note,
        @Valid List<SignedLane> signed) {

    public EnterCase {
        institution = institution == null || institution.isBlank() ? null : institution.strip();
        past = past == null ? List.of() : List.copyOf(past);
        step = step == null || step.isBlank() ? null : step.strip();
        signed = signed == null ? List.of() : List.copyOf(signed);
        note = note == null || note.isBlank() ? null : note.strip();
    }

    /** A lane's part of a joint step, done on paper. */
    public record SignedLane(
            @NotBlank @Size(max = 100) String lane,
            @NotNull LocalDate doneOn,
            @Size(max = 1000) @WithoutNik String note) {}

    /** A step done on paper. */
    public record PastStep(
            @NotBlank @Size(max = 100) String step,
            @NotNull LocalDate doneOn,
            @Size(max = 1000) @WithoutNik String note) {}
}
