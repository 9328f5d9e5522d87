package id.simpul.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.core.Problem;
import id.simpul.core.Reading;
import id.simpul.sop.SopDocument;
import id.simpul.sop.SopReader;
import id.simpul.tenant.TenantFile;
import id.simpul.tenant.TenantReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every office folder in the repository loads as it stands. */
class ShippedFilesTest {

    private static final Path OFFICES = Path.of("../tenant-configs");

    static Stream<Path> offices() throws IOException {
        try (Stream<Path> folders = Files.list(OFFICES)) {
            return folders.filter(folder -> Files.exists(folder.resolve("tenant.yaml"))).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("offices")
    void anOfficeAndItsSopsLoadWithoutErrors(Path folder) throws IOException {
        Reading<TenantFile> office = TenantReader.read(Files.readAllBytes(folder.resolve("tenant.yaml")));
        assertThat(office.errors()).extracting(Problem::english).isEmpty();
        assertThat(folder.getFileName())
                .hasToString(office.value().code() + "-" + office.value().slug());
        assertThat(folder.resolve(office.value().branding().logo())).isRegularFile();
        for (Path sop : sops(folder)) {
            Reading<SopDocument> reading =
                    SopReader.read(Files.readAllBytes(sop), office.value().positionKeys());
            assertThat(reading.errors())
                    .as("%s", sop)
                    .extracting(Problem::english)
                    .isEmpty();
            assertThat(sop.getFileName()).hasToString(reading.value().code() + ".yaml");
        }
    }

    @Test
    void thereAreFourRegionalOfficesWithSevenSopsAndTheDitjenWithNone() throws IOException {
        assertThat(offices().map(folder -> folder.getFileName().toString()))
                .containsExactly("00-ditjen", "16.71-palembang", "34.04-sleman", "64.01-paser", "73-sulsel");
        assertThat(offices().flatMap(folder -> sops(folder).stream()))
                .extracting(sop -> sop.getFileName().toString())
                .containsExactlyInAnyOrder(
                        "pks.yaml",
                        "akses-pemanfaatan-data.yaml",
                        "pks-hak-akses.yaml",
                        "pelayanan-kerja-sama.yaml",
                        "pelayanan-kerjasama.yaml",
                        "inovasi-pelayanan.yaml",
                        "pemanfaatan-data-dokumen.yaml");
    }

    private static List<Path> sops(Path folder) {
        Path sops = folder.resolve("sop");
        if (!Files.isDirectory(sops)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(sops)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
