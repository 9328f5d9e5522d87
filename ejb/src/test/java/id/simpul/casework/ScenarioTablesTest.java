package id.simpul.casework;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.calendar.Calendars;
import id.simpul.sop.OnReply;
import id.simpul.sop.Outcome;
import id.simpul.sop.SopDocument;
import id.simpul.sop.Step;
import id.simpul.tenant.TenantFile.DayRule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The seven SOPs as they ship, walked row by row in their own offices: each step is done exactly when it is due, and
 * what opens next carries the deadline that was computed by hand. Where days are working hours the A column is chained,
 * where a day ends at its close the B column; H-days are the same under both.
 */
class ScenarioTablesTest {

    private record Sop(String folder, String code) {}

    private static final Map<String, Sop> SOPS = Map.of(
            "sulsel-pks", new Sop("73-sulsel", "pks"),
            "sulsel-akses-pemanfaatan-data", new Sop("73-sulsel", "akses-pemanfaatan-data"),
            "sleman-pks-hak-akses", new Sop("34.04-sleman", "pks-hak-akses"),
            "paser-pelayanan-kerja-sama", new Sop("64.01-paser", "pelayanan-kerja-sama"),
            "palembang-pelayanan-kerjasama", new Sop("16.71-palembang", "pelayanan-kerjasama"),
            "palembang-inovasi-pelayanan", new Sop("16.71-palembang", "inovasi-pelayanan"),
            "palembang-pemanfaatan-data-dan-dokumen", new Sop("16.71-palembang", "pemanfaatan-data-dokumen"));

    /** When the letters of the scenarios without a column of starts arrived. */
    private static final Map<String, String> RECEIPTS = Map.of(
            "SL-H1", "Mon 2026-11-23 09:00",
            "SL-H2", "Mon 2026-11-23 09:00",
            "SL-H3", "Mon 2026-12-14 14:00",
            "SL-H4", "Fri 2026-11-27 16:45");

    private record Row(String sop, String scenario, String step, String startB, String dueA, String dueB) {
        static Row of(String line) {
            String[] cells = line.split(",", -1);
            return new Row(cells[0], cells[1], cells[2], cells[6], cells[7], cells[8]);
        }

        /** H-days are printed once for both rules. */
        String due(DayRule rule) {
            return rule == DayRule.END_OF_DAY || dueA.isEmpty() ? dueB : dueA;
        }
    }

    @TestFactory
    Stream<DynamicTest> everyStepOpensWithTheDeadlineOfTheTable() {
        Map<String, List<Row>> scenarios = Calendars.rows("/calendar/due-times.csv").stream()
                .map(Row::of)
                .collect(Collectors.groupingBy(Row::scenario, LinkedHashMap::new, Collectors.toList()));
        return scenarios.values().stream().flatMap(rows -> Stream.of(DayRule.values())
                .map(rule -> DynamicTest.dynamicTest(rows.get(0).scenario() + " " + rule, () -> walk(rows, rule))));
    }

    private static void walk(List<Row> rows, DayRule rule) {
        Row first = rows.get(0);
        Sop which = SOPS.get(first.sop());
        ShippedOffice office = ShippedOffice.of(which.folder());
        SopDocument sop = first.scenario().equals("SL-H2") ? office.realigned(which.code()) : office.sop(which.code());
        String start = first.startB().isEmpty() ? RECEIPTS.get(first.scenario()) : first.startB();
        Play play = Play.in(office.calendar(rule), sop, office.at(start));
        List<String> expected = new ArrayList<>();
        List<String> found = new ArrayList<>();
        for (Row row : rows) {
            while (!standsAt(play, row.step())) {
                // a table may leave out rows; they are walked all the same
                pass(play, null);
            }
            expected.add(row.step() + " " + row.due(rule));
            found.add(row.step() + " " + due(play, office));
            pass(play, next(rows, row));
        }
        assertThat(found).isEqualTo(expected);
        while (play.file.state() == CaseState.RUNNING) {
            pass(play, null);
        }
    }

    private static String next(List<Row> rows, Row row) {
        int place = rows.indexOf(row) + 1;
        return place < rows.size() ? rows.get(place).step() : null;
    }

    private static boolean standsAt(Play play, String step) {
        return play.openTasks().stream().anyMatch(t -> t.startsWith(step + " "));
    }

    private static String due(Play play, ShippedOffice office) {
        return play.file.tasks().stream()
                .filter(Task::open)
                .map(t -> office.local(t.dueAt()))
                .distinct()
                .collect(Collectors.joining(" and "));
    }

    /** All lanes of the present step, each at the deadline; lanes of a sequence share it. */
    private static void pass(Play play, String wanted) {
        Task now = open(play);
        Step step = play.sop.step(now.stepKey()).orElseThrow();
        Instant due = now.dueAt();
        if (due != null) {
            play.at(due.isAfter(play.now()) ? due : play.now());
        } else {
            play.at(play.now());
        }
        while (play.file.state() == CaseState.RUNNING && standsAt(play, step.key())) {
            Task task = open(play);
            assertThat(task.dueAt())
                    .as("lanes of %s share a deadline", step.key())
                    .isEqualTo(due);
            if (task.awaits() != null) {
                play.reply(OnReply.APPROVED);
            } else {
                play.act(task, way(task, step, wanted).key(), Play.REASON, null, Play.doer(task));
            }
        }
    }

    private static Task open(Play play) {
        return play.file.tasks().stream().filter(Task::open).findFirst().orElseThrow();
    }

    private static Outcome way(Task task, Step step, String wanted) {
        List<Outcome> offered = task.offered(step);
        return offered.stream()
                .filter(o -> wanted != null && wanted.equals(o.to()))
                .findFirst()
                .orElseGet(() ->
                        offered.stream().filter(Outcome::positive).findFirst().orElse(offered.get(0)));
    }
}
