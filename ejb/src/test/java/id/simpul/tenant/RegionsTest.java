package id.simpul.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class RegionsTest {

    @Test
    void everyRegionIsListedWithItsLevelAndZone() {
        assertThat(Regions.all()).hasSize(552);
        assertThat(Regions.byCode("64.01"))
                .contains(new Region("64.01", "Kabupaten Paser", Level.KABUPATEN, "64", ZoneId.of("Asia/Makassar")));
        assertThat(Regions.byCode("99.99")).isEmpty();
    }

    @Test
    void noTwoRegionsHaveOneShortName() {
        assertThat(Regions.all().stream().map(Regions::slug))
                .doesNotHaveDuplicates()
                .allSatisfy(slug -> assertThat(slug)
                        .matches("(?!.*--)[a-z0-9]([a-z0-9-]*[a-z0-9])?")
                        .hasSizeLessThanOrEqualTo(40));
        assertThat(Regions.slug(Regions.byCode("64.01").orElseThrow())).isEqualTo("paser");
        assertThat(Regions.slug(Regions.byCode("32.73").orElseThrow())).isEqualTo("kota-bandung");
        assertThat(Regions.slug(Regions.byCode("32.04").orElseThrow())).isEqualTo("kabupaten-bandung");
    }
}
