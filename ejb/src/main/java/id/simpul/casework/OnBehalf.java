package id.simpul.casework;

import id.simpul.core.WithoutNik;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * The paper by which staff completes an institution's task at the desk.
 *
 * @param letterNumber the institution's letter; may be null when it came without a number
 * @param letterDate   its date; may be null
 */
@Embeddable
public record OnBehalf(
        @Size(max = 100) @WithoutNik @Column(name = "behalf_letter_number")
        String letterNumber,

        @PastOrPresent @Column(name = "behalf_letter_date") LocalDate letterDate) {}
