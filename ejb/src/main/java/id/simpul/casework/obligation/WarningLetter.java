package id.simpul.casework.obligation;

import id.simpul.core.WithoutNik;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** The letter that warns; it is numbered and sent outside this system. */
public record WarningLetter(
        @NotBlank @Size(max = 100) @WithoutNik String letterNumber,
        @NotNull LocalDate letterDate) {}
