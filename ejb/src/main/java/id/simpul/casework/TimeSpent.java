package id.simpul.casework;

import id.simpul.calendar.OfficeCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a case's working time went. While the office has a task of its own the time is the office's; else, while the
 * Ditjen is asked, it is the Ditjen's; else the applicant's. So no minute counts twice, and waiting for others is never
 * counted as the office's.
 *
 * @param total   working time by party on the office's calendar; every party is there
 * @param steps   by step in order of first opening
 * @param rounds  how often the case was sent back
 */
public record TimeSpent(Map<Party, Duration> total, List<OfStep> steps, int rounds) {

    /**
     * One task's stay on somebody's desk.
     *
     * @param until null while it is still there
     */
    record Stay(String stepKey, int iteration, Party party, Instant from, Instant until) {

        Instant until(Instant now) {
            return until == null ? now : until;
        }
    }

    /** A step's share. @param rounds how often it was opened */
    public record OfStep(String stepKey, int rounds, Map<Party, Duration> spent) {}

    /** Adds up the stays of one case as of now. */
    static TimeSpent of(List<Stay> stays, OfficeCalendar office, Instant now) {
        Map<String, List<Stay>> bySteps =
                stays.stream().collect(Collectors.groupingBy(Stay::stepKey, LinkedHashMap::new, Collectors.toList()));
        List<OfStep> steps = new ArrayList<>();
        bySteps.forEach((step, own) -> steps.add(new OfStep(step, opened(own), shares(own, office, now))));
        return new TimeSpent(
                shares(stays, office, now),
                List.copyOf(steps),
                steps.stream().mapToInt(s -> s.rounds() - 1).max().orElse(0));
    }

    private static int opened(List<Stay> stays) {
        return stays.stream().mapToInt(Stay::iteration).max().orElse(0);
    }

    private static Map<Party, Duration> shares(List<Stay> stays, OfficeCalendar office, Instant now) {
        Map<Party, Duration> shares = new EnumMap<>(Party.class);
        for (Party party : Party.values()) {
            shares.put(party, Duration.ZERO);
        }
        List<Instant> moments = stays.stream()
                .flatMap(s -> Stream.of(s.from(), s.until(now)))
                .distinct()
                .sorted()
                .toList();
        for (int i = 1; i < moments.size(); i++) {
            Instant from = moments.get(i - 1);
            Instant until = moments.get(i);
            stays.stream()
                    .filter(s -> !s.from().isAfter(from) && !s.until(now).isBefore(until))
                    .map(Stay::party)
                    .min(Comparator.comparingInt(TimeSpent::precedence))
                    .ifPresent(party -> shares.merge(party, office.workingTime(from, until), Duration::plus));
        }
        return shares;
    }

    private static int precedence(Party party) {
        return switch (party) {
            case OFFICE -> 0;
            case DITJEN -> 1;
            case APPLICANT -> 2;
        };
    }
}
