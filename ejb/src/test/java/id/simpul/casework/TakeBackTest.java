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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.core.Refusal;
import id.simpul.identity.SignedIn;
import id.simpul.sop.OnReply;
import id.simpul.sop.OutcomeKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** "Tarik kembali": who finished a step has it in hand again, until the next holder opened what followed. */
class TakeBackTest {

    private final Play walk = Play.of(SmallSop.of(
            step("s01", "kasi", forward("s02")),
            step("s02", "kabid", forward("s03"), back("s01")),
            step("s03", "kadin", finish())));

    @Test
    void whoFinishedAStepHasItInHandAgainInTheSameRound() {
        walk.choose("kasi", "lanjut");
        takeBack("s01");

        assertThat(walk.openTasks()).containsExactly("s01 kasi");
        assertThat(walk.open("kasi").assignee()).isEqualTo("kasi.paser");
        assertThat(walk.open("kasi").iteration()).isEqualTo(1);
        assertThat(task("s01").state()).isEqualTo(TaskState.DONE);
        assertThat(task("s01").takenBack()).isTrue();
        assertThat(task("s02").state()).isEqualTo(TaskState.CANCELLED);
        walk.choose("kasi", "lanjut").choose("kabid", "lanjut").choose("kadin", "selesai");
        assertThat(walk.file.state()).isEqualTo(CaseState.FINISHED);
    }

    @Test
    void isTooLateOnceTheNextHolderHasClaimedWhatFollowed() {
        walk.choose("kasi", "lanjut");
        walk.open("kabid").claim(People.holder("kabid"), walk.now());

        refused("task.seenByNext", "s01", People.holder("kasi"));
    }

    @Test
    void isTooLateOnceWhatFollowedIsDone() {
        walk.choose("kasi", "lanjut").choose("kabid", "lanjut");

        refused("task.seenByNext", "s01", People.holder("kasi"));
        takeBack("s02");
        assertThat(walk.openTasks()).containsExactly("s02 kabid");
        refused("task.seenByNext", "s01", People.holder("kasi"));
    }

    @Test
    void nobodyTakesBackWhatSomebodyElseFinished() {
        walk.choose("kasi", "lanjut");

        refused("task.notYoursToTakeBack", "s01", People.second("kasi"));
        refused("task.notYoursToTakeBack", "s01", People.userOf(People.RSUD));
    }

    @Test
    void nothingIsTakenBackTwiceNorAfterTheEnd() {
        walk.choose("kasi", "lanjut");
        takeBack("s01");
        refused("task.nothingToTakeBack", "s01", People.holder("kasi"));
        walk.choose("kasi", "lanjut").choose("kabid", "lanjut").choose("kadin", "selesai");
        refused("case.ended", "s03", People.holder("kadin"));
    }

    @Test
    void whatWentToTheDitjenStaysThere() {
        Play sent = Play.of(SmallSop.of(
                step("s01", "kasi", forward("s02")),
                waiting("s02", "ditjen", way("ya", OutcomeKind.FINISH, null, OnReply.ANY))));
        sent.choose("kasi", "lanjut");

        assertThatThrownBy(() -> sent.file.takeBack(
                        sent.file.tasks().get(0), People.holder("kasi"), sent.timetable(), sent.now()))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.key()).isEqualTo("task.sentToDitjen"));
    }

    @Test
    void aReturnTakenBackGivesTheOtherLanesOfTheStepTheirTasksAgain() {
        Play joint = Play.of(SmallSop.of(
                step("s01", "kasi", forward("s02")),
                together("s02", List.of("kabid", "kadin"), finish(), back("s01"))));
        joint.choose("kasi", "lanjut").choose("kabid", "kembali");
        assertThat(joint.openTasks()).containsExactly("s01 kasi");
        Task returned = joint.file.tasks().stream()
                .filter(t -> t.state() == TaskState.DONE && t.laneKey().equals("kabid"))
                .findFirst()
                .orElseThrow();
        joint.file.takeBack(returned, People.holder("kabid"), joint.timetable(), joint.now());

        assertThat(joint.openTasks()).containsExactly("s02 kabid", "s02 kadin");
        joint.choose("kabid", "selesai").choose("kadin", "selesai");
        assertThat(joint.file.state()).isEqualTo(CaseState.FINISHED);
    }

    @Test
    void theFirstLaneOfASequenceTakesBackFromTheSecond() {
        Play sequence = Play.of(SmallSop.of(sequence("s01", List.of("kasi", "kabid"), finish())));
        sequence.choose("kasi", "selesai");
        sequence.file.takeBack(
                sequence.file.tasks().get(0), People.holder("kasi"), sequence.timetable(), sequence.now());

        assertThat(sequence.openTasks()).containsExactly("s01 kasi");
        sequence.choose("kasi", "selesai");
        assertThat(sequence.openTasks()).containsExactly("s01 kabid");
    }

    @Test
    void aRefusalTakenBackNoLongerEndsTheCaseAsRefused() {
        Play refusal = Play.of(SmallSop.of(
                step("s01", "kasi", forward("s02")),
                step("s02", "kabid", reject("s03"), forward("s03")),
                step("s03", "kadin", finish())));
        refusal.choose("kasi", "lanjut").choose("kabid", "tolak");
        assertThat(refusal.file.rejecting()).isTrue();
        refusal.file.takeBack(refusal.file.tasks().get(1), People.holder("kabid"), refusal.timetable(), refusal.now());
        assertThat(refusal.file.rejecting()).isFalse();
        refusal.choose("kabid", "lanjut").choose("kadin", "selesai");

        assertThat(refusal.file.state()).isEqualTo(CaseState.FINISHED);
    }

    private void takeBack(String step) {
        Task done = task(step);
        walk.file.takeBack(done, People.holder(done.positionKey()), walk.timetable(), walk.now());
    }

    /** The first task of a step. */
    private Task task(String step) {
        return walk.file.tasks().stream()
                .filter(t -> t.stepKey().equals(step))
                .findFirst()
                .orElseThrow();
    }

    private void refused(String key, String step, SignedIn actor) {
        assertThatThrownBy(() -> walk.file.takeBack(task(step), actor, walk.timetable(), walk.now()))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.key()).isEqualTo(key));
    }
}
