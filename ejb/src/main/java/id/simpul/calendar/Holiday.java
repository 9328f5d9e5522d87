package id.simpul.calendar;

import java.time.LocalDate;

/** A day on which an office is closed although its week says it works. */
public record Holiday(LocalDate date, String name, Kind kind) {

    /** One that is only asked about: what if the office were closed? */
    static Holiday supposed(LocalDate date) {
        return new Holiday(date, "", Kind.LOCAL);
    }

    /** Whether it is only asked about. */
    public boolean isSupposed() {
        return name.isEmpty();
    }

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
