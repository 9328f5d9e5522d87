package id.simpul.tenant;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether an office's own calendar would close it for so long that no deadline could be counted. */
public final class Closure {

    /** No office is closed half a year; national holidays beside it leave counting within its reach. */
    public static final int LONGEST_IN_DAYS = 180;

    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    /** Of no period, so that the usual week is looked at too. */
    private static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);

    private final Set<DayOfWeek> usual;
    private final Map<TenantFile.Period, Set<DayOfWeek>> periods;
    private final Set<LocalDate> holidays;

    private Closure(TenantFile.Calendar calendar) {
        usual = open(calendar.week());
        periods = calendar.periods().stream()
                .collect(Collectors.toMap(Function.identity(), p -> open(p.week()), (first, same) -> first));
        holidays = calendar.holidays().stream().map(TenantFile.Holiday::date).collect(Collectors.toSet());
    }

    /** The first day of a closure that is too long; empty where there is none. */
    public static Optional<LocalDate> tooLong(TenantFile.Calendar calendar) {
        Closure closure = new Closure(calendar);
        return Stream.of(
                        Stream.of(LONG_AGO),
                        calendar.periods().stream().map(TenantFile.Period::from),
                        closure.holidays.stream())
                .flatMap(Function.identity())
                .sorted()
                .filter(day ->
                        day.datesUntil(day.plusDays(LONGEST_IN_DAYS + 1L)).noneMatch(closure::works))
                .findFirst();
    }

    private boolean works(LocalDate day) {
        return !holidays.contains(day)
                && periods.keySet().stream()
                        .filter(p -> !day.isBefore(p.from()) && !day.isAfter(p.until()))
                        .findFirst()
                        .map(periods::get)
                        .orElse(usual)
                        .contains(day.getDayOfWeek());
    }

    private static Set<DayOfWeek> open(Map<String, List<String>> week) {
        Set<DayOfWeek> open = EnumSet.noneOf(DayOfWeek.class);
        week.forEach((days, hours) -> {
            String[] ends = days.split("-");
            int first = DAYS.indexOf(ends[0]);
            int last = DAYS.indexOf(ends[ends.length - 1]);
            for (int day = first; !hours.isEmpty() && first >= 0 && day <= last; day++) {
                open.add(DayOfWeek.of(day + 1));
            }
        });
        return open;
    }
}
