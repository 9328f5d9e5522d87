package id.simpul.web.page.calendar;

import id.simpul.core.Refusal;
import id.simpul.tenant.TenantFile;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A calendar's parts as lines of text, the way an admin types and copies them: {@code sen-kam 07:30-12:00 13:00-16:00}
 * for hours, {@code Ramadan; 2027-02-08; 2027-03-09; sen-kam 08:00-12:00} for a period, {@code 2026-12-09 Pilkada} for a
 * holiday. Days may be written in Indonesian or English; they are shown in Indonesian.
 */
final class CalendarText {

    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final List<String> HARI = List.of("sen", "sel", "rab", "kam", "jum", "sab", "min");

    private static final int PERIOD_HEAD = 3;

    private CalendarText() {}

    /** @throws Refusal invalid, quoting the line that cannot be read */
    static Map<String, List<String>> week(String text) {
        return week(lines(text), "/week");
    }

    static String week(Map<String, List<String>> week) {
        return lines(week).collect(Collectors.joining("\n"));
    }

    private static Stream<String> lines(Map<String, List<String>> week) {
        return week.entrySet().stream().map(days -> hari(days.getKey()) + " " + String.join(" ", days.getValue()));
    }

    private static Map<String, List<String>> week(List<String> lines, String at) {
        Map<String, List<String>> week = new LinkedHashMap<>();
        List<String> seen = new ArrayList<>();
        for (String line : lines) {
            List<String> words = List.of(line.split("\\s+"));
            String[] ends = words.get(0).toLowerCase(Locale.ROOT).split("-", -1);
            int first = day(ends[0]);
            int last = day(ends[ends.length - 1]);
            if (ends.length > 2 || words.size() < 2 || first < 0 || last < first) {
                throw Refusal.invalid("calendar.days", at, line);
            }
            for (String each : DAYS.subList(first, last + 1)) {
                if (seen.contains(each)) {
                    throw Refusal.invalid("calendar.dayTwice", at, HARI.get(DAYS.indexOf(each)));
                }
                seen.add(each);
            }
            week.put(
                    first == last ? DAYS.get(first) : DAYS.get(first) + "-" + DAYS.get(last),
                    words.subList(1, words.size()));
        }
        return week;
    }

    private static int day(String word) {
        return Math.max(DAYS.indexOf(word), HARI.indexOf(word));
    }

    private static String hari(String days) {
        return Arrays.stream(days.split("-"))
                .map(day -> HARI.get(DAYS.indexOf(day)))
                .collect(Collectors.joining("-"));
    }

    /** @throws Refusal invalid, quoting the line that cannot be read */
    static List<TenantFile.Period> periods(String text) {
        return lines(text).stream().map(CalendarText::period).toList();
    }

    private static TenantFile.Period period(String line) {
        String[] parts = line.split("\\s*;\\s*");
        if (parts.length <= PERIOD_HEAD) {
            throw Refusal.invalid("calendar.period", "/periods", line);
        }
        List<String> week = List.of(parts).subList(PERIOD_HEAD, parts.length);
        return new TenantFile.Period(
                parts[0],
                date(parts[1], "calendar.period", "/periods", line),
                date(parts[2], "calendar.period", "/periods", line),
                week(week, "/periods"));
    }

    static String periods(List<TenantFile.Period> periods) {
        return periods.stream()
                .map(p -> p.name() + "; " + p.from() + "; " + p.until() + "; "
                        + lines(p.week()).collect(Collectors.joining("; ")))
                .collect(Collectors.joining("\n"));
    }

    /** @throws Refusal invalid, quoting the line that cannot be read */
    static List<TenantFile.Holiday> holidays(String text) {
        return lines(text).stream()
                .map(line -> {
                    String[] parts = line.split("\\s+", 2);
                    if (parts.length < 2) {
                        throw Refusal.invalid("calendar.holiday", "/holidays", line);
                    }
                    return new TenantFile.Holiday(date(parts[0], "calendar.holiday", "/holidays", line), parts[1]);
                })
                .toList();
    }

    static String holidays(List<TenantFile.Holiday> holidays) {
        return holidays.stream().map(h -> h.date() + " " + h.name()).collect(Collectors.joining("\n"));
    }

    private static LocalDate date(String text, String key, String at, String line) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Refusal.invalid(key, at, line);
        }
    }

    private static List<String> lines(String text) {
        return text == null
                ? List.of()
                : text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }
}
