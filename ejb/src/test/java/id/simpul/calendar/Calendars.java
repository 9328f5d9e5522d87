package id.simpul.calendar;

import id.simpul.calendar.Holiday.Kind;
import id.simpul.tenant.TenantFile.DayRule;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Calendars as tests need them. */
public final class Calendars {

    public static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    public static final ZoneId WITA = ZoneId.of("Asia/Makassar");

    /** The hours of Perpres 21/2023 as the demo offices have them: 37.5 in five days. */
    static final WorkWeek FIVE_DAYS = WorkWeek.of(
            Map.of("mon-thu", List.of("07:30-12:00", "13:00-16:00"), "fri", List.of("07:30-11:30", "13:00-16:30")));

    private Calendars() {}

    public static OfficeCalendar office(ZoneId zone, DayRule rule) {
        return new OfficeCalendar(zone, FIVE_DAYS, List.of(), nationalHolidays(), rule);
    }

    /** The same office with one more national holiday. */
    public static OfficeCalendar closedOn(LocalDate day, ZoneId zone, DayRule rule) {
        List<Holiday> holidays = new ArrayList<>(nationalHolidays());
        holidays.add(new Holiday(day, "Hari libur baru", Kind.NATIONAL));
        return new OfficeCalendar(zone, FIVE_DAYS, List.of(), holidays, rule);
    }

    /** The shipped list of the yearly SKB 3 Menteri. */
    public static List<Holiday> nationalHolidays() {
        return rows("/calendar/holidays-id.csv").stream()
                .map(row -> row.split(",", 5))
                .map(cells -> new Holiday(
                        LocalDate.parse(cells[0]),
                        cells[2],
                        cells[3].equals("cuti_bersama") ? Kind.CUTI_BERSAMA : Kind.NATIONAL))
                .toList();
    }

    /** Lines of a resource without its head. */
    public static List<String> rows(String resource) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Calendars.class.getResourceAsStream(resource)), StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
