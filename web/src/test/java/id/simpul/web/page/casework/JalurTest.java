package id.simpul.web.page.casework;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.casework.TaskState;
import id.simpul.casework.TaskView;
import id.simpul.sop.Lane;
import id.simpul.sop.LaneKind;
import id.simpul.sop.Outcome;
import id.simpul.sop.OutcomeKind;
import id.simpul.sop.SopDocument;
import id.simpul.sop.SopType;
import id.simpul.sop.Step;
import id.simpul.sop.StepKind;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A case on an SOP of three steps: the staff prepares, the head checks and may return, the institution signs. */
class JalurTest {

    private static final OffsetDateTime MONDAY = OffsetDateTime.parse("2026-11-02T09:00:00+07:00");

    private static final SopDocument SOP = sop(
            step("s01", StepKind.PROCESS, List.of("staf"), forward("selesai", "s02")),
            step("s02", StepKind.DECISION, List.of("kabid"), forward("sesuai", "s03"), back("perbaiki", "s01")),
            step(
                    "s03",
                    StepKind.SIGN,
                    List.of("lembaga"),
                    new Outcome("selesai", "Selesai", OutcomeKind.FINISH, null, null, null, null, null)));

    @Test
    void countsAsDoneWhatLiesBeforeThePresentStep() {
        Jalur jalur = new Jalur(
                SOP, List.of(open("s02", "kabid", LaneKind.INTERNAL)), List.of(done("s01", "staf", "selesai")), true);
        assertThat(jalur.done(0)).isTrue();
        assertThat(jalur.current(1)).isTrue();
        assertThat(jalur.done(2)).isFalse();
    }

    @Test
    void hasTheStepsAfterAReturnToComeAgain() {
        Jalur jalur = returned();
        assertThat(jalur.now()).isZero();
        assertThat(jalur.done(0)).isFalse();
        assertThat(jalur.done(1)).isFalse();
    }

    @Test
    void countsHowOftenAStepSentTheCaseBack() {
        assertThat(returned().backs()).containsExactly(new Jalur.Back(1, 0, 2));
        assertThat(returned().returns()).isEqualTo(2);
    }

    @Test
    void hasWalkedToItsEndWhenNothingIsOpen() {
        Jalur jalur = new Jalur(
                SOP,
                List.of(),
                List.of(
                        done("s01", "staf", "selesai"),
                        done("s02", "kabid", "sesuai"),
                        done("s03", "lembaga", "selesai")),
                true);
        assertThat(jalur.now()).isEqualTo(3);
        assertThat(Ribbon.of(jalur).segments())
                .allSatisfy(s -> assertThat(s.style()).contains("is-selesai"));
    }

    @Test
    void readsWhatWasClosedOnAnotherEditionInThatEditionsWords() {
        SopDocument younger = sop(
                step("s01", StepKind.PROCESS, List.of("staf"), forward("selesai", "s03")),
                step(
                        "s03",
                        StepKind.SIGN,
                        List.of("lembaga"),
                        new Outcome("selesai", "Selesai", OutcomeKind.FINISH, null, null, null, null, null)));
        TaskView sentBack = done("s02", "kabid", "perbaiki");
        Jalur jalur = new Jalur(
                younger,
                List.of(open("s01", "staf", LaneKind.INTERNAL)),
                List.of(done("s01", "staf", "selesai"), sentBack),
                true,
                version -> SOP);

        assertThat(jalur.outcome(sentBack)).map(Outcome::key).contains("perbaiki");
        assertThat(jalur.laneName(sentBack)).isEqualTo("Kepala Bidang");
        // the step it was sent back from has no place in the drawing
        assertThat(jalur.backs()).isEmpty();
        assertThat(jalur.now()).isZero();
    }

    @Test
    void drawsOneSegmentForEachStepAndTheHolderOnThePresentOne() {
        Ribbon ribbon = Ribbon.of(Jalur.at(SOP, open("s02", "kabid", LaneKind.INTERNAL)));
        assertThat(ribbon.segments())
                .containsExactly(
                        new Ribbon.Segment(false, "is-selesai", null),
                        new Ribbon.Segment(true, "is-lowong", "Kepala Bidang"),
                        new Ribbon.Segment(false, "is-luar", null));
        assertThat(ribbon.spoken()).isEqualTo("Langkah 2 dari 3, pada Kepala Bidang");
        assertThat(ribbon.foot()).isEqualTo("Langkah 2 dari 3 · belum diambil");
    }

    @Test
    void tellsAnInstitutionNothingAboutWhoTookAStep() {
        Jalur jalur = new Jalur(SOP, List.of(open("s02", "kabid", LaneKind.INTERNAL)), List.of(), false);
        assertThat(Ribbon.of(jalur).foot()).isEqualTo("Langkah 2 dari 3");
        assertThat(Ribbon.of(jalur).segments().get(1).style()).isEmpty();
    }

    @Test
    void namesBeforehandWhoReceivesTheCaseAndPutsTheWayForwardFirst() {
        TaskView task = open(
                "s02",
                "kabid",
                LaneKind.INTERNAL,
                new TaskView.OutcomeView("perbaiki", "Perlu perbaikan", OutcomeKind.RETURN, "s01", true),
                new TaskView.OutcomeView("sesuai", "Sesuai", OutcomeKind.FORWARD, "s03", false));
        List<Way> ways = Way.of(task, SOP, List.of(task));
        assertThat(ways).extracting(Way::key).containsExactly("sesuai", "perbaiki");
        assertThat(ways.get(0).kind()).isEqualTo("utama");
        assertThat(ways.get(0).effect()).isEqualTo("diteruskan ke Lembaga Pengguna. Batas 3 hari.");
        assertThat(ways.get(1).effect()).contains("dikembalikan ke Staf").contains("catatan wajib diisi");
    }

    @Test
    void saysThatAJointStepWaitsForTheOthers() {
        TaskView mine = open(
                "s02",
                "kabid",
                LaneKind.INTERNAL,
                new TaskView.OutcomeView("sesuai", "Sesuai", OutcomeKind.FORWARD, "s03", false));
        List<Way> ways = Way.of(mine, SOP, List.of(mine, open("s02", "staf", LaneKind.INTERNAL)));
        assertThat(ways.get(0).effect()).isEqualTo("menunggu Staf pada langkah yang sama, lalu berlanjut.");
    }

    private static Jalur returned() {
        return new Jalur(
                SOP,
                List.of(open("s01", "staf", LaneKind.INTERNAL)),
                List.of(
                        done("s01", "staf", "selesai"), done("s02", "kabid", "perbaiki"),
                        done("s01", "staf", "selesai"), done("s02", "kabid", "perbaiki")),
                true);
    }

    private static SopDocument sop(Step... steps) {
        List<Lane> lanes = List.of(
                new Lane("staf", "Staf", null, LaneKind.INTERNAL, "staf"),
                new Lane("kabid", "Kepala Bidang", null, LaneKind.INTERNAL, "kepala-bidang"),
                new Lane("lembaga", "Lembaga Pengguna", null, LaneKind.EXTERNAL, null));
        return new SopDocument(
                1,
                "uji",
                SopType.REQUEST,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                lanes,
                List.of(steps));
    }

    private static Step step(String key, StepKind kind, List<String> lanes, Outcome... outcomes) {
        return new Step(
                key,
                key.substring(2),
                "Langkah " + key,
                kind,
                null,
                lanes,
                null,
                null,
                null,
                "3 hari",
                null,
                null,
                null,
                null,
                null,
                List.of(outcomes),
                null,
                null);
    }

    private static Outcome forward(String key, String to) {
        return new Outcome(key, key, OutcomeKind.FORWARD, to, null, null, null, null);
    }

    private static Outcome back(String key, String to) {
        return new Outcome(key, key, OutcomeKind.RETURN, to, null, null, null, null);
    }

    private static TaskView open(String step, String lane, LaneKind kind, TaskView.OutcomeView... outcomes) {
        return task(step, lane, kind, TaskState.OPEN, null, null, outcomes);
    }

    private static TaskView done(String step, String lane, String outcome) {
        return task(step, lane, LaneKind.INTERNAL, TaskState.DONE, MONDAY.plusHours(1), outcome);
    }

    private static TaskView task(
            String step,
            String lane,
            LaneKind kind,
            TaskState state,
            OffsetDateTime closed,
            String outcome,
            TaskView.OutcomeView... outcomes) {
        Step row = stepOf(step);
        return new TaskView(
                UUID.randomUUID(),
                new UUID(0, 1),
                "16.71-2026-000001",
                "Uji",
                "RSUD",
                "uji",
                1,
                new TaskView.StepView(step, row.no(), row.uraian(), row.kind(), null),
                lane,
                kind,
                lane,
                null,
                state,
                null,
                null,
                MONDAY,
                null,
                new TaskView.ClockView(null, MONDAY, "1.1", null, null),
                closed,
                outcome,
                null,
                null,
                false,
                false,
                null,
                false,
                1,
                List.of(outcomes));
    }

    private static Step stepOf(String key) {
        return SOP.step(key).orElseThrow();
    }
}
