package id.simpul.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.tenant.TenantFile.DayRule;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every due time computed by hand for the seven SOPs, each step finished exactly when it is due: column A where days are
 * working hours, column B where a day ends at its close, and the H-days of Sleman, which count from the receipt.
 */
class DueTimesTest {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm", Locale.ENGLISH);

    /** When the letters of the scenarios without a column of starts arrived. */
    private static final Map<String, String> RECEIPTS = Map.of(
            "SL-H1", "Mon 2026-11-23 09:00",
            "SL-H2", "Mon 2026-11-23 09:00",
            "SL-H3", "Mon 2026-12-14 14:00",
            "SL-H4", "Fri 2026-11-27 16:45");

    /** A line of the table. */
    private record Row(String sop, String scenario, String step, Waktu waktu, String startB, String dueA, String dueB) {

        static Row of(String line) {
            String[] cells = line.split(",", -1);
            String waktu = cells[5].equals("(tidak ada)") ? "" : cells[5];
            return new Row(cells[0], cells[1], cells[2], Waktu.read(waktu).orElseThrow(), cells[6], cells[7], cells[8]);
        }

        ZoneId zone() {
            return sop.startsWith("sulsel") || sop.startsWith("paser") ? Calendars.WITA : Calendars.WIB;
        }

        Row with(Waktu carried) {
            return new Row(sop, scenario, step, carried, startB, dueA, dueB);
        }

        @Override
        public String toString() {
            return scenario + " " + step;
        }
    }

    private static Map<String, List<Row>> scenarios() {
        Map<String, List<Row>> scenarios = Calendars.rows("/calendar/due-times.csv").stream()
                .map(Row::of)
                .collect(Collectors.groupingBy(Row::scenario, LinkedHashMap::new, Collectors.toList()));
        scenarios.replaceAll((name, rows) -> carried(rows));
        return scenarios;
    }

    private static List<Row> carried(List<Row> rows) {
        List<Waktu> meant = Waktu.carriedForward(rows.stream().map(Row::waktu).toList());
        List<Row> result = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            result.add(rows.get(i).with(meant.get(i)));
        }
        return result;
    }

    @TestFactory
    Stream<DynamicTest> whereADayEndsAtItsClose() {
        return scenarios().values().stream().flatMap(rows -> {
            OfficeCalendar office = Calendars.office(rows.get(0).zone(), DayRule.END_OF_DAY);
            Instant receipt = start(rows.get(0));
            return rows.stream()
                    .map(row -> DynamicTest.dynamicTest(row.toString(), () -> {
                        Instant opened = row.startB().isEmpty() ? receipt : instant(row.startB(), row.zone());
                        assertThat(due(office, row, opened, receipt)).isEqualTo(row.dueB());
                    }));
        });
    }

    @TestFactory
    Stream<DynamicTest> whereADayIsWorkingHours() {
        return scenarios().values().stream()
                .filter(rows -> !rows.get(0).dueA().isEmpty())
                .map(rows -> DynamicTest.dynamicTest(rows.get(0).scenario(), () -> {
                    OfficeCalendar office = Calendars.office(rows.get(0).zone(), DayRule.WORKING_HOURS);
                    Instant opened = start(rows.get(0));
                    for (Row row : rows) {
                        assertThat(due(office, row, opened, opened))
                                .as(row.toString())
                                .isEqualTo(row.dueA());
                        opened = row.dueA().equals("—") ? opened : instant(row.dueA(), row.zone());
                    }
                }));
    }

    @Test
    void theTableIsReadWhole() {
        assertThat(scenarios().values().stream().mapToInt(List::size).sum()).isEqualTo(125);
    }

    private static Instant start(Row first) {
        return instant(first.startB().isEmpty() ? RECEIPTS.get(first.scenario()) : first.startB(), first.zone());
    }

    private static String due(OfficeCalendar office, Row row, Instant opened, Instant receipt) {
        Optional<Deadline> deadline = office.due(row.waktu(), opened, receipt);
        return deadline.map(d -> LOCAL.format(d.dueAt().atZone(row.zone()))).orElse("—");
    }

    private static Instant instant(String local, ZoneId zone) {
        return LocalDateTime.parse(local, LOCAL).atZone(zone).toInstant();
    }
}
