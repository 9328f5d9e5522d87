package id.simpul.casework;

import static id.simpul.casework.SmallSop.finish;
import static id.simpul.casework.SmallSop.forward;
import static id.simpul.casework.SmallSop.step;
import static id.simpul.casework.SmallSop.together;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.calendar.Calendars;
import id.simpul.calendar.OfficeCalendar;
import id.simpul.sop.Documents;
import id.simpul.sop.SopDocument;
import id.simpul.sop.SopVersionState;
import id.simpul.sop.Step;
import id.simpul.tenant.TenantFile.DayRule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A case goes over to another version: its rows, its rounds and its clocks. Each step has one working day. */
class GoingOverTest {

    private static final OfficeCalendar OFFICE = Calendars.office(Calendars.WITA, DayRule.END_OF_DAY);
    private static final Step LAST = step("s09", "kasi", finish());
    private static final SopDocument BEFORE =
            SmallSop.of(step("s01", "kasi", forward("s02")), step("s02", "kabid", forward("s09")), LAST);

    /** Monday morning; the first step is due on Tuesday at four in the afternoon. */
    private final Play play = Play.at(BEFORE, "2026-03-02T01:00:00Z");

    private final Instant wednesday = Instant.parse("2026-03-04T01:00:00Z");

    @Test
    void theDeskThatStaysKeepsItsRowItsHolderAndItsClock() {
        Task task = play.open("kasi");
        task.claim(People.holder("kasi"), play.now());
        Instant due = task.dueAt();

        CaseMigrated told = goOver(
                SmallSop.of(step("s01", "kasi", forward("s03")), step("s03", "kabid", forward("s09")), LAST),
                Map.of(),
                Map.of());

        assertThat(play.file.sopVersion()).isEqualTo(2);
        assertThat(play.file.tasks()).singleElement().satisfies(kept -> {
            assertThat(kept.id()).isEqualTo(task.id());
            assertThat(kept.state()).isEqualTo(TaskState.CLAIMED);
            assertThat(kept.sopVersion()).isEqualTo(2);
            assertThat(kept.dueAt()).isEqualTo(due);
        });
        assertThat(told.step()).isEqualTo("s01");
        assertThat(told.toStep()).isEqualTo("s01");
    }

    @Test
    void aClockThatBeginsAnewIsDueLater() {
        Instant due = play.open("kasi").dueAt();

        goOver(BEFORE, Map.of(), Map.of("s01", ClockRule.RESTART));

        assertThat(play.open("kasi").dueAt()).isEqualTo(due.plus(Duration.ofDays(2)));
        assertThat(play.open("kasi").clockFrom()).isEqualTo(wednesday);
    }

    @Test
    void closedRowsStayOnTheVersionTheyWereClosedOn() {
        play.choose("kasi", "lanjut");
        Instant opened = play.open("kabid").openedAt();

        goOver(
                SmallSop.of(step("s01", "kasi", forward("s03")), step("s03", "kadin", forward("s09")), LAST),
                Map.of("s02", "s03"),
                Map.of());

        assertThat(play.file.tasks())
                .extracting(t -> t.stepKey() + " " + t.laneKey() + " " + t.state() + " " + t.sopVersion())
                .containsExactly("s01 kasi DONE 1", "s02 kabid CANCELLED 1", "s03 kadin OPEN 2");
        // the time that has passed at the old step counts at the new one
        assertThat(play.open("kadin").clockFrom()).isEqualTo(opened);
        assertThat(play.open("kadin").openedAt()).isEqualTo(wednesday);
    }

    @Test
    void aJointStepGoesOnInTheSameRound() {
        Play joint = Play.of(SmallSop.of(together("s01", List.of("kasi", "kabid"), forward("s09")), LAST))
                .choose("kasi", "lanjut");
        SopDocument after = SmallSop.of(together("s01", List.of("kasi", "kabid", "kadin"), forward("s09")), LAST);

        goOver(joint, after, Map.of(), Map.of());

        assertThat(joint.file.tasks())
                .extracting(t -> t.laneKey() + " " + t.iteration() + " " + t.state())
                .containsExactly("kasi 1 DONE", "kabid 1 OPEN", "kadin 1 OPEN");
    }

    private CaseMigrated goOver(SopDocument after, Map<String, String> steps, Map<String, ClockRule> clocks) {
        return goOver(play, after, steps, clocks);
    }

    private CaseMigrated goOver(
            Play moved, SopDocument after, Map<String, String> steps, Map<String, ClockRule> clocks) {
        StepMapping mapping = new StepMapping(steps, clocks);
        Migration migration = new Migration(
                MigrationState.RUNNING,
                new Documents.Version(new UUID(7, 1), 1, SopVersionState.RETIRED, moved.sop),
                new Documents.Version(new UUID(7, 2), 2, SopVersionState.PUBLISHED, after),
                mapping,
                1,
                People.desk(),
                wednesday);
        Move move = new MigrationPlan(moved.sop, after, mapping, Set.of("kasi", "kabid", "kadin"))
                .of(Standing.of(moved.file));
        assertThat(move.refused()).isNull();
        return moved.file.goOver(move, migration, new Timetable(after, OFFICE), wednesday);
    }
}
