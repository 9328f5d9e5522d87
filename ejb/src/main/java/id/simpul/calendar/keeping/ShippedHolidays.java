package id.simpul.calendar.keeping;

import id.simpul.calendar.Holiday;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** The list of national holidays a new deployment begins with: each day with its source, and how sure it is. */
final class ShippedHolidays {

    private static final String LIST = "/calendar/holidays-id.csv";
    private static final int COLUMNS = 6;

    private ShippedHolidays() {}

    /** Columns are date, weekday, name, category, status, source; only the last may hold commas. */
    static List<NationalEntry> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ShippedHolidays.class.getResourceAsStream(LIST)), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(ShippedHolidays::entry)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the shipped list of holidays", e);
        }
    }

    private static NationalEntry entry(String line) {
        String[] cells = line.split(",", COLUMNS);
        return new NationalEntry(
                LocalDate.parse(cells[0]),
                cells[2],
                cells[3].equals("cuti_bersama") ? Holiday.Kind.CUTI_BERSAMA : Holiday.Kind.NATIONAL,
                cells[4],
                cells[5].replaceAll("^\"|\"$", ""));
    }
}
