package id.simpul.casework;

import static id.simpul.casework.SmallSop.back;
import static id.simpul.casework.SmallSop.finish;
import static id.simpul.casework.SmallSop.forward;
import static id.simpul.casework.SmallSop.reject;
import static id.simpul.casework.SmallSop.step;
import static id.simpul.casework.SmallSop.together;
import static id.simpul.casework.SmallSop.waiting;
import static id.simpul.casework.SmallSop.way;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.simpul.core.Refusal;
import id.simpul.sop.Documents;
import id.simpul.sop.OnReply;
import id.simpul.sop.OutcomeKind;
import id.simpul.sop.SopDocument;
import id.simpul.sop.SopVersionState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An SOP tried out: the walk is the engine's, the people and the clock are pretended. */
class RehearsalTest {

    private static final Instant RECEIVED = Instant.parse("2026-03-02T01:00:00Z");

    private static final SopDocument SOP = SmallSop.of(
            step("s01", "pemohon", forward("s02")),
            together("s02", List.of("kasi", "kabid"), forward("s03"), back("s01")),
            waiting(
                    "s03",
                    "ditjen",
                    way("setuju", OutcomeKind.FORWARD, "s04", OnReply.APPROVED),
                    way("lengkapi", OutcomeKind.RETURN, "s02", OnReply.RETURNED),
                    way("ditolak", OutcomeKind.REJECT, null, OnReply.REJECTED)),
            step("s04", "kadin", finish(), reject()));

    private static final SopDocument READING = SmallSop.of(
            waiting("s01", "kasi", way("balasan", OutcomeKind.FORWARD, "s02", OnReply.ANY)),
            step(
                    "s02",
                    "kabid",
                    way("setuju", OutcomeKind.FINISH, null, OnReply.APPROVED),
                    way("ditolak", OutcomeKind.REJECT, null, OnReply.REJECTED)));

    private static Rehearsal of(SopDocument sop) {
        Documents.Version draft = new Documents.Version(new UUID(7, 3), 3, SopVersionState.DRAFT, sop);
        return new Rehearsal(draft, Play.usual(sop).office(), RECEIVED, People.desk());
    }

    private static RehearsalTurn turn(int task, String choice, int hours) {
        return new RehearsalTurn(task, choice, RECEIVED.plus(Duration.ofHours(hours)));
    }

    private static List<String> open(Rehearsal rehearsal) {
        return rehearsal.view(RECEIVED).open().stream()
                .map(t -> t.number() + " " + t.task().step().key() + " "
                        + t.task().lane())
                .toList();
    }

    @Test
    void beginsWithTheFirstStepAndTakesAnybodysTurn() {
        Rehearsal rehearsal = of(SOP);

        assertThat(open(rehearsal)).containsExactly("1 s01 pemohon");
        rehearsal.take(turn(1, "lanjut", 1));
        rehearsal.take(turn(3, "lanjut", 2));

        assertThat(open(rehearsal)).containsExactly("2 s02 kasi");
        assertThat(rehearsal.view(RECEIVED).version()).isEqualTo(3);
    }

    @Test
    void pretendsTheDitjensAnswersAndTellsWhatWouldBeSent() {
        Rehearsal rehearsal = of(SOP);
        rehearsal.take(turn(1, "lanjut", 1));
        rehearsal.take(turn(2, "lanjut", 2));
        rehearsal.take(turn(3, "lanjut", 3));

        RehearsalView waiting = rehearsal.view(RECEIVED);
        assertThat(waiting.sent()).singleElement().satisfies(sent -> {
            assertThat(sent.kind()).isEqualTo("permohonan-akses");
            assertThat(sent.papers()).contains("Berkas s03", "Hasil s02");
        });
        assertThat(waiting.open().get(0).task().outcomes())
                .extracting(TaskView.OutcomeView::key)
                .containsExactly("approved", "returned", "rejected");

        rehearsal.take(turn(4, "returned", 4));
        assertThat(open(rehearsal)).containsExactly("5 s02 kasi", "6 s02 kabid");
    }

    @Test
    void aStepThatReadsTheAnswerOffersWhatAgreesWithIt() {
        Rehearsal rehearsal = of(READING);
        rehearsal.take(turn(1, "rejected", 1));

        assertThat(rehearsal.view(RECEIVED).open().get(0).task().outcomes())
                .extracting(TaskView.OutcomeView::key)
                .containsExactly("ditolak");
        rehearsal.take(turn(2, "ditolak", 2));
        assertThat(rehearsal.view(RECEIVED).state()).isEqualTo(CaseState.REJECTED);
    }

    @Test
    void theClockSaysWhatIsLate() {
        Rehearsal rehearsal = of(SOP);
        Instant due = rehearsal.view(RECEIVED).open().get(0).task().dueAt().toInstant();

        assertThat(rehearsal.view(due).late()).isEmpty();
        assertThat(rehearsal.view(due.plusSeconds(1)).late()).containsExactly(1);

        rehearsal.take(new RehearsalTurn(1, "lanjut", due.plusSeconds(60)));
        assertThat(rehearsal.view(due.plusSeconds(60)).late()).containsExactly(1);
    }

    @Test
    void endsAsACaseEnds() {
        Rehearsal rehearsal = of(SOP);
        List.of(
                        turn(1, "lanjut", 1),
                        turn(2, "lanjut", 2),
                        turn(3, "lanjut", 3),
                        turn(4, "approved", 4),
                        turn(5, "selesai", 5))
                .forEach(rehearsal::take);

        RehearsalView ended = rehearsal.view(RECEIVED);
        assertThat(ended.state()).isEqualTo(CaseState.FINISHED);
        assertThat(ended.open()).isEmpty();
        assertThat(ended.done()).hasSize(5);
    }

    @Test
    void refusesATurnThatCannotBeTaken() {
        refused(of(SOP), turn(2, "lanjut", 1), "rehearsal.notOpen");
        refused(of(SOP), turn(0, "lanjut", 1), "rehearsal.notOpen");
        refused(of(SOP), turn(1, "selesai", 1), "task.unknownOutcome");
        refused(of(SOP), turn(1, "lanjut", -1), "rehearsal.backwards");

        Rehearsal waits = of(READING);
        refused(waits, turn(1, "balasan", 1), "task.unknownOutcome");
        refused(waits, turn(1, "any", 1), "task.unknownOutcome");
        assertThat(open(waits)).containsExactly("1 s01 kasi");
    }

    private static void refused(Rehearsal rehearsal, RehearsalTurn turn, String key) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> rehearsal.take(turn))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
