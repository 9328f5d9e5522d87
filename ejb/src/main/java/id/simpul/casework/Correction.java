package id.simpul.casework;

import id.simpul.core.WithoutNik;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What is put right on a case.
 *
 * @param title       the right title; null leaves it
 * @param institution name of the right institution, new if the office does not know it; null leaves it
 * @param reason      why
 */
public record Correction(
        @Size(max = 200) @WithoutNik String title,
        @Size(max = 200) @WithoutNik String institution,
        @NotBlank @Size(max = 1000) @WithoutNik String reason) {

    public Correction {
        title = title == null || title.isBlank() ? null : title.strip();
        institution = institution == null || institution.isBlank() ? null : institution.strip();
    }
}
