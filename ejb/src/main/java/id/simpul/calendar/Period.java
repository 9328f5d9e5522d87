package id.simpul.calendar;

import java.time.LocalDate;

/** Days with hours of their own, such as Ramadan; both ends belong to it. */
public record Period(String name, LocalDate from, LocalDate until, WorkWeek week) {

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
