package id.simpul.national;

import id.simpul.core.WithoutNik;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * The Ditjen's answer to a submission.
 *
 * @param letterNumber the Ditjen's own letter, numbered outside this system
 * @param letterDate   its date, not after today in the officer's zone
 * @param note         what the office must know; required when the submission is returned or rejected
 * @param grants       access granted with an approval; kept with the reply
 */
public record Reply(
        @NotNull Decision decision,
        @NotBlank @Size(max = 100) @WithoutNik String letterNumber,
        @NotNull LocalDate letterDate,
        @Size(max = 4000) @WithoutNik String note,
        @Size(max = 50) List<@Valid Grant> grants) {

    public Reply {
        note = note == null || note.isBlank() ? null : note.strip();
        grants = grants == null ? List.of() : List.copyOf(grants);
    }

    /**
     * Access to population data under a user id; the id's name only, never a password.
     *
     * @param method web portal, web service or card reader
     */
    public record Grant(
            @NotBlank @Size(max = 100) @WithoutNik String userId,
            @NotBlank @Size(max = 50) @WithoutNik String method,
            @NotNull LocalDate from,
            @NotNull LocalDate until,
            @Min(1) Integer quotaPerDay) {}
}
