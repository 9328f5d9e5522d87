package id.simpul.web.page.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.simpul.core.Refusal;
import id.simpul.tenant.TenantFile;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An admin types a calendar as lines of text; what cannot be read is quoted back. */
class CalendarTextTest {

    private static final String WEEK = "sen-kam 07:30-12:00 13:00-16:00\njum 07:30-11:30 13:00-16:30";
    private static final String RAMADAN =
            "Ramadan 1448 H; 2027-02-08; 2027-03-09; sen-kam 08:00-12:00 12:30-15:00; jum 08:00-11:30";

    @Test
    void readsHoursInEitherLanguageAndWritesThemAsOfficesSay() {
        Map<String, List<String>> week = CalendarText.week(WEEK);
        assertThat(week)
                .containsEntry("mon-thu", List.of("07:30-12:00", "13:00-16:00"))
                .containsEntry("fri", List.of("07:30-11:30", "13:00-16:30"));
        assertThat(CalendarText.week(week)).isEqualTo(WEEK);
        assertThat(CalendarText.week("MON-thu 07:30-12:00 13:00-16:00\n\n fri 07:30-11:30 13:00-16:30 "))
                .isEqualTo(week);
    }

    @Test
    void readsAndWritesPeriodsAndHolidays() {
        List<TenantFile.Period> periods = CalendarText.periods(RAMADAN);
        assertThat(periods).singleElement().satisfies(p -> {
            assertThat(p.name()).isEqualTo("Ramadan 1448 H");
            assertThat(p.until()).isEqualTo(LocalDate.of(2027, 3, 9));
            assertThat(p.week()).containsEntry("fri", List.of("08:00-11:30"));
        });
        assertThat(CalendarText.periods(periods)).isEqualTo(RAMADAN);
        List<TenantFile.Holiday> holidays = CalendarText.holidays("2026-12-09 Pilkada serentak\n");
        assertThat(holidays).containsExactly(new TenantFile.Holiday(LocalDate.of(2026, 12, 9), "Pilkada serentak"));
        assertThat(CalendarText.holidays(holidays)).isEqualTo("2026-12-09 Pilkada serentak");
        assertThat(CalendarText.holidays((String) null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"kam-sen 07:30-12:00", "senin 07:30-12:00", "sen", "sen-sel-rab 07:30-12:00", "- 07:30-12:00"})
    void refusesDaysItDoesNotKnow(String line) {
        Refusal no = catchThrowableOfType(Refusal.class, () -> CalendarText.week(line));
        assertThat(no.key()).isEqualTo("calendar.days");
        assertThat(no.args()).containsExactly(line);
    }

    @Test
    void refusesADayThatIsSetTwice() {
        Refusal no =
                catchThrowableOfType(Refusal.class, () -> CalendarText.week("sen-kam 07:30-12:00\nrab 08:00-12:00"));
        assertThat(no.key()).isEqualTo("calendar.dayTwice");
        assertThat(no.args()).containsExactly("rab");
    }

    @ParameterizedTest
    @CsvSource({
        "calendar.period, Ramadan; 2027-02-08; sen 08:00-12:00",
        "calendar.period, Ramadan; 8 Februari; 2027-03-09; sen 08:00-12:00",
        "calendar.holiday, 2026-12-09",
        "calendar.holiday, Pilkada 2026-12-09"
    })
    void refusesLinesItCannotRead(String key, String line) {
        Refusal no = catchThrowableOfType(Refusal.class, () -> {
            if (key.equals("calendar.period")) {
                CalendarText.periods(line);
            } else {
                CalendarText.holidays(line);
            }
        });
        assertThat(no.key()).isEqualTo(key);
        assertThat(no.args()).containsExactly(line);
    }
}
