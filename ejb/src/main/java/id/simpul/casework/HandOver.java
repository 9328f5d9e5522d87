package id.simpul.casework;

import id.simpul.core.WithoutNik;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** To whom a task goes. @param to username of another holder of its post @param note why; may be null */
public record HandOver(
        @NotBlank @Size(max = 200) String to,
        @Size(max = 1000) @WithoutNik String note) {

    public HandOver {
        note = note == null || note.isBlank() ? null : note.strip();
    }
}
