package id.simpul.calendar.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.calendar.Holiday;
import id.simpul.core.Refusal;
import id.simpul.tenant.TenantFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Calendars that an office may keep, and the warning that next year's national list is missing. */
class CalendarCheckTest {

    private static final Map<String, List<String>> WEEK = Map.of("mon-fri", List.of("08:00-16:00"));
    private static final Map<String, List<String>> CLOSED = Map.of("mon-fri", List.of());

    @Test
    void refusesAPeriodInWhichTheOfficeWouldBeClosedForAYear() {
        refused(period("Renovasi", "2027-01-04", "2028-01-04", CLOSED));
        assertThatCode(() -> CalendarCheck.require(calendar(period("Renovasi", "2027-01-04", "2027-05-31", CLOSED))))
                .doesNotThrowAnyException();
        assertThatCode(() -> CalendarCheck.require(calendar(period("Ramadan", "2027-02-08", "2029-03-09", WEEK))))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesPeriodsAndHolidaysThatCloseTheOfficeTogether() {
        refused(period("Satu", "2027-01-04", "2027-05-31", CLOSED), period("Dua", "2027-06-01", "2027-09-30", CLOSED));
        // a week of Mondays alone, and each Monday a holiday
        TenantFile.Period mondays = period("Senin", "2027-01-04", "2027-12-31", Map.of("mon", List.of("08:00-12:00")));
        List<TenantFile.Holiday> holidays = new ArrayList<>();
        for (LocalDate day = LocalDate.of(2027, 1, 4); day.getYear() == 2027; day = day.plusWeeks(1)) {
            holidays.add(new TenantFile.Holiday(day, "Libur"));
        }
        assertThatThrownBy(() -> CalendarCheck.require(
                        new TenantFile.Calendar(WEEK, TenantFile.DayRule.END_OF_DAY, holidays, List.of(mondays))))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.key()).isEqualTo("calendar.closedTooLong"));
    }

    @Test
    void warnsFromNovemberOnAsLongAsNextYearsListIsMissing() {
        List<NationalDay> thisYear = List.of(day("2026-12-25"));
        assertThat(CalendarService.missing(thisYear, LocalDate.of(2026, 11, 1))).isEqualTo(2027);
        assertThat(CalendarService.missing(thisYear, LocalDate.of(2026, 12, 31)))
                .isEqualTo(2027);
        assertThat(CalendarService.missing(List.of(), LocalDate.of(2026, 11, 1)))
                .isEqualTo(2027);
        assertThat(CalendarService.missing(thisYear, LocalDate.of(2026, 10, 31)))
                .as("the decree is not due yet")
                .isNull();
    }

    @Test
    void oneDayOfNextYearIsNoList() {
        List<NationalDay> newYear = List.of(day("2026-12-25"), day("2027-01-01"));
        assertThat(CalendarService.missing(newYear, LocalDate.of(2026, 12, 1))).isEqualTo(2027);
        List<NationalDay> list = new ArrayList<>(newYear);
        LocalDate.of(2027, 3, 1).datesUntil(LocalDate.of(2027, 3, 12)).forEach(d -> list.add(day(d.toString())));
        assertThat(CalendarService.missing(list, LocalDate.of(2026, 12, 1))).isNull();
    }

    private static NationalDay day(String date) {
        return new NationalDay(
                new Holiday(LocalDate.parse(date), "Libur", Holiday.Kind.NATIONAL), "berlaku", "SKB 3 Menteri");
    }

    private static TenantFile.Period period(String name, String from, String until, Map<String, List<String>> week) {
        return new TenantFile.Period(name, LocalDate.parse(from), LocalDate.parse(until), week);
    }

    private static TenantFile.Calendar calendar(TenantFile.Period... periods) {
        return new TenantFile.Calendar(WEEK, TenantFile.DayRule.END_OF_DAY, List.of(), List.of(periods));
    }

    private static void refused(TenantFile.Period... periods) {
        assertThatThrownBy(() -> CalendarCheck.require(calendar(periods))).isInstanceOfSatisfying(Refusal.class, no -> {
            assertThat(no.key()).isEqualTo("calendar.closedTooLong");
            assertThat(no.args()).contains("2027-01-04");
        });
    }
}
