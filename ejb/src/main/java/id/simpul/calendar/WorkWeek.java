package id.simpul.calendar;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The hours of a week. A day without intervals is no working day.
 *
 * @param hours intervals by day, in order and without overlap
 */
public record WorkWeek(Map<DayOfWeek, List<Interval>> hours) {

    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    public WorkWeek {
        Map<DayOfWeek, List<Interval>> copy = new EnumMap<>(DayOfWeek.class);
        hours.forEach((day, intervals) -> {
            if (!intervals.isEmpty()) {
                copy.put(day, List.copyOf(intervals));
            }
        });
        hours = copy;
    }

    /** Office hours without a break in them; both ends belong to the office, in its own zone. */
    public record Interval(LocalTime from, LocalTime until) {

        /** @throws IllegalArgumentException when it does not end after it begins */
        public Interval {
            if (!until.isAfter(from)) {
                throw new IllegalArgumentException(from + "-" + until);
            }
        }

        static Interval parse(String text) {
            String[] ends = text.split("-");
            return new Interval(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
        }
    }

    /**
     * Reads hours as an office's file writes them.
     *
     * @param week intervals such as {@code 07:30-12:00} by day or range of days ({@code mon-thu}); checked before
     */
    public static WorkWeek of(Map<String, List<String>> week) {
        Map<DayOfWeek, List<Interval>> hours = new EnumMap<>(DayOfWeek.class);
        week.forEach((days, intervals) -> {
            String[] ends = days.split("-");
            for (int day = DAYS.indexOf(ends[0]); day <= DAYS.indexOf(ends[ends.length - 1]); day++) {
                hours.put(
                        DayOfWeek.of(day + 1),
                        intervals.stream().map(Interval::parse).toList());
            }
        });
        return new WorkWeek(hours);
    }

    /** The hours of a day of the week, first to last; empty when the office is closed. */
    public List<Interval> on(DayOfWeek day) {
        return new ArrayList<>(hours.getOrDefault(day, List.of()));
    }
}
