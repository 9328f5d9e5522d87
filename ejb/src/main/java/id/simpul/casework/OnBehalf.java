package id.simpul.casework;

import id.simpul.core.WithoutNik;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * The paper by which staff completes an institution's task at the desk.
 *
 * @param letterNumber the institution's letter; may be null when it came without a number
 * @param letterDate   its date, not after today in the office's zone; may be null
 */
@Embeddable
public record OnBehalf(
        @Size(max = 100) @WithoutNik @Column(name = "behalf_letter_number")
        String letterNumber,

        @Column(name = "behalf_letter_date") LocalDate letterDate) {

    boolean datedAfter(LocalDate day) {
        return letterDate != null && letterDate.isAfter(day);
    }
}
