package id.simpul.sop.chart;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.sop.SopDocument;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DrawnChartsTest {

    private final DrawnCharts charts = new DrawnCharts();
    private final UUID version = new UUID(0, 1);
    private final SopDocument sop = Shipped.sop("inovasi-pelayanan");

    @Test
    void drawsAVersionOncePerFormat() {
        Sheet first = charts.sheet(version, sop, Format.SCREEN);
        assertThat(charts.sheet(version, sop, Format.SCREEN)).isSameAs(first);
        assertThat(charts.sheet(version, sop, Format.F4)).isNotSameAs(first);
        assertThat(charts.sheet(new UUID(0, 2), sop, Format.SCREEN)).isNotSameAs(first);
    }

    @Test
    void forgetsWhatWasNotAskedForLongest() {
        Sheet first = charts.sheet(version, sop, Format.SCREEN);
        for (int i = 2; i < 210; i++) {
            charts.sheet(new UUID(0, i), sop, Format.SCREEN);
        }
        assertThat(charts.sheet(version, sop, Format.SCREEN)).isNotSameAs(first);
    }
}
