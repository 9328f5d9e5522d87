package id.simpul.calendar.keeping;

import id.simpul.calendar.Holiday;
import java.time.LocalDate;
import java.util.UUID;

/** A day of the national list as its keeper reads it. */
public record NationalHolidayView(
        UUID id, LocalDate date, String name, Holiday.Kind kind, String status, String source) {}
