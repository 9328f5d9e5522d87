package id.simpul.onboarding.opening;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.sop.ShippedTemplate;
import id.simpul.sop.SopDocument;
import id.simpul.sop.SopReader;
import id.simpul.sop.SopWriter;
import id.simpul.tenant.Regions;
import id.simpul.tenant.TenantFile;
import id.simpul.tenant.TenantReader;
import id.simpul.tenant.TenantWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class OfficeTemplateTest {

    private final OfficeTemplate template = new OfficeTemplate(new ShippedTemplate().sop());

    @Test
    void theSettingsOfEveryRegionWouldPassAsAFile() {
        Regions.all().forEach(region -> {
            TenantFile office = template.settings(region, Regions.slug(region), region.name());
            assertThat(TenantReader.read(TenantWriter.write(office).getBytes(StandardCharsets.UTF_8))
                            .value())
                    .as(region.code())
                    .isEqualTo(office);
        });
    }

    /** The national office may draw a template in which one post has two lanes. */
    @Test
    void twoLanesOfOnePostAreOnePost() {
        SopDocument sop = SopReader.read(SopWriter.write(new ShippedTemplate().sop())
                        .replace("position: sekretaris", "position: kepala-bidang")
                        .getBytes(StandardCharsets.UTF_8))
                .value();
        TenantFile office =
                new OfficeTemplate(sop).settings(Regions.byCode("11.01").orElseThrow(), "aceh-selatan", "Aceh Selatan");
        assertThat(office.positionKeys()).containsExactly("staf", "kepala-bidang", "kepala-dinas");
        assertThat(office.positions().get(2).signs()).isTrue();
    }

    @Test
    void thereIsAPostForEachLaneAndTheSopFitsThem() {
        TenantFile office = template.settings(Regions.byCode("11.01").orElseThrow(), "aceh-selatan", "Aceh Selatan");
        assertThat(office.positionKeys()).containsExactly("staf", "kepala-bidang", "sekretaris", "kepala-dinas");
        assertThat(office.positions().get(0).permissions()).contains("case.start");
        assertThat(office.positions().get(3).signs()).isTrue();
        assertThat(SopReader.read(template.source(), office.positionKeys()).problems())
                .isEmpty();
    }
}
