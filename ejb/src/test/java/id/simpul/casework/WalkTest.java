package id.simpul.casework;

import static id.simpul.casework.SmallSop.back;
import static id.simpul.casework.SmallSop.finish;
import static id.simpul.casework.SmallSop.forward;
import static id.simpul.casework.SmallSop.reject;
import static id.simpul.casework.SmallSop.report;
import static id.simpul.casework.SmallSop.sequence;
import static id.simpul.casework.SmallSop.step;
import static id.simpul.casework.SmallSop.together;
import static id.simpul.casework.SmallSop.waiting;
import static id.simpul.casework.SmallSop.way;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import id.simpul.core.DomainEvent;
import id.simpul.sop.OnReply;
import id.simpul.sop.Outcome;
import id.simpul.sop.OutcomeKind;
import id.simpul.sop.SopDocument;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What follows an outcome, on SOPs of a few rows. */
class WalkTest {

    private static final SopDocument JOINT = SmallSop.of(
            step("s01", "kasi", forward("s02")),
            together("s02", List.of("kasi", "kabid", "kadin"), forward("s03"), back("s01"), reject()),
            step("s03", "kasi", finish()));

    private static final SopDocument IN_TURN = SmallSop.of(
            step("s01", "kasi", forward("s02")),
            sequence("s02", List.of("kabid", "kasi", "kadin"), forward("s03"), back("s01"), reject()),
            step("s03", "kasi", finish()));

    private static final SopDocument REFUSING = SmallSop.of(
            step("s01", "kasi", forward("s02")),
            step("s02", "kabid", forward("s05"), reject("s03")),
            step("s03", "kasi", forward("s04"), back("s02")),
            step("s04", "kabid", finish(), back("s03")),
            step("s05", "kadin", finish()));

    private static final SopDocument ASKING = SmallSop.of(
            step("s01", "kasi", forward("s02")),
            waiting(
                    "s02",
                    "ditjen",
                    way("setuju", OutcomeKind.FORWARD, "s03", OnReply.APPROVED),
                    way("lengkapi", OutcomeKind.RETURN, "s01", OnReply.RETURNED),
                    way("ditolak", OutcomeKind.REJECT, null, OnReply.REJECTED)),
            step("s03", "kasi", finish()));

    private static final SopDocument READING = SmallSop.of(
            step("s01", "kasi", forward("s02")),
            waiting("s02", "kasi", way("balasan", OutcomeKind.FORWARD, "s03", OnReply.ANY)),
            step(
                    "s03",
                    "kabid",
                    way("setuju", OutcomeKind.FINISH, null, OnReply.APPROVED),
                    way("lengkapi", OutcomeKind.RETURN, "s01", OnReply.RETURNED),
                    way("ditolak", OutcomeKind.REJECT, null, OnReply.REJECTED)));

    @Test
    void beginsAtTheFirstRow() {
        Play play = Play.of(JOINT);

        assertThat(play.openTasks()).containsExactly("s01 kasi");
        assertThat(play.file.state()).isEqualTo(CaseState.RUNNING);
    }

    @Test
    void goesOnToTheRowTheOutcomeNames() {
        Play play = Play.of(REFUSING).choose("kasi", "lanjut").choose("kabid", "lanjut");

        assertThat(play.openTasks()).containsExactly("s05 kadin");
    }

    @Test
    void endsAsFinishedWhereTheOutcomeSaysSo() {
        Play play = Play.of(REFUSING)
                .choose("kasi", "lanjut")
                .choose("kabid", "lanjut")
                .choose("kadin", "selesai");

        assertThat(play.openTasks()).isEmpty();
        assertThat(play.file.state()).isEqualTo(CaseState.FINISHED);
        assertThat(play.file.endedAt()).isEqualTo(play.now());
        assertThat(play.told(CaseEnded.class)).extracting(CaseEnded::end).containsExactly(CaseState.FINISHED);
    }

    @Test
    void opensAJointStepForAllItsLanesAndWaitsForTheLast() {
        Play play = Play.of(JOINT).choose("kasi", "lanjut");
        assertThat(play.openTasks()).containsExactly("s02 kasi", "s02 kabid", "s02 kadin");

        play.choose("kadin", "lanjut").choose("kasi", "lanjut");
        assertThat(play.openTasks()).containsExactly("s02 kabid");

        play.choose("kabid", "lanjut");
        assertThat(play.openTasks()).containsExactly("s03 kasi");
    }

    @Test
    void opensTheLanesOfASequenceOneAfterTheOther() {
        Play play = Play.of(IN_TURN).choose("kasi", "lanjut");
        assertThat(play.openTasks()).containsExactly("s02 kabid");

        play.choose("kabid", "lanjut");
        assertThat(play.openTasks()).containsExactly("s02 kasi");

        play.choose("kasi", "lanjut");
        assertThat(play.openTasks()).containsExactly("s02 kadin");

        play.choose("kadin", "lanjut");
        assertThat(play.openTasks()).containsExactly("s03 kasi");
        assertThat(play.file.tasks()).extracting(Task::iteration).containsOnly(1);
    }

    @Test
    void theFirstReturnClosesAJointStepAndCancelsTheOthers() {
        Play play =
                Play.of(JOINT).choose("kasi", "lanjut").choose("kasi", "lanjut").choose("kabid", "kembali");

        assertThat(play.openTasks()).containsExactly("s01 kasi");
        assertThat(play.file.tasks())
                .filteredOn(t -> t.stepKey().equals("s02"))
                .extracting(Task::laneKey, Task::state)
                .containsExactly(
                        tuple("kasi", TaskState.DONE),
                        tuple("kabid", TaskState.DONE),
                        tuple("kadin", TaskState.CANCELLED));
    }

    @Test
    void theFirstRefusalEndsAJointStepForAll() {
        Play play = Play.of(JOINT).choose("kasi", "lanjut").choose("kadin", "tolak");

        assertThat(play.file.state()).isEqualTo(CaseState.REJECTED);
        assertThat(play.openTasks()).isEmpty();
        assertThat(play.file.tasks())
                .filteredOn(t -> t.state() == TaskState.CANCELLED)
                .extracting(Task::laneKey)
                .containsExactly("kasi", "kabid");
    }

    @Test
    void aReturnWithinASequenceNeverOpensTheLanesThatWouldFollow() {
        Play play = Play.of(IN_TURN)
                .choose("kasi", "lanjut")
                .choose("kabid", "lanjut")
                .choose("kasi", "kembali");

        assertThat(play.openTasks()).containsExactly("s01 kasi");
        assertThat(play.file.tasks()).extracting(Task::laneKey).doesNotContain("kadin");
    }

    @Test
    void aNewRoundOfAJointStepAsksEveryLaneAgain() {
        Play play = Play.of(JOINT)
                .choose("kasi", "lanjut")
                .choose("kasi", "lanjut")
                .choose("kabid", "kembali")
                .choose("kasi", "lanjut");

        assertThat(play.openTasks()).containsExactly("s02 kasi", "s02 kabid", "s02 kadin");
        assertThat(play.open("kadin").iteration()).isEqualTo(2);
    }

    @Test
    void aNewRoundOfASequenceBeginsWithItsFirstLane() {
        Play play = Play.of(IN_TURN)
                .choose("kasi", "lanjut")
                .choose("kabid", "lanjut")
                .choose("kasi", "kembali")
                .choose("kasi", "lanjut");

        assertThat(play.openTasks()).containsExactly("s02 kabid");
        play.choose("kabid", "lanjut");
        assertThat(play.openTasks()).containsExactly("s02 kasi");
        assertThat(play.open("kasi").iteration()).isEqualTo(2);
    }

    @Test
    void countsTheRoundsOfEachStepByItself() {
        Play play = Play.of(JOINT)
                .choose("kasi", "lanjut")
                .choose("kabid", "kembali")
                .choose("kasi", "lanjut")
                .choose("kabid", "kembali");

        assertThat(play.open("kasi").iteration()).isEqualTo(3);
        assertThat(play.file.tasks())
                .filteredOn(t -> t.stepKey().equals("s02"))
                .extracting(Task::iteration)
                .containsExactly(1, 1, 1, 2, 2, 2);
    }

    @Test
    void aRefusalWithoutStepsOfItsOwnEndsTheCaseAtOnce() {
        Play play = Play.of(IN_TURN).choose("kasi", "lanjut").choose("kabid", "tolak");

        assertThat(play.file.state()).isEqualTo(CaseState.REJECTED);
        assertThat(play.told(CaseEnded.class)).extracting(CaseEnded::end).containsExactly(CaseState.REJECTED);
    }

    @Test
    void aRefusalWalksTheOfficesOwnStepsAndEndsAsRejectedEvenOnFinish() {
        Play play = Play.of(REFUSING).choose("kasi", "lanjut").choose("kabid", "tolak");
        assertThat(play.openTasks()).containsExactly("s03 kasi");
        assertThat(play.file.state()).isEqualTo(CaseState.RUNNING);

        play.choose("kasi", "lanjut").choose("kabid", "selesai");
        assertThat(play.file.state()).isEqualTo(CaseState.REJECTED);
    }

    @Test
    void goingBackToTheStepThatRefusedTakesTheRefusalBack() {
        Play play = Play.of(REFUSING)
                .choose("kasi", "lanjut")
                .choose("kabid", "tolak")
                .choose("kasi", "kembali")
                .choose("kabid", "lanjut")
                .choose("kadin", "selesai");

        assertThat(play.file.state()).isEqualTo(CaseState.FINISHED);
    }

    @Test
    void goingBackAmongTheStepsOfRefusalLeavesItRefused() {
        Play play = Play.of(REFUSING)
                .choose("kasi", "lanjut")
                .choose("kabid", "tolak")
                .choose("kasi", "lanjut")
                .choose("kabid", "kembali")
                .choose("kasi", "lanjut")
                .choose("kabid", "selesai");

        assertThat(play.file.state()).isEqualTo(CaseState.REJECTED);
    }

    @Test
    void sendsOneSubmissionWhenAWaitingStepOpensAndItsTaskAwaitsTheReply() {
        Play play = Play.of(ASKING).choose("kasi", "lanjut");

        assertThat(play.open("ditjen").awaits()).isEqualTo("ditjen");
        assertThat(play.told(SubmissionDue.class)).singleElement().satisfies(due -> {
            assertThat(due.kind()).isEqualTo("permohonan-akses");
            assertThat(due.taskId()).isEqualTo(play.open("ditjen").id());
            assertThat(due.institution()).isEqualTo("RSUD Paser");
            assertThat(due.papers()).containsExactly("Berkas s02", "Hasil s01");
        });
    }

    @Test
    void waitsForTheReplyAlsoWhereTheLanePrintedIsTheOfficesOwn() {
        Play play = Play.of(READING).choose("kasi", "lanjut");

        assertThat(play.open("kasi").awaits()).isEqualTo("ditjen");
        assertThat(play.told(SubmissionDue.class)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"APPROVED, setuju, RUNNING", "RETURNED, lengkapi, RUNNING", "REJECTED, ditolak, REJECTED"})
    void aReplyTakesTheOutcomeThatBelongsToIt(OnReply reply, String outcome, CaseState after) {
        Play play = Play.of(ASKING).choose("kasi", "lanjut");
        Task waiting = play.open("ditjen");

        play.reply(reply);

        assertThat(waiting.outcome()).isEqualTo(outcome);
        assertThat(waiting.assignee()).isEqualTo("petugas.ditjen");
        assertThat(play.file.state()).isEqualTo(after);
        assertThat(play.file.lastReply()).isEqualTo(reply);
    }

    @Test
    void aStepSentBackByTheDitjenSendsANewSubmissionWhenItComesAgain() {
        Play play =
                Play.of(ASKING).choose("kasi", "lanjut").reply(OnReply.RETURNED).choose("kasi", "lanjut");

        assertThat(play.open("ditjen").iteration()).isEqualTo(2);
        assertThat(play.told(SubmissionDue.class))
                .hasSize(2)
                .extracting(SubmissionDue::taskId)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"APPROVED, setuju", "RETURNED, lengkapi", "REJECTED, ditolak"})
    void aStepThatReadsTheReplyOffersOnlyWhatAgreesWithIt(OnReply reply, String only) {
        Play play = Play.of(READING).choose("kasi", "lanjut").reply(reply);

        assertThat(offered(play, "kabid")).containsExactly(only);
    }

    @Test
    void aStepThatReadsTheReplyAgreesWithTheLatestOne() {
        Play play = Play.of(READING)
                .choose("kasi", "lanjut")
                .reply(OnReply.RETURNED)
                .choose("kabid", "lengkapi")
                .choose("kasi", "lanjut")
                .reply(OnReply.APPROVED);

        assertThat(offered(play, "kabid")).containsExactly("setuju");
    }

    @Test
    void aReportGoesOutOnceAfterItsLastLaneAndAwaitsNothing() {
        Play play = Play.of(
                SmallSop.of(report("s01", List.of("kasi", "kadin"), forward("s02")), step("s02", "kasi", finish())));

        play.choose("kasi", "lanjut");
        assertThat(play.told(SubmissionDue.class)).isEmpty();

        play.choose("kadin", "lanjut");
        assertThat(play.openTasks()).containsExactly("s02 kasi");
        assertThat(play.told(SubmissionDue.class)).singleElement().satisfies(due -> {
            assertThat(due.kind()).isEqualTo("laporan-semester");
            assertThat(due.taskId()).isNull();
        });
    }

    @Test
    void tellsWhatHappenedInTheOrderItHappened() {
        Play play = Play.of(ASKING).choose("kasi", "lanjut").reply(OnReply.REJECTED);

        assertThat(play.told.stream().map(Object::getClass))
                .containsExactly(TaskCompleted.class, SubmissionDue.class, TaskCompleted.class, CaseEnded.class);
        assertThat(play.told).extracting(DomainEvent::at).isSorted();
    }

    private static List<String> offered(Play play, String lane) {
        Task task = play.open(lane);
        return task.offered(play.sop.step(task.stepKey()).orElseThrow()).stream()
                .map(Outcome::key)
                .toList();
    }
}
