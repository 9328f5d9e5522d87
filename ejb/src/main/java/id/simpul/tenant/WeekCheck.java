package id.simpul.tenant;

import id.simpul.core.Problem;
import id.simpul.core.Yaml;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether the working hours of a week can all be true at once. */
final class WeekCheck {

    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    private final Yaml file;
    private final String place;
    private final Set<String> set = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    private WeekCheck(Yaml file, String place) {
        this.file = file;
        this.place = place;
    }

    /** @param place pointer of the week in the file */
    static List<Problem> of(Yaml file, String place, Map<String, List<String>> week) {
        WeekCheck check = new WeekCheck(file, place);
        week.forEach((days, hours) -> {
            String at = check.place + "/" + days;
            check.days(days, at);
            check.hours(hours, at);
        });
        return check.problems;
    }

    private void days(String range, String at) {
        int dash = range.indexOf('-');
        int first = DAYS.indexOf(dash < 0 ? range : range.substring(0, dash));
        int last = DAYS.indexOf(range.substring(dash + 1));
        if (first > last) {
            problems.add(file.error(at, "tenant.dayRange", range));
            return;
        }
        for (String day : DAYS.subList(first, last + 1)) {
            if (!set.add(day)) {
                problems.add(file.error(at, "tenant.dayTwice", day));
            }
        }
    }

    private void hours(List<String> intervals, String at) {
        LocalTime until = LocalTime.MIN;
        for (int i = 0; i < intervals.size(); i++) {
            String[] ends = intervals.get(i).split("-");
            LocalTime from = LocalTime.parse(ends[0]);
            LocalTime to = LocalTime.parse(ends[1]);
            if (from.isBefore(until) || !to.isAfter(from)) {
                problems.add(file.error(at + "/" + i, "tenant.hoursOrder", intervals.get(i)));
            }
            until = to;
        }
    }
}
