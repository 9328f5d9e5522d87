package id.simpul.sop.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.sop.SopDocument;
import id.simpul.sop.SopReader;
import id.simpul.sop.SopWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WithoutNipTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "196902021992122001",
                "19690202 199212 2 001",
                "19690202\u00A0199212\u00A02\u00A0001",
                "19690202  199212  2  001",
                "19690202-199212-2-001",
                "19690202.199212.2.001"
            })
    void noNipLeavesTheOfficeHoweverItIsWritten(String nip) {
        var shown = SopWriter.write(WithoutNip.of(sop("Ir. Dewi, NIP. " + nip)));

        assertThat(shown).contains("Ir. Dewi").doesNotContain("1969").doesNotContain("NIP");
    }

    @Test
    void whatTheOfficeHasStillToAnswerStaysThere() {
        var shown = SopWriter.write(WithoutNip.of(sop("Ir. Dewi")));

        assertThat(shown)
                .contains("2 Januari 2024")
                .doesNotContain("salah ketik")
                .doesNotContain("inferred");
    }

    private static SopDocument sop(String official) {
        var yaml = """
                formatVersion: 1
                code: coba
                type: internal
                identity:
                  nomor: "1"
                  nama: Coba
                  revisi: { printed: 2 Januari 2024, date: 2024-01-02, suspect: kemungkinan salah ketik }
                dasarHukum: ["%s"]
                lanes:
                  - { key: kabid, name: Kepala Bidang, kind: internal, position: kepala-bidang }
                steps:
                  - { key: a, no: "1", uraian: Menyusun, kind: process, lanes: [kabid], provenance: { lanes: inferred } }
                """.formatted(official);
        var reading = SopReader.read(yaml.getBytes(StandardCharsets.UTF_8));
        assertThat(reading.errors()).isEmpty();
        return reading.value();
    }
}
