package id.simpul.casework;

import id.simpul.core.WithoutNik;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A request that reached the office, or an activity the office begins.
 *
 * @param sop         code of the SOP to walk
 * @param title       what it is about
 * @param institution name of who asks, new if the office does not know it; required where an external lane acts,
 *                    and left out of account where the SOP has no place for one
 * @param receivedAt  when it reached the office; null means now
 * @param continues   the finished case that offers this one, whose institution it takes over; null for none
 */
public record StartCase(
        @NotBlank @Size(max = 100) String sop,
        @NotBlank @Size(max = 200) @WithoutNik String title,
        @Size(max = 200) @WithoutNik String institution,
        OffsetDateTime receivedAt,
        UUID continues) {

    public StartCase {
        institution = institution == null || institution.isBlank() ? null : institution.strip();
    }

    /** One that follows no other case. */
    public StartCase(String sop, String title, String institution, OffsetDateTime receivedAt) {
        this(sop, title, institution, receivedAt, null);
    }
}
