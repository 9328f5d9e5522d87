package id.simpul.calendar;

import java.time.LocalDate;

/** A day on which an office is closed although its week says it works. */
public record Holiday(LocalDate date, String name, Kind kind) {

    /** Who closed the office. */
    public enum Kind {
        /** Libur nasional of the yearly SKB 3 Menteri. */
        NATIONAL,
        /** Cuti bersama of the yearly SKB 3 Menteri. */
        CUTI_BERSAMA,
        /** The office itself, or its region. */
        LOCAL
    }
}
