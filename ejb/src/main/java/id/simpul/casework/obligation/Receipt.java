package id.simpul.casework.obligation;

import id.simpul.core.WithoutNik;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** What came in, and when. @param note what to remember of it; may be null */
public record Receipt(
        @NotNull LocalDate receivedOn,
        @Size(max = 1000) @WithoutNik String note) {

    public Receipt {
        note = note == null || note.isBlank() ? null : note.strip();
    }
}
