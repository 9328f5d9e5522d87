package id.simpul.casework;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.calendar.OfficeCalendar;
import id.simpul.calendar.WorkWeek;
import id.simpul.casework.TimeSpent.Stay;
import id.simpul.tenant.TenantFile.DayRule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TimeSpentTest {

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

    private final OfficeCalendar office = new OfficeCalendar(
            WIB,
            WorkWeek.of(Map.of("mon-fri", List.of("08:00-12:00", "13:00-17:00"))),
            List.of(),
            List.of(),
            DayRule.END_OF_DAY);

    @Test
    void waitingForOthersIsNotTheOffices() {
        TimeSpent spent = spent(
                new Stay("s01", 1, Party.OFFICE, at("23T08:00"), at("23T10:00")),
                new Stay("s02", 1, Party.APPLICANT, at("23T10:00"), at("24T10:00")),
                new Stay("s03", 1, Party.DITJEN, at("24T10:00"), at("25T08:00")),
                new Stay("s04", 1, Party.OFFICE, at("25T08:00"), null));
        assertThat(spent.total())
                .containsEntry(Party.OFFICE, Duration.ofHours(4))
                .containsEntry(Party.APPLICANT, Duration.ofHours(8))
                .containsEntry(Party.DITJEN, Duration.ofHours(6));
        assertThat(spent.rounds()).isZero();
    }

    @Test
    void aMinuteIsCountedOnceAndForTheOfficeWhileItHasATaskItself() {
        TimeSpent spent = spent(
                new Stay("s05", 1, Party.OFFICE, at("23T08:00"), at("23T09:00")),
                new Stay("s05", 1, Party.APPLICANT, at("23T08:00"), at("23T11:00")));
        assertThat(spent.total())
                .containsEntry(Party.OFFICE, Duration.ofHours(1))
                .containsEntry(Party.APPLICANT, Duration.ofHours(2))
                .containsEntry(Party.DITJEN, Duration.ZERO);
    }

    @Test
    void eachStepKeepsItsOwnTimeAndRounds() {
        TimeSpent spent = spent(
                new Stay("s01", 1, Party.OFFICE, at("23T08:00"), at("23T09:00")),
                new Stay("s02", 1, Party.OFFICE, at("23T09:00"), at("23T11:00")),
                new Stay("s01", 2, Party.OFFICE, at("23T11:00"), at("23T14:00")),
                new Stay("s02", 2, Party.OFFICE, at("23T14:00"), at("23T15:00")));
        assertThat(spent.steps()).extracting(TimeSpent.OfStep::stepKey).containsExactly("s01", "s02");
        assertThat(spent.steps()).extracting(TimeSpent.OfStep::rounds).containsExactly(2, 2);
        assertThat(spent.steps().get(0).spent()).containsEntry(Party.OFFICE, Duration.ofHours(3));
        assertThat(spent.rounds()).isEqualTo(1);
    }

    @Test
    void nothingIsSpentWhereTheOfficeIsClosed() {
        TimeSpent spent = spent(new Stay("s01", 1, Party.OFFICE, at("21T08:00"), at("22T20:00")));
        assertThat(spent.total()).containsEntry(Party.OFFICE, Duration.ZERO);
    }

    private TimeSpent spent(Stay... stays) {
        return TimeSpent.of(List.of(stays), office, at("25T10:00"));
    }

    /** A day and time of November 2026; the 23rd is a Monday. */
    private static Instant at(String dayAndTime) {
        return LocalDateTime.parse("2026-11-" + dayAndTime).atZone(WIB).toInstant();
    }
}
