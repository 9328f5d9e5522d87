package id.simpul.sop.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.core.Refusal;
import id.simpul.sop.SopDocument;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PaginationTest {

    private static final Flow SLEMAN = new FlowBuilder(Shipped.sop("pks-hak-akses"), true).build();

    @Test
    void takesAsFewPagesAsTheRowsNeed() {
        assertThat(pages(21 * 100)).hasSize(1);
        assertThat(pages(21 * 50 + 300)).hasSize(2);
    }

    @Test
    void noPageIsFullerThanItsBody() {
        for (PageSpan page : pages(900)) {
            int rows = (page.last() - page.first() + 1) * 100;
            assertThat(rows + page.topStrip() + page.bottomStrip()).isLessThanOrEqualTo(900);
        }
    }

    /** Both pages have room for more than half of the rows; only after step 8 no return is cut. */
    @Test
    void breaksWhereNoReturnIsCut() {
        assertThat(pages(1500)).extracting(PageSpan::last).containsExactly(7, 20);
    }

    @Test
    void namesTheStepThatIsHigherThanAPage() {
        SopDocument endless = Texts.everywhere("kata ".repeat(4000).strip());
        assertThatThrownBy(() -> SopChart.draw(endless, Format.F4))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.key()).isEqualTo("sop.chart.rowTooTall"));
    }

    @Test
    void anSopWithoutStepsIsNotDrawn() {
        SopDocument none = new SopDocument(
                1, "kosong", null, Map.of(), null, null, null, null, null, null, null, null, null, null, null, null);
        assertThatThrownBy(() -> SopChart.draw(none, Format.SCREEN))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.key()).isEqualTo("sop.chart.empty"));
    }

    private static List<PageSpan> pages(int body) {
        int[] heights = new int[SLEMAN.rows().size()];
        Arrays.fill(heights, 100);
        return new Pagination(SLEMAN, heights, body).pages();
    }
}
