package id.simpul.sop.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of the sheet hold for flows nobody has drawn before, three to seven lanes wide, in every format in turn. */
class RandomSopsChartTest {

    private static final List<Format> FORMATS = List.of(Format.F4, Format.A4, Format.SCREEN);

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 45);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyRuleOfTheSheetHolds(long seed) {
        Sheet sheet = SopChart.draw(new RandomSops(seed).sop(), FORMATS.get((int) (seed % 3)));
        assertThat(sheet.pages()).isNotEmpty();
        Invariants.hold(sheet);
    }
}
