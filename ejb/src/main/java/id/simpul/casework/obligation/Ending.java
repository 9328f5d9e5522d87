package id.simpul.casework.obligation;

import id.simpul.core.WithoutNik;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why something is owed no longer, such as an agreement that has ended. */
public record Ending(@NotBlank @Size(max = 1000) @WithoutNik String reason) {}
