package id.simpul.onboarding.settings;

import java.time.LocalDate;
import java.util.List;

/** How a pattern of legal numbers reads with something in its blanks. */
public record NumberPattern(String pattern) {

    private static final List<String> ROMAN =
            List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");

    /** An example for a day, with a classification and a number that could be. */
    public String example(LocalDate day) {
        return pattern.replace("{klasifikasi}", "400.12.4")
                .replace("{nomor}", "0123")
                .replace("{sufiks}", "A")
                .replace("{unit}", "PDIP")
                .replace("{bulan_romawi}", ROMAN.get(day.getMonthValue() - 1))
                .replace("{tahun}", String.valueOf(day.getYear()));
    }
}
