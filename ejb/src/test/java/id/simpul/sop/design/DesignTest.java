package id.simpul.sop.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import id.simpul.sop.Outcome;
import id.simpul.sop.OutcomeKind;
import id.simpul.sop.SopDocument;
import id.simpul.sop.SopReader;
import id.simpul.sop.Step;
import id.simpul.sop.StepKind;
import id.simpul.sop.chart.Marks;
import id.simpul.sop.chart.SvgSheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands beside a draft: its chart, its times in words, its questions, and another edition. */
class DesignTest {

    private static final SopDocument PASER = shipped("64.01-paser/sop/pelayanan-kerja-sama");

    private final DesignQuery design = new DesignQuery();

    @ParameterizedTest
    @CsvSource({
        "1 hari, hari, 1",
        "15 Menit, menit, 15",
        "2 minggu, minggu, 2",
        "H21, marker, 21",
        "3 mnt H1, marker, 1",
        "per semester, semester, 0",
        "Sesuai dengan PKS, asAgreed, 0",
        "'', none, 0",
        "secepatnya, unreadable, 0"
    })
    void aTimeIsSaidInWords(String printed, String key, int amount) {
        SopDocument sop = with(PASER, timed(PASER.steps().get(0), printed));

        assertThat(design.beside(sop, Map.of()).times().get(0)).isEqualTo(new DesignView.Meaning("s01", key, amount));
    }

    @Test
    void aRowsOwnTimeIsANormWhereAMarkerGoesOn() {
        SopDocument sop = with(
                PASER,
                timed(PASER.steps().get(0), "3 mnt H4"),
                timed(PASER.steps().get(1), "10 menit"));

        assertThat(design.beside(sop, Map.of()).times().get(1)).isEqualTo(new DesignView.Meaning("s02", "marker", 4));
    }

    @Test
    void theChartsRowsAreTheTablesRows() {
        DesignView.Chart chart =
                design.beside(PASER, Map.of("s01", 140, "s02", 101)).chart();

        assertThat(chart.lanes()).hasSize(5);
        assertThat(chart.heights()).hasSize(8);
        assertThat(chart.heights().get(0)).isEqualTo(140);
        assertThat(chart.heights().get(1)).isEqualTo(101);
        assertThat(chart.svg()).contains("data-step=\"s08\"");
    }

    @Test
    void aHalfDoneDraftIsDrawnAsFarAsItGoes() {
        List<Step> steps = new ArrayList<>(PASER.steps());
        steps.set(2, broken(steps.get(2), List.of("kurir"), "s99"));
        steps.set(5, broken(steps.get(5), List.of(), "s07"));
        Collections.reverse(steps);
        SopDocument half = with(PASER, steps.toArray(Step[]::new));

        assertThat(design.beside(half, Map.of()).chart().heights()).hasSize(8);
        assertThat(design.drawn(half)).isPresent();
        assertThat(SvgSheet.write(design.sheet(half))).contains("data-step=\"s08\"");
    }

    @Test
    void whereThereIsNothingToDrawNothingIsDrawn() {
        assertThat(design.beside(with(PASER), Map.of()).chart()).isNull();
        assertThat(design.drawn(with(PASER))).isEmpty();
        assertThatThrownBy(() -> design.sheet(with(PASER))).hasMessage("sop.chart.empty");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "34.04-sleman/sop/pks-hak-akses",
                "73-sulsel/sop/pks",
                "73-sulsel/sop/akses-pemanfaatan-data",
                "16.71-palembang/sop/pelayanan-kerjasama",
                "16.71-palembang/sop/inovasi-pelayanan",
                "16.71-palembang/sop/pemanfaatan-data-dokumen"
            })
    void everyShippedSopIsDrawnBesideItsTable(String file) {
        SopDocument sop = shipped(file);

        assertThat(design.beside(sop, Map.of()).chart().heights())
                .hasSize(sop.steps().size());
    }

    @Test
    void everyMarkOfATranscriptionIsAQuestion() {
        List<Question> questions = design.beside(PASER, Map.of()).questions();

        assertThat(questions).filteredOn(q -> q.kind() == Question.Kind.LANES).hasSize(8);
        assertThat(questions)
                .filteredOn(q -> q.kind() == Question.Kind.OUTCOME)
                .extracting(Question::step, Question::outcome)
                .containsExactly(tuple("s07", "tidak-disetujui"));
        assertThat(questions)
                .filteredOn(q -> q.kind() == Question.Kind.PROPOSAL)
                .extracting(Question::step, Question::field)
                .containsExactlyInAnyOrder(tuple("s03", "uraian"), tuple("s03", "waktu"), tuple("s05", "waktu"));
        assertThat(questions)
                .filteredOn(q -> q.kind() == Question.Kind.SUSPECT)
                .extracting(Question::step, Question::field, Question::printed)
                .containsExactly(tuple(null, "revisi", List.of("2 Januari 2024")));
        assertThat(questions.get(1).others()).containsExactly(new Question.Other("petugas-adb", "penerima loket"));
    }

    @Test
    void slemansRealignedColumnsAreQuestionsToo() {
        assertThat(design.beside(shipped("34.04-sleman/sop/pks-hak-akses"), Map.of())
                        .questions())
                .filteredOn(q -> "output".equals(q.field()))
                .isNotEmpty();
    }

    @Test
    void datesThatCannotBeAndColumnsThatWerePutBackAreQuestions() {
        assertThat(design.beside(shipped("34.04-sleman/sop/pks-hak-akses"), Map.of())
                        .questions())
                .filteredOn(q -> q.kind() == Question.Kind.SUSPECT)
                .extracting(Question::field)
                .containsExactly("dibuat", "efektif");
        assertThat(design.beside(shipped("73-sulsel/sop/pks"), Map.of()).questions())
                .filteredOn(q -> q.kind() == Question.Kind.COLUMNS)
                .extracting(Question::step, q -> q.printed().get(0))
                .containsExactly(
                        tuple("s07", "1"), tuple("s08", "1"), tuple("s09", "1"), tuple("s10", "1"), tuple("s11", "1"));
        assertThat(design.beside(shipped("73-sulsel/sop/akses-pemanfaatan-data"), Map.of())
                        .questions())
                .filteredOn(q -> q.kind() == Question.Kind.COLUMNS)
                .extracting(Question::printed)
                .containsExactly(List.of("-1", "Soft File dan Naskah", "1 bulan", ""));
    }

    @Test
    void twoEditionsAreMatchedByTheirKeysAndWhatDiffersIsMarked() {
        List<Step> steps = new ArrayList<>(PASER.steps());
        steps.set(0, timed(steps.get(0), "2 hari"));
        Collections.swap(steps, 3, 4);
        steps.remove(7);
        SopDocument after = with(PASER, steps.toArray(Step[]::new));

        SideBySide both = design.sideBySide(PASER, after);

        assertThat(both.changes())
                .containsEntry("s01", SideBySide.Change.CHANGED)
                .containsEntry("s08", SideBySide.Change.REMOVED)
                .doesNotContainKeys("s02", "s06");
        assertThat(both.changes().values())
                .filteredOn(SideBySide.Change.MOVED::equals)
                .hasSize(1);
        assertThat(both.before().svg()).contains("is-beda");
        assertThat(both.after().svg()).contains("is-beda");
    }

    @Test
    void aRowThatOnlyGotAnotherNumberIsTheSameRow() {
        List<Step> steps = new ArrayList<>(PASER.steps());
        steps.set(1, numbered(steps.get(1), "2a"));

        assertThat(design.sideBySide(PASER, with(PASER, steps.toArray(Step[]::new)))
                        .changes())
                .isEmpty();
    }

    @Test
    void anAnsweredQuestionChangesNoStep() {
        SopDocument answered = with(
                PASER,
                PASER.steps().stream()
                        .map(step -> step.key().equals("s07") ? step : answered(step))
                        .toArray(Step[]::new));

        assertThat(answered.step("s03").orElseThrow())
                .isNotEqualTo(PASER.step("s03").orElseThrow());
        assertThat(design.sideBySide(PASER, answered).changes()).isEmpty();
        // an arrow that was inferred is on the sheet from then on
        SopDocument drawn =
                with(PASER, PASER.steps().stream().map(DesignTest::answered).toArray(Step[]::new));
        assertThat(design.sideBySide(PASER, drawn).changes()).containsOnly(Map.entry("s07", SideBySide.Change.CHANGED));
    }

    private static Step answered(Step step) {
        return new Step(
                step.key(),
                step.no(),
                step.uraian(),
                step.kind(),
                step.verb(),
                step.lanes(),
                step.recipients(),
                step.order(),
                step.kelengkapan(),
                step.waktu(),
                step.output(),
                step.keterangan(),
                step.submission(),
                step.recurs(),
                step.waitsFor(),
                step.outcomes().stream()
                        .map(o ->
                                new Outcome(o.key(), o.label(), o.kind(), o.to(), o.note(), o.by(), o.onReply(), null))
                        .toList(),
                Map.of("lanes", "confirmed"),
                null);
    }

    @Test
    void anArrowThatLeadsElsewhereIsMarkedAndNoOther() {
        assertThat(Marks.arrow("s06", "s05")).isEqualTo("s06>s05");
        SideBySide same = design.sideBySide(PASER, PASER);
        assertThat(same.changes()).isEmpty();
        assertThat(same.after().svg()).doesNotContain("is-beda");
    }

    private static Step broken(Step step, List<String> lanes, String to) {
        Outcome nowhere = new Outcome("maju", "Maju", OutcomeKind.FORWARD, to, null, null, null, null);
        return new Step(
                step.key(),
                step.no(),
                step.uraian(),
                StepKind.DECISION,
                null,
                lanes,
                List.of("kabid", "kurir"),
                null,
                null,
                "?",
                null,
                null,
                null,
                null,
                null,
                List.of(nowhere),
                null,
                null);
    }

    private static Step timed(Step step, String waktu) {
        return copy(step, step.no(), waktu);
    }

    private static Step numbered(Step step, String no) {
        return copy(step, no, step.waktu());
    }

    private static Step copy(Step step, String no, String waktu) {
        return new Step(
                step.key(),
                no,
                step.uraian(),
                step.kind(),
                step.verb(),
                step.lanes(),
                step.recipients(),
                step.order(),
                step.kelengkapan(),
                waktu,
                step.output(),
                step.keterangan(),
                step.submission(),
                step.recurs(),
                step.waitsFor(),
                step.outcomes(),
                step.provenance(),
                step.proposal());
    }

    private static SopDocument with(SopDocument sop, Step... steps) {
        return new SopDocument(
                1,
                sop.code(),
                sop.type(),
                null,
                null,
                sop.identity(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                sop.lanes(),
                List.of(steps));
    }

    private static SopDocument shipped(String file) {
        try {
            return SopReader.read(Files.readAllBytes(Path.of("../tenant-configs", file + ".yaml")))
                    .value();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
