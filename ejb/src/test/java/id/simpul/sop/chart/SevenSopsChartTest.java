package id.simpul.sop.chart;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.sop.Outcome;
import id.simpul.sop.SopDocument;
import id.simpul.sop.Step;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The seven real SOPs in every format. */
class SevenSopsChartTest {

    private static final List<Format> PRINTED =
            List.of(Format.F4, Format.F4.withInferred(), Format.A4, Format.A4.withInferred());

    static Stream<Arguments> everySheet() {
        return Stream.concat(PRINTED.stream(), Stream.of(Format.SCREEN))
                .flatMap(format -> Shipped.sops().stream().map(sop -> Arguments.of(sop.code(), format, sop)));
    }

    @Test
    void thereAreSeven() {
        assertThat(Shipped.sops()).hasSize(7);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everySheet")
    void everyRuleOfTheSheetHolds(String code, Format format, SopDocument sop) {
        Invariants.hold(SopChart.draw(sop, format));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everySheet")
    void noTwoLinesCross(String code, Format format, SopDocument sop) {
        assertThat(Invariants.crossings(SopChart.draw(sop, format))).isZero();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everySheet")
    void theSameInputGivesTheSameBytes(String code, Format format, SopDocument sop) {
        assertThat(SvgSheet.write(SopChart.draw(sop, format))).isEqualTo(SvgSheet.write(SopChart.draw(sop, format)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everySheet")
    void everyStepAndEveryTextIsThere(String code, Format format, SopDocument sop) {
        Sheet sheet = SopChart.draw(sop, format);
        List<SheetRow> rows = sheet.pages().stream()
                .flatMap(p -> p.rows().stream())
                .filter(r -> !r.strip())
                .toList();
        assertThat(rows)
                .extracting(SheetRow::step)
                .containsExactlyElementsOf(sop.steps().stream().map(Step::key).toList());
        for (int i = 0; i < rows.size(); i++) {
            Step step = sop.steps().get(i);
            RowText text = rows.get(i).text();
            assertThat(text.no()).isEqualTo(step.no());
            assertThat(String.join(" ", text.kegiatan())).isEqualToNormalizingWhitespace(step.uraian());
            assertThat(String.join(" ", text.waktu())).isEqualToNormalizingWhitespace(step.waktu());
            assertThat(String.join(" ", text.kelengkapan()))
                    .isEqualToNormalizingWhitespace(String.join(", ", step.kelengkapan()));
            assertThat(String.join(" ", text.output()))
                    .isEqualToNormalizingWhitespace(String.join(", ", step.output()));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everySheet")
    void everyWayOutHasItsLineOrItsEnd(String code, Format format, SopDocument sop) {
        Sheet sheet = SopChart.draw(sop, format);
        for (Step step : sop.steps()) {
            for (Outcome outcome : step.outcomes()) {
                if (outcome.provenance() == null || format.inferred()) {
                    assertThat(drawn(sheet, step, outcome))
                            .as("%s %s", step.key(), outcome.key())
                            .isTrue();
                }
            }
        }
    }

    /** A line to the target, or on another page to a segi lima whose letter is at the target; at an end, a kapsul. */
    private static boolean drawn(Sheet sheet, Step step, Outcome outcome) {
        List<Symbol> symbols =
                sheet.pages().stream().flatMap(p -> p.symbols().stream()).toList();
        List<Line> lines =
                sheet.pages().stream().flatMap(p -> p.lines().stream()).toList();
        if (outcome.to() == null) {
            return symbols.stream().anyMatch(s -> step.key().equals(s.step()) && s.end());
        }
        return lines.stream()
                .filter(line -> step.key().equals(line.from().step()))
                .anyMatch(line -> outcome.to().equals(line.to().step())
                        || line.to().shape() == Shape.PENTAGON
                                && lines.stream()
                                        .anyMatch(in -> in.from().shape() == Shape.PENTAGON
                                                && in.from()
                                                        .letter()
                                                        .equals(line.to().letter())
                                                && outcome.to().equals(in.to().step())));
    }

    @Test
    void inferredReturnsAreShownOnScreenAndPrintedOnlyWhenAskedFor() {
        SopDocument sop = Shipped.sop("inovasi-pelayanan");
        assertThat(inferred(SopChart.draw(sop, Format.SCREEN))).isEqualTo(1);
        assertThat(inferred(SopChart.draw(sop, Format.F4.withInferred()))).isEqualTo(1);
        assertThat(inferred(SopChart.draw(sop, Format.F4))).isZero();
        assertThat(diamonds(SopChart.draw(sop, Format.SCREEN))).isEqualTo(diamonds(SopChart.draw(sop, Format.F4)) + 1);
    }

    @Test
    void threeWaysOutAreTwoDiamondsAndAreExplainedInTheRemarks() {
        Sheet sheet = SopChart.draw(Shipped.sop("pks"), Format.SCREEN);
        SheetRow reply = sheet.pages().get(0).rows().get(10);
        assertThat(String.join(" ", reply.text().keterangan())).contains("a: ", "? b: ", "Bila tidak: ");
        assertThat(sheet.pages().get(0).symbols())
                .filteredOn(s -> s.row() == 10 && s.shape() == Shape.DIAMOND)
                .extracting(Symbol::letter)
                .containsExactly("a", "b");
    }

    @Test
    void aHandoverHasAnArrowAndAJointSignatureHasNone() {
        List<Line> links = SopChart.draw(Shipped.sop("pks"), Format.SCREEN).pages().get(0).lines().stream()
                .filter(line -> line.from().row() == line.to().row()
                        && line.from().lane() != line.to().lane())
                .toList();
        assertThat(links)
                .filteredOn(l -> "s10".equals(l.from().step()))
                .extracting(Line::arrow)
                .containsExactly(true);
        assertThat(links)
                .filteredOn(l -> "s05".equals(l.from().step()))
                .extracting(Line::arrow)
                .containsExactly(false);
    }

    private static long inferred(Sheet sheet) {
        return sheet.pages().stream()
                .flatMap(p -> p.lines().stream())
                .filter(Line::inferred)
                .count();
    }

    private static long diamonds(Sheet sheet) {
        return sheet.pages().stream()
                .flatMap(p -> p.symbols().stream())
                .filter(s -> s.shape() == Shape.DIAMOND)
                .count();
    }
}
