package id.simpul.identity.post;

import id.simpul.core.WithoutNik;
import id.simpul.identity.AssignmentKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Whom an admin gives a post.
 *
 * @param account username of somebody of the office
 * @param from    first day; null for today
 * @param until   last day; null for as long as nobody ends it
 * @param decree  number of the decree; required of a Plt or Plh
 */
public record AssignPost(
        @NotBlank @Size(max = 200) String account,
        @NotNull AssignmentKind kind,
        LocalDate from,
        LocalDate until,
        @Size(max = 100) @WithoutNik String decree) {

    public AssignPost {
        decree = decree == null || decree.isBlank() ? null : decree.strip();
    }
}
