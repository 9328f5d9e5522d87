package id.simpul.casework;

import static id.simpul.casework.SmallSop.back;
import static id.simpul.casework.SmallSop.by;
import static id.simpul.casework.SmallSop.finish;
import static id.simpul.casework.SmallSop.forward;
import static id.simpul.casework.SmallSop.noted;
import static id.simpul.casework.SmallSop.reject;
import static id.simpul.casework.SmallSop.step;
import static id.simpul.casework.SmallSop.together;
import static id.simpul.casework.SmallSop.waiting;
import static id.simpul.casework.SmallSop.way;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.simpul.core.Refusal;
import id.simpul.sop.NoteRule;
import id.simpul.sop.OnReply;
import id.simpul.sop.OutcomeKind;
import id.simpul.sop.SopDocument;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Who may do what to a case, and what it answers to everybody else. */
class CaseFileTest {

    private static final SopDocument SOP = SmallSop.of(
            step("s01", "pemohon", forward("s02")),
            together("s02", List.of("kasi", "kabid"), forward("s03"), back("s01"), by(reject(), "kabid")),
            waiting("s03", "ditjen", way("balasan", OutcomeKind.FINISH, null, OnReply.ANY)));

    private static final OnBehalf LETTER = new OnBehalf("005/17/RSUD", LocalDate.of(2026, 3, 2));

    @Test
    void theInstitutionsOwnUserDoesItsLane() {
        Play play = Play.of(SOP);
        Task asked = play.open("pemohon");

        play.act(asked, "lanjut", null, null, People.userOf(People.RSUD));

        assertThat(asked.state()).isEqualTo(TaskState.DONE);
        assertThat(asked.assignee()).isEqualTo("lembaga.paser");
        assertThat(asked.onBehalf()).isNull();
        assertThat(asked.atDesk()).isFalse();
    }

    @Test
    void anInstitutionIsToldThatTheOfficeWasFirstButNotWhoAtItsDesk() {
        Play play = Play.of(SOP);
        Task asked = play.open("pemohon");
        asked.claim(People.desk(), play.now());

        assertThat(no(() -> asked.claim(People.userOf(People.RSUD), play.now())))
                .isEqualTo("CONFLICT task.claimedBy " + People.desk().tenant().office());

        asked.release(People.desk(), play.now());
        assertThat(asked.atDesk()).isFalse();
    }

    @Test
    void anotherInstitutionNeitherSeesNorDoesIt() {
        Play play = Play.of(SOP);
        Task asked = play.open("pemohon");

        assertThat(play.file.visibleTo(People.userOf(People.BPJS))).isFalse();
        assertThat(asked.visibleTo(People.userOf(People.BPJS))).isFalse();
        assertThat(no(() -> play.act(asked, "lanjut", null, null, People.userOf(People.BPJS))))
                .isEqualTo("NOT_ALLOWED task.notYourLane");
    }

    @Test
    void theDeskActsForTheInstitutionFromItsLetter() {
        Play play = Play.of(SOP);
        Task asked = play.open("pemohon");

        play.act(asked, "lanjut", null, LETTER, People.desk());

        assertThat(asked.onBehalf()).isEqualTo(LETTER);
        assertThat(asked.assignee()).isEqualTo("loket.paser");
        assertThat(asked.atDesk()).isTrue();
    }

    @Test
    void theDeskActsForTheInstitutionAlsoWithoutALetter() {
        Play play = Play.of(SOP);

        play.act(play.open("pemohon"), "lanjut", null, null, People.desk());

        assertThat(play.openTasks()).containsExactly("s02 kasi", "s02 kabid");
    }

    @Test
    void staffWithoutThatRightDoNotActForTheInstitution() {
        Play play = Play.of(SOP);

        assertThat(no(() -> play.act(play.open("pemohon"), "lanjut", null, LETTER, People.holder("kasi"))))
                .isEqualTo("NOT_ALLOWED task.notYourLane");
    }

    @Test
    void theInstitutionItselfBringsNoLetterOnItsOwnBehalf() {
        Play play = Play.of(SOP);

        assertThat(no(() -> play.act(play.open("pemohon"), "lanjut", null, LETTER, People.userOf(People.RSUD))))
                .isEqualTo("INVALID task.notOnBehalf /onBehalf");
    }

    @Test
    void anEmployeesOwnTaskTakesNoLetter() {
        Play play = Play.of(SOP).choose("pemohon", "lanjut");

        assertThat(no(() -> play.act(play.open("kasi"), "lanjut", null, LETTER, People.holder("kasi"))))
                .isEqualTo("INVALID task.notOnBehalf /onBehalf");
    }

    @Test
    void aLetterIsNotFromTheOfficesTomorrow() {
        Play play = Play.of(SOP);
        OnBehalf tomorrow = new OnBehalf(null, LocalDate.of(2026, 3, 3));

        assertThat(no(() -> play.act(play.open("pemohon"), "lanjut", null, tomorrow, People.desk())))
                .isEqualTo("INVALID letter.inFuture /onBehalf/letterDate");
        assertThat(play.openTasks()).containsExactly("s01 pemohon");
    }

    @Test
    void aLetterOfTodayIsOfTodayWhereTheOfficeIs() {
        // 20.00 on the 1st in London is the morning of the 2nd in Jayapura
        Play play = Play.at(SOP, "2026-03-01T20:00:00Z");

        play.act(play.open("pemohon"), "lanjut", null, LETTER, People.deskInJayapura());

        assertThat(play.openTasks()).containsExactly("s02 kasi", "s02 kabid");
    }

    @Test
    void anotherPositionDoesNotDoTheTask() {
        Play play = Play.of(SOP).choose("pemohon", "lanjut");

        assertThat(no(() -> play.act(play.open("kasi"), "lanjut", null, null, People.holder("kabid"))))
                .isEqualTo("NOT_ALLOWED task.notYourLane");
    }

    @Test
    void anOutcomeOfOneLaneIsNotOfferedToTheOther() {
        Play play = Play.of(SOP).choose("pemohon", "lanjut");

        assertThat(no(() -> play.choose("kasi", "tolak"))).isEqualTo("INVALID task.unknownOutcome /outcome");

        play.choose("kabid", "tolak");
        assertThat(play.file.state()).isEqualTo(CaseState.REJECTED);
    }

    @Test
    void anOutcomeThatTheStepDoesNotHaveIsRefusedAndNothingMoves() {
        Play play = Play.of(SOP);

        assertThat(no(() -> play.choose("pemohon", "terbang"))).isEqualTo("INVALID task.unknownOutcome /outcome");
        assertThat(play.openTasks()).containsExactly("s01 pemohon");
    }

    @Test
    void goingBackNeedsAReason() {
        Play play = Play.of(SOP).choose("pemohon", "lanjut");

        assertThat(no(() -> play.choose("kasi", "kembali", null))).isEqualTo("INVALID task.noteRequired /note kembali");
        assertThat(play.openTasks()).containsExactly("s02 kasi", "s02 kabid");

        Task returned = play.open("kasi");
        play.choose("kasi", "kembali", Play.REASON);
        assertThat(returned.note()).isEqualTo(Play.REASON);
    }

    @Test
    void theOfficeMayAskForAReasonOrWaiveIt() {
        SopDocument own = SmallSop.of(
                step("s01", "kasi", noted(forward("s02"), NoteRule.REQUIRED)),
                step("s02", "kasi", finish(), noted(back("s01"), NoteRule.OPTIONAL)));
        Play play = Play.of(own);

        assertThat(no(() -> play.choose("kasi", "lanjut", null))).isEqualTo("INVALID task.noteRequired /note lanjut");

        play.choose("kasi", "lanjut", Play.REASON).choose("kasi", "kembali", null);
        assertThat(play.openTasks()).containsExactly("s01 kasi");
    }

    @Test
    void whatSomebodyHoldsNobodyElseDoes() {
        Play play = Play.of(SOP).choose("pemohon", "lanjut");
        Task held = play.open("kasi");
        held.claim(People.holder("kasi"), play.now());

        assertThat(no(() -> held.claim(People.second("kasi"), play.now())))
                .isEqualTo("CONFLICT task.claimedBy Nama kasi.paser");
        assertThat(no(() -> held.release(People.second("kasi"), play.now())))
                .isEqualTo("CONFLICT task.claimedBy Nama kasi.paser");
        assertThat(no(() -> play.act(held, "lanjut", null, null, People.second("kasi"))))
                .isEqualTo("CONFLICT task.claimedBy Nama kasi.paser");
    }

    @Test
    void whoHoldsATaskMayTakeItAgainAndDoIt() {
        Play play = Play.of(SOP).choose("pemohon", "lanjut");
        Task held = play.open("kasi");
        held.claim(People.holder("kasi"), play.now());
        held.claim(People.holder("kasi"), play.now());

        play.act(held, "lanjut", null, null, People.holder("kasi"));

        assertThat(held.state()).isEqualTo(TaskState.DONE);
    }

    @Test
    void whatIsReleasedAnybodyOfTheLaneMayDo() {
        Play play = Play.of(SOP).choose("pemohon", "lanjut");
        Task task = play.open("kasi");
        task.claim(People.holder("kasi"), play.now());
        task.release(People.holder("kasi"), play.now());
        assertThat(task.state()).isEqualTo(TaskState.OPEN);
        assertThat(task.assigneeName()).isNull();

        play.act(task, "lanjut", null, null, People.second("kasi"));

        assertThat(task.assignee()).isEqualTo("kasi-2.paser");
    }

    @Test
    void nobodyClaimsAnotherLanesTask() {
        Play play = Play.of(SOP).choose("pemohon", "lanjut");

        assertThat(no(() -> play.open("kasi").claim(People.holder("kadin"), play.now())))
                .isEqualTo("NOT_ALLOWED task.notYourLane");
    }

    @Test
    void whoComesSecondIsToldWhoWasFirstAndWhen() {
        Play play = Play.of(SOP).choose("pemohon", "lanjut");
        Task task = play.open("kasi");
        play.act(task, "lanjut", null, null, People.holder("kasi"));

        assertThat(no(() -> play.act(task, "lanjut", null, null, People.second("kasi"))))
                .isEqualTo("CONFLICT task.alreadyDone Nama kasi.paser 2026-03-02T01:02:00Z");
        assertThat(no(() -> task.claim(People.second("kasi"), play.now())))
                .startsWith("CONFLICT task.alreadyDone Nama kasi.paser");
        assertThat(task.assignee()).isEqualTo("kasi.paser");
    }

    @Test
    void anInstitutionIsNotToldWhoOfTheOfficeDidATask() {
        Play play = Play.of(SOP).choose("pemohon", "lanjut");
        Task task = play.open("kasi");
        play.act(task, "lanjut", null, null, People.holder("kasi"));

        assertThat(no(() -> play.act(task, "lanjut", null, null, People.userOf(People.RSUD))))
                .isEqualTo("NOT_ALLOWED task.notYourLane");
    }

    @Test
    void whatAnotherLanesReturnCancelledIsDoneByNobody() {
        Play play = Play.of(SOP).choose("pemohon", "lanjut");
        Task other = play.open("kabid");
        play.choose("kasi", "kembali");

        assertThat(no(() -> play.act(other, "lanjut", null, null, People.holder("kabid"))))
                .isEqualTo("CONFLICT task.cancelled 2026-03-02T01:02:00Z");
        assertThat(other.outcome()).isNull();
    }

    @Test
    void nobodyOfTheOfficeDoesWhatWaitsForTheDitjen() {
        Play play = waitingPlay();

        assertThat(no(() -> play.act(play.open("ditjen"), "balasan", null, null, People.desk())))
                .isEqualTo("NOT_ALLOWED task.national");
        assertThat(no(() -> play.open("ditjen").claim(People.userOf(People.RSUD), play.now())))
                .isEqualTo("NOT_ALLOWED task.national");
        assertThat(no(() -> play.act(play.open("ditjen"), "balasan", null, null, People.officer())))
                .isEqualTo("NOT_ALLOWED task.national");
    }

    @Test
    void aSecondReplyFindsNobodyWaiting() {
        Play play = waitingPlay();
        Task waiting = play.open("ditjen");
        play.reply(OnReply.APPROVED);

        assertThat(no(() -> play.file.answer(
                        waiting, OnReply.REJECTED, null, People.officer(), play.timetable(), play.now())))
                .startsWith("CONFLICT task.alreadyDone Nama petugas.ditjen");
        assertThat(play.file.state()).isEqualTo(CaseState.FINISHED);
        assertThat(play.file.lastReply()).isEqualTo(OnReply.APPROVED);
    }

    @Test
    void withdrawingCancelsWhatIsOpenAndSaysWhy() {
        Play play = Play.of(SOP).choose("pemohon", "lanjut");

        CaseWithdrawn withdrawn = play.withdraw(People.userOf(People.RSUD));

        assertThat(withdrawn.reason()).isEqualTo("Tidak jadi");
        assertThat(play.file.state()).isEqualTo(CaseState.WITHDRAWN);
        assertThat(play.file.endedAt()).isEqualTo(play.now());
        assertThat(play.file.withdrawnReason()).isEqualTo("Tidak jadi");
        assertThat(play.file.tasks())
                .extracting(Task::state)
                .containsExactly(TaskState.DONE, TaskState.CANCELLED, TaskState.CANCELLED);
    }

    @Test
    void aReplyToAWithdrawnCaseComesTooLate() {
        Play play = waitingPlay();
        Task waiting = play.open("ditjen");
        play.withdraw(People.desk());

        assertThat(no(() -> play.file.answer(
                        waiting, OnReply.APPROVED, null, People.officer(), play.timetable(), play.now())))
                .startsWith("CONFLICT task.cancelled");
        assertThat(play.file.state()).isEqualTo(CaseState.WITHDRAWN);
    }

    @Test
    void whatHasEndedIsNotWithdrawn() {
        Play play = waitingPlay().reply(OnReply.APPROVED);

        assertThat(no(() -> play.withdraw(People.desk()))).isEqualTo("CONFLICT case.ended 64.01-2026-000001");
        assertThat(play.file.state()).isEqualTo(CaseState.FINISHED);
    }

    @Test
    void staffSeeEveryCaseOfTheOffice() {
        assertThat(Play.of(SOP).file.visibleTo(People.holder("kasi"))).isTrue();
    }

    private static Play waitingPlay() {
        return Play.of(SOP).choose("pemohon", "lanjut").choose("kasi", "lanjut").choose("kabid", "lanjut");
    }

    /** The refusal in one line: kind, key, place, and what its sentence names. */
    private static String no(ThrowingCallable act) {
        Refusal refusal = catchThrowableOfType(Refusal.class, act);
        assertThat(refusal).as("a refusal").isNotNull();
        StringBuilder said = new StringBuilder(refusal.kind() + " " + refusal.key());
        if (refusal.pointer() != null) {
            said.append(' ').append(refusal.pointer());
        }
        refusal.args().forEach(a -> said.append(' ').append(a));
        return said.toString();
    }
}
