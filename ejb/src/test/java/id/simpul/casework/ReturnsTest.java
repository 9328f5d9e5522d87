package id.simpul.casework;

import static id.simpul.casework.SmallSop.back;
import static id.simpul.casework.SmallSop.finish;
import static id.simpul.casework.SmallSop.forward;
import static id.simpul.casework.SmallSop.sequence;
import static id.simpul.casework.SmallSop.step;
import static id.simpul.casework.SmallSop.together;
import static id.simpul.casework.SmallSop.way;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.sop.OutcomeKind;
import id.simpul.sop.SopDocument;
import id.simpul.tenant.TenantFile.DayRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a return is told to have meant: what is void, what is done again, which deadlines stand. */
class ReturnsTest {

    private static final SopDocument SOP = SmallSop.of(
            step("s1", "kasi", forward("s2")),
            step("s2", "kabid", forward("s3"), back("s1"), way("lompat", OutcomeKind.FORWARD, "s4", null)),
            sequence("s3", List.of("kasi", "kabid"), forward("s4"), back("s1")),
            together("s4", List.of("kabid", "kadin"), finish(), back("s2")));

    private Play play;

    @Test
    void whatWasDoneBetweenTheTwoIsVoidAndDoneAgain() {
        play = Play.of(SOP);
        play.choose("kasi", "lanjut").choose("kabid", "lanjut").choose("kasi", "lanjut");
        play.choose("kabid", "kembali", "Salah nomor");
        CaseReturn only = returns().get(0);
        assertThat(only.from().key() + "#" + only.from().iteration()).isEqualTo("s3#1");
        assertThat(only.to().key() + "#" + only.to().iteration()).isEqualTo("s1#2");
        assertThat(only.note()).isEqualTo("Salah nomor");
        assertThat(only.repeated()).extracting(CaseReturn.Row::key).containsExactly("s1", "s2", "s3");
        assertThat(voided(only)).containsExactly("s1 kasi", "s2 kabid", "s3 kasi");
        assertThat(only.voided()).allSatisfy(v -> assertThat(v.by()).isNotBlank());
    }

    @Test
    void theOtherSignatureOfAJointStepIsVoidToo() {
        play = Play.of(SOP);
        play.choose("kasi", "lanjut").choose("kabid", "lompat").choose("kabid", "selesai");
        play.choose("kadin", "kembali");
        assertThat(voided(returns().get(0))).containsExactly("s2 kabid", "s4 kabid");
        assertThat(returns().get(0).repeated()).extracting(CaseReturn.Row::key).containsExactly("s2", "s4");
    }

    @Test
    void whatWasVoidAlreadyIsNotToldAgain() {
        play = Play.of(SOP);
        play.choose("kasi", "lanjut").choose("kabid", "lanjut").choose("kasi", "lanjut");
        play.choose("kabid", "kembali").choose("kasi", "lanjut").choose("kabid", "kembali");
        assertThat(returns()).hasSize(2);
        CaseReturn second = returns().get(1);
        assertThat(voided(second)).containsExactly("s1 kasi");
        assertThat(second.to().iteration()).isEqualTo(3);
        assertThat(play.file.tasks()).as("old rows stay").hasSize(7);
    }

    @Test
    void aDurationBeginsAnewAndIsKnownOnceItsStepOpensAgain() {
        play = Play.of(SOP);
        play.choose("kasi", "lanjut").choose("kabid", "kembali");
        List<CaseReturn.Clock> clocks = returns().get(0).deadlines();
        assertThat(clocks).extracting(CaseReturn.Clock::rule).containsOnly(CaseReturn.Rule.ANEW);
        assertThat(clocks.get(0).after()).isNotNull();
        assertThat(clocks.get(1).before()).isNotNull();
        assertThat(clocks.get(1).after()).as("not open yet").isNull();
        play.choose("kasi", "lanjut");
        assertThat(returns().get(0).deadlines().get(1).after()).isNotNull();
    }

    @Test
    void anHDayStands() {
        ShippedOffice sleman = ShippedOffice.of("34.04-sleman");
        play = Play.in(
                sleman.calendar(DayRule.END_OF_DAY), sleman.sop("pks-hak-akses"), sleman.at("Mon 2026-11-23 09:00"));
        while (!play.openTasks().get(0).startsWith("s06")) {
            forwardOnce();
        }
        Task open = play.file.tasks().stream().filter(Task::open).findFirst().orElseThrow();
        play.act(open, "koreksi", Play.REASON, null, Play.doer(open));
        assertThat(returns().get(0).deadlines()).hasSize(2).allSatisfy(clock -> {
            assertThat(clock.rule()).isEqualTo(CaseReturn.Rule.STANDS);
            assertThat(clock.marker()).isNotNull();
            assertThat(clock.after()).isEqualTo(clock.before()).isNotNull();
        });
    }

    private void forwardOnce() {
        Task open = play.file.tasks().stream().filter(Task::open).findFirst().orElseThrow();
        String way = open.offered(play.sop.step(open.stepKey()).orElseThrow()).stream()
                .filter(o -> o.kind() == OutcomeKind.FORWARD)
                .findFirst()
                .orElseThrow()
                .key();
        play.act(open, way, Play.REASON, null, Play.doer(open));
    }

    private static List<String> voided(CaseReturn one) {
        return one.voided().stream().map(v -> v.step() + " " + v.lane()).toList();
    }

    private List<CaseReturn> returns() {
        return new Returns(
                        play.file.tasks(),
                        task -> play.sop,
                        play.timetable().office().zone())
                .all();
    }
}
