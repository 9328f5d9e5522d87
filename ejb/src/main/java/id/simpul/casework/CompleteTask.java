package id.simpul.casework;

import id.simpul.core.WithoutNik;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * What somebody chose at a task.
 *
 * @param outcome   key of one of the task's outcomes
 * @param note      the reason; required by returns and refusals unless the SOP says otherwise
 * @param documents papers that go with it
 * @param onBehalf  the institution's letter when staff acts for it at the desk
 */
public record CompleteTask(
        @NotBlank String outcome,
        @Size(max = 4000) @WithoutNik String note,
        List<UUID> documents,
        @Valid OnBehalf onBehalf) {

    public CompleteTask {
        documents = documents == null ? List.of() : List.copyOf(documents);
        note = note == null || note.isBlank() ? null : note.strip();
    }
}
