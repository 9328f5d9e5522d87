package id.simpul.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.calendar.Deadline.Reason;
import id.simpul.calendar.Holiday.Kind;
import id.simpul.calendar.Waktu.Span;
import id.simpul.calendar.Waktu.Unit;
import id.simpul.tenant.TenantFile.DayRule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfficeCalendarTest {

    private static final ZoneId WIB = Calendars.WIB;

    private final OfficeCalendar office = Calendars.office(WIB, DayRule.END_OF_DAY);

    @Test
    void aMomentIsADayOfTheOfficesOwnZone() {
        OfficeCalendar wita = Calendars.office(Calendars.WITA, DayRule.END_OF_DAY);
        // 16.45 in Paser is after hours there, and 15.45 on the same day for the Ditjen
        Instant moment = Instant.parse("2026-11-17T08:45:00Z");
        assertThat(wita.hDay(1, moment).dueAt()).isEqualTo(Instant.parse("2026-11-18T08:00:00Z"));
        assertThat(office.hDay(1, moment).dueAt()).isEqualTo(Instant.parse("2026-11-17T09:00:00Z"));
        // half an hour after midnight in Paser the Ditjen still has the day before
        Instant midnight = Instant.parse("2026-11-17T16:30:00Z");
        assertThat(wita.hDayOf(midnight, Instant.parse("2026-11-17T02:00:00Z"))).isEqualTo(2);
        assertThat(office.hDayOf(midnight, Instant.parse("2026-11-17T02:00:00Z")))
                .isEqualTo(1);
    }

    @Test
    void theLastMinuteOfADayStillBelongsToIt() {
        assertThat(office.hDay(1, at("2026-11-27T16:30")).dueAt()).isEqualTo(at("2026-11-27T16:30"));
        assertThat(office.hDay(1, at("2026-11-27T16:30:00.000001")).dueAt()).isEqualTo(at("2026-11-30T16:00"));
    }

    @Test
    void saysWhichDaysCountedAndWhyTheOthersDidNot() {
        // Friday after closing; then a weekend, Christmas and its cuti bersama
        Deadline due =
                office.due(new Span(2, Unit.HARI), at("2026-12-23T16:45"), null).orElseThrow();
        assertThat(due.dueAt()).isEqualTo(at("2026-12-30T16:00"));
        assertThat(due.counted()).containsExactly(day("2026-12-29"), day("2026-12-30"));
        assertThat(due.skipped())
                .extracting(Deadline.Skipped::date, Deadline.Skipped::reason)
                .containsExactly(
                        tuple("2026-12-23", Reason.AFTER_HOURS),
                        tuple("2026-12-24", Reason.HOLIDAY),
                        tuple("2026-12-25", Reason.HOLIDAY),
                        tuple("2026-12-26", Reason.CLOSED),
                        tuple("2026-12-27", Reason.CLOSED));
        assertThat(due.skipped().get(1).holiday().kind()).isEqualTo(Kind.CUTI_BERSAMA);
    }

    @Test
    void aHolidayOnASundayClosesNothing() {
        assertThat(office.closure(day("2026-05-31")).reason()).isEqualTo(Reason.CLOSED);
    }

    @Test
    void hDaysAreCountedFromTheReceipt() {
        Instant receipt = at("2026-11-27T16:45");
        assertThat(office.hDayOf(receipt, receipt)).isEqualTo(1);
        assertThat(office.hDayOf(at("2026-11-29T10:00"), receipt)).isEqualTo(1);
        assertThat(office.hDayOf(at("2026-11-30T08:00"), receipt)).isEqualTo(1);
        assertThat(office.hDayOf(at("2026-12-01T08:00"), receipt)).isEqualTo(2);
        assertThat(office.hDayOf(at("2026-12-05T08:00"), receipt)).isEqualTo(5);
    }

    @Test
    void everyHDayIsTheOneItsOwnCloseFallsOn() {
        Instant receipt = at("2026-12-14T14:00");
        for (int n = 1; n <= 60; n++) {
            assertThat(office.hDayOf(office.hDay(n, receipt).dueAt(), receipt)).isEqualTo(n);
        }
    }

    @Test
    void ramadanHasHoursOfItsOwn() {
        WorkWeek shorter = WorkWeek.of(Map.of("mon-fri", List.of("08:00-12:00", "12:30-15:00")));
        Period ramadan = new Period("Ramadan 1448 H", day("2027-02-08"), day("2027-03-09"), shorter);
        OfficeCalendar fasting =
                new OfficeCalendar(WIB, Calendars.FIVE_DAYS, List.of(ramadan), List.of(), DayRule.END_OF_DAY);
        assertThat(fasting.hDay(1, at("2027-02-05T10:00")).dueAt()).isEqualTo(at("2027-02-05T16:30"));
        assertThat(fasting.hDay(2, at("2027-02-05T10:00")).dueAt()).isEqualTo(at("2027-02-08T15:00"));
        assertThat(fasting.due(new Span(1, Unit.JAM), at("2027-02-09T11:30"), null)
                        .orElseThrow()
                        .dueAt())
                .isEqualTo(at("2027-02-09T13:00"));
    }

    @Test
    void anOfficeOfSixDaysWorksOnSaturday() {
        OfficeCalendar six = new OfficeCalendar(
                WIB,
                WorkWeek.of(Map.of(
                        "mon-thu",
                        List.of("07:15-13:15"),
                        "fri",
                        List.of("07:15-13:45"),
                        "sat",
                        List.of("07:15-13:15"))),
                List.of(),
                List.of(),
                DayRule.END_OF_DAY);
        assertThat(six.due(new Span(1, Unit.HARI), at("2026-11-27T10:00"), null)
                        .orElseThrow()
                        .dueAt())
                .isEqualTo(at("2026-11-28T13:15"));
    }

    @Test
    void aMonthThatIsShorterEndsOnItsLastDay() {
        assertThat(office.due(new Span(1, Unit.BULAN), at("2027-01-29T09:00"), null)
                        .orElseThrow()
                        .dueAt())
                .isEqualTo(at("2027-03-01T16:00"));
    }

    @Test
    void anOfficeThatNeverOpensCannotBeCountedOn() {
        OfficeCalendar closed =
                new OfficeCalendar(WIB, new WorkWeek(Map.of()), List.of(), List.of(), DayRule.END_OF_DAY);
        assertThatThrownBy(() -> closed.hDay(1, at("2026-11-23T09:00"))).isInstanceOf(CalendarUnusable.class);
        assertThatThrownBy(() -> closed.due(new Span(1, Unit.MENIT), at("2026-11-23T09:00"), null))
                .isInstanceOf(CalendarUnusable.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void whateverTheCalendarWorkingTimeAddsUp(long seed) {
        Random random = new Random(seed);
        OfficeCalendar any = anyOffice(random, List.of());
        for (int i = 0; i < 50; i++) {
            Instant a = anyMoment(random);
            Instant b = a.plus(Duration.ofMinutes(random.nextInt(60_000)));
            Instant c = b.plus(Duration.ofMinutes(random.nextInt(60_000)));
            assertThat(any.workingTime(a, b).plus(any.workingTime(b, c))).isEqualTo(any.workingTime(a, c));
            int minutes = 1 + random.nextInt(5_000);
            Instant due =
                    any.due(new Span(minutes, Unit.MENIT), a, a).orElseThrow().dueAt();
            assertThat(any.workingTime(a, due)).isEqualTo(Duration.ofMinutes(minutes));
            int more = 1 + random.nextInt(5_000);
            assertThat(any.due(new Span(more, Unit.MENIT), due, a).orElseThrow().dueAt())
                    .isEqualTo(any.due(new Span(minutes + more, Unit.MENIT), a, a)
                            .orElseThrow()
                            .dueAt());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void whateverTheCalendarADeadlineFallsIntoWorkingHoursAndAHolidayNeverMakesItEarlier(long seed) {
        Random random = new Random(seed);
        long hours = random.nextLong();
        OfficeCalendar any = anyOffice(new Random(hours), List.of());
        for (int i = 0; i < 50; i++) {
            Instant opened = anyMoment(random);
            Waktu waktu = anyWaktu(random);
            Instant due = any.due(waktu, opened, opened).orElseThrow().dueAt();
            assertThat(any.works(due.atZone(WIB).toLocalDate())).isTrue();
            assertThat(any.workingTime(due.minusSeconds(1), due)).isEqualTo(Duration.ofSeconds(1));
            LocalDate closed = opened.atZone(WIB).toLocalDate().plusDays(random.nextInt(40));
            OfficeCalendar fewer =
                    anyOffice(new Random(hours), List.of(new Holiday(closed, "libur setempat", Kind.LOCAL)));
            assertThat(fewer.due(waktu, opened, opened).orElseThrow().dueAt()).isAfterOrEqualTo(due);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void whateverTheCalendarEveryDayOfADeadlineIsEitherCountedOrSkippedAndHDaysFollowEachOther(long seed) {
        Random random = new Random(seed);
        OfficeCalendar any = anyOffice(random, List.of());
        for (int i = 0; i < 50; i++) {
            Instant opened = anyMoment(random);
            int n = 1 + random.nextInt(20);
            Deadline deadline = any.hDay(n, opened);
            assertThat(deadline.counted()).hasSize(n).allMatch(any::works).isSorted();
            assertThat(any.hDayOf(deadline.dueAt(), opened)).isEqualTo(n);
            assertThat(any.hDay(n + 1, opened).dueAt()).isAfter(deadline.dueAt());
            List<LocalDate> all = new ArrayList<>(deadline.counted());
            deadline.skipped().forEach(s -> all.add(s.date()));
            LocalDate first = opened.atZone(WIB).toLocalDate();
            assertThat(all)
                    .containsExactlyInAnyOrderElementsOf(first.datesUntil(
                                    deadline.dueAt().atZone(WIB).toLocalDate().plusDays(1))
                            .toList());
            assertThat(any.reminderOf(deadline.dueAt())).isBefore(deadline.dueAt());
        }
    }

    private static Waktu anyWaktu(Random random) {
        Unit[] units = Unit.values();
        return random.nextInt(4) == 0
                ? new Waktu.Marker(1 + random.nextInt(30), null)
                : new Span(1 + random.nextInt(20), units[random.nextInt(units.length)]);
    }

    /** Any office whose days have one to three intervals on at least one day of the week. */
    private static OfficeCalendar anyOffice(Random random, List<Holiday> more) {
        Map<String, List<String>> week = new TreeMap<>();
        List<String> days = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
        for (String day : days) {
            if (day.equals("wed") || random.nextInt(4) > 0) {
                week.put(day, anyHours(random));
            }
        }
        List<Holiday> holidays = new ArrayList<>(more);
        for (int i = 0; i < 40; i++) {
            LocalDate day = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(900));
            holidays.add(new Holiday(day, "libur " + i, Kind.NATIONAL));
        }
        DayRule rule = random.nextBoolean() ? DayRule.END_OF_DAY : DayRule.WORKING_HOURS;
        return new OfficeCalendar(WIB, WorkWeek.of(week), anyPeriods(random), holidays, rule);
    }

    /** Up to three stretches of days with hours of their own, which close the office on some days and open it on others. */
    private static List<Period> anyPeriods(Random random) {
        List<Period> periods = new ArrayList<>();
        for (int i = 0; i < random.nextInt(4); i++) {
            LocalDate from = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(900));
            WorkWeek week = WorkWeek.of(Map.of("tue", anyHours(random), "sat", anyHours(random)));
            periods.add(new Period("periode " + i, from, from.plusDays(random.nextInt(35)), week));
        }
        return periods;
    }

    private static List<String> anyHours(Random random) {
        int minute = 60 * (6 + random.nextInt(4));
        List<String> hours = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            int from = minute + random.nextInt(60);
            int until = from + 30 + random.nextInt(180);
            hours.add(clock(from) + "-" + clock(until));
            minute = until + 1;
        }
        return hours;
    }

    private static String clock(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }

    private static Instant anyMoment(Random random) {
        return at("2026-01-05T00:00").plusSeconds(random.nextInt(60 * 60 * 24 * 600));
    }

    private static Tuple tuple(String date, Reason reason) {
        return Tuple.tuple(day(date), reason);
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(WIB).toInstant();
    }
}
