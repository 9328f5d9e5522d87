package id.simpul.calendar.keeping;

import id.simpul.core.DomainEvent;
import id.simpul.core.Facts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * The Ditjen changed its list of national holidays.
 *
 * @param change {@code added}, {@code corrected}, {@code removed}, or {@code seeded} with the list that ships
 * @param date   the day; null for the whole list
 * @param count  how many days
 */
record HolidayChanged(String change, LocalDate date, int count, String by, Instant at) implements DomainEvent {

    @Override
    public String what() {
        return "holiday.changed";
    }

    @Override
    public Map<String, Object> facts() {
        return Facts.of("change", change, "date", date, "count", count);
    }
}
