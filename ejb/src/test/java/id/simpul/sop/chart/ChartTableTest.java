package id.simpul.sop.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.sop.SopDocument;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChartTableTest {

    static Stream<SopDocument> sops() {
        return Shipped.sops().stream();
    }

    @ParameterizedTest
    @MethodSource("sops")
    void theLaneCellIsAsWideAsItsLanesAndOnePixelLowerThanItsRows(SopDocument sop) {
        ChartTable table = ChartTable.of(SopChart.draw(sop, Format.SCREEN), Map.of());
        int lanes = table.columns().subList(2, 2 + table.lanes()).stream()
                .mapToInt(Integer::intValue)
                .sum();
        int height = table.rows().stream().mapToInt(ChartTable.Row::height).sum() - 1;
        assertThat(table.svg())
                .startsWith("<svg class=\"s-bagan\" width=\"" + lanes + "\" height=\"" + height + "\" viewBox=\"0 0 "
                        + lanes + " " + height + "\"");
    }

    @ParameterizedTest
    @MethodSource("sops")
    void theColumnsFillTheTable(SopDocument sop) {
        ChartTable table = ChartTable.of(SopChart.draw(sop, Format.SCREEN), Map.of());
        assertThat(table.columns()).hasSize(sop.lanes().size() + 6);
        assertThat(table.columns().stream().mapToInt(Integer::intValue).sum()).isEqualTo(table.width());
        assertThat(table.width()).isGreaterThanOrEqualTo(1092);
    }

    @Test
    void aRowKnowsHowFarTheCaseHasCome() {
        Sheet sheet = SopChart.draw(Shipped.sop("pks"), Format.SCREEN);
        List<ChartTable.Row> rows = ChartTable.of(sheet, Map.of("s01", Progress.DONE, "s02", Progress.CURRENT))
                .rows();
        assertThat(rows).extracting(ChartTable.Row::state).startsWith("is-selesai", "is-kini", "");
    }

    @Test
    void theFlowIsToldInWords() {
        String words = ChartTable.of(SopChart.draw(Shipped.sop("pelayanan-kerja-sama"), Format.SCREEN), Map.of())
                .description();
        assertThat(words)
                .contains("langkah 1 Pemohon;")
                .contains("langkah 6 Kepala Bidang, dapat kembali ke langkah 5;");
    }

    @Test
    void aPrintedSheetIsNoTable() {
        Sheet printed = SopChart.draw(Shipped.sop("pks"), Format.F4);
        assertThatThrownBy(() -> ChartTable.of(printed, Map.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
