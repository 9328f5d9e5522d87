package id.simpul.casework;

import static id.simpul.casework.SmallSop.back;
import static id.simpul.casework.SmallSop.finish;
import static id.simpul.casework.SmallSop.forward;
import static id.simpul.casework.SmallSop.reject;
import static id.simpul.casework.SmallSop.sequence;
import static id.simpul.casework.SmallSop.step;
import static id.simpul.casework.SmallSop.together;
import static id.simpul.casework.SmallSop.waiting;
import static id.simpul.casework.SmallSop.way;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.sop.OnReply;
import id.simpul.sop.OutcomeKind;
import id.simpul.sop.SopDocument;
import id.simpul.sop.Step;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Where a running case goes when its SOP gets another version. */
class MigrationPlanTest {

    private static final Set<String> ALL = Set.of("kasi", "kabid", "kadin");
    private static final Step S01 = step("s01", "kasi", forward("s02"));
    private static final Step LAST = step("s09", "kasi", finish());

    @Test
    void theSameDeskKeepsItsTask() {
        Play play = Play.of(SmallSop.of(S01, step("s02", "kabid", finish())));

        Move move = plan(play, SmallSop.of(S01, step("s02", "kabid", forward("s09")), LAST))
                .of(Standing.of(play.file));

        assertThat(move.possible()).isTrue();
        assertThat(move.stay()).containsExactly(play.open("kasi").id());
        assertThat(move.opens()).isEmpty();
        assertThat(move.clock()).isEqualTo(ClockRule.KEEP);
    }

    @Test
    void anotherLaneMeansAnotherTask() {
        Play play = Play.of(SmallSop.of(S01, step("s02", "kabid", finish())));
        SopDocument after = SmallSop.of(step("s01", "kadin", forward("s02")), step("s02", "kabid", finish()));

        assertThat(plan(play, after).of(Standing.of(play.file)).opens()).containsExactly("kadin");
        assertThat(plan(play, after, Map.of(), Set.of("kasi", "kabid"))
                        .of(Standing.of(play.file))
                        .refused())
                .isEqualTo("migration.nobody");
    }

    @Test
    void aStepThatIsGoneNeedsAMapping() {
        Play play = Play.of(SmallSop.of(S01, step("s02", "kabid", finish())));
        SopDocument after = SmallSop.of(step("s05", "kasi", forward("s02")), step("s02", "kabid", finish()));

        assertThat(plan(play, after).of(Standing.of(play.file)).refused()).isEqualTo("migration.stepGone");
        Move mapped = plan(play, after, Map.of("s01", "s05"), ALL).of(Standing.of(play.file));
        assertThat(mapped.possible()).isTrue();
        // the same lane, but another step: the old row keeps telling what was asked there
        assertThat(mapped.stay()).isEmpty();
        assertThat(mapped.opens()).containsExactly("kasi");
    }

    @Test
    void lanesThatFinishedAJointStepAreNotAskedAgain() {
        Play play = Play.of(SmallSop.of(together("s01", List.of("kasi", "kabid"), forward("s09")), LAST))
                .choose("kasi", "lanjut");

        Move move = plan(play, SmallSop.of(together("s01", List.of("kasi", "kabid", "kadin"), forward("s09")), LAST))
                .of(Standing.of(play.file));

        assertThat(move.stay()).containsExactly(play.open("kabid").id());
        assertThat(move.opens()).containsExactly("kadin");
    }

    @Test
    void aJointStepWhoseLastOpenLaneIsGoneHasNobodyToCloseIt() {
        Play play = Play.of(SmallSop.of(together("s01", List.of("kasi", "kabid"), forward("s09")), LAST))
                .choose("kasi", "lanjut");

        assertThat(plan(play, SmallSop.of(step("s01", "kasi", forward("s09")), LAST))
                        .of(Standing.of(play.file))
                        .refused())
                .isEqualTo("migration.nobody");
    }

    @Test
    void aSequenceGoesOnWhereItIsOrNotAtAll() {
        Play play = Play.of(SmallSop.of(sequence("s01", List.of("kasi", "kabid"), forward("s09")), LAST))
                .choose("kasi", "lanjut");

        Move longer = plan(play, SmallSop.of(sequence("s01", List.of("kasi", "kabid", "kadin"), forward("s09")), LAST))
                .of(Standing.of(play.file));
        assertThat(longer.stay()).containsExactly(play.open("kabid").id());
        assertThat(longer.opens()).isEmpty();

        Move turned = plan(play, SmallSop.of(sequence("s01", List.of("kabid", "kasi"), forward("s09")), LAST))
                .of(Standing.of(play.file));
        assertThat(turned.refused()).isEqualTo("migration.order");
    }

    @Test
    void whatWaitsForTheDitjenGoesOnWaiting() {
        Step wait = waiting("s02", "ditjen", way("ya", OutcomeKind.FORWARD, "s09", OnReply.ANY));
        Play play = Play.of(SmallSop.of(S01, wait, LAST)).choose("kasi", "lanjut");

        Move move = plan(play, SmallSop.of(S01, wait, step("s03", "kabid", finish()), LAST))
                .of(Standing.of(play.file));
        assertThat(move.stay()).containsExactly(play.open("ditjen").id());

        assertThat(plan(play, SmallSop.of(S01, step("s02", "kabid", forward("s09")), LAST))
                        .of(Standing.of(play.file))
                        .refused())
                .isEqualTo("migration.stillWaits");
    }

    @Test
    void aMigrationSendsNothingToTheDitjen() {
        Play play = Play.of(SmallSop.of(S01, step("s02", "kabid", finish())));
        SopDocument after = SmallSop.of(
                waiting("s01", "ditjen", way("ya", OutcomeKind.FORWARD, "s02", OnReply.ANY)),
                step("s02", "kabid", finish()));

        assertThat(plan(play, after).of(Standing.of(play.file)).refused()).isEqualTo("migration.wouldWait");
    }

    @Test
    void aStepThatReadsAnAnswerNeedsOne() {
        Play play = Play.of(SmallSop.of(S01, step("s02", "kabid", finish())));
        SopDocument after = SmallSop.of(
                step("s01", "kasi", way("ya", OutcomeKind.FORWARD, "s02", OnReply.APPROVED)),
                step("s02", "kabid", finish()));

        assertThat(plan(play, after).of(Standing.of(play.file)).refused()).isEqualTo("migration.noWayOut");
    }

    @Test
    void onlyTheLatestRoundIsLookedAt() {
        Play play = Play.of(SmallSop.of(
                        together("s01", List.of("kasi", "kabid"), forward("s02")),
                        step("s02", "kadin", back("s01"), reject())))
                .choose("kasi", "lanjut")
                .choose("kabid", "lanjut")
                .choose("kadin", "kembali");

        Standing standing = Standing.of(play.file);

        assertThat(standing.doneLanes()).isEmpty();
        assertThat(standing.open()).extracting(Standing.Desk::lane).containsExactly("kasi", "kabid");
    }

    private static MigrationPlan plan(Play play, SopDocument to) {
        return plan(play, to, Map.of(), ALL);
    }

    private static MigrationPlan plan(Play play, SopDocument to, Map<String, String> steps, Set<String> held) {
        return new MigrationPlan(play.sop, to, new StepMapping(steps, null), held);
    }
}
