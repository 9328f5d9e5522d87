package id.simpul.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.core.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every shipped office says the same after it was read, written and read again. */
class TenantWriterTest {

    static List<Path> offices() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("../tenant-configs"))) {
            return folders.map(folder -> folder.resolve("tenant.yaml"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("offices")
    void anOfficeSurvivesBeingWritten(Path file) throws IOException {
        TenantFile office = TenantReader.read(Files.readAllBytes(file)).value();
        String written = TenantWriter.write(office);
        TenantFile again =
                TenantReader.read(written.getBytes(StandardCharsets.UTF_8)).value();
        assertThat(again).isEqualTo(office);
        assertThat(TenantWriter.write(again)).isEqualTo(written);
    }

    @Test
    void whatAnOfficeWantsToHearOfIsWritten() throws IOException {
        String text = Files.readString(Path.of("../tenant-configs/64.01-paser/tenant.yaml"))
                + "\nnotices: { replied: false, remindDays: 3 }\n";
        TenantFile office =
                TenantReader.read(text.getBytes(StandardCharsets.UTF_8)).value();
        assertThat(office.notices()).isEqualTo(new TenantFile.Notices(true, false, true, 3));
        TenantFile again = TenantReader.read(TenantWriter.write(office).getBytes(StandardCharsets.UTF_8))
                .value();
        assertThat(again.notices()).isEqualTo(office.notices());
        String outOfBounds = text.replace("remindDays: 3", "remindDays: 11");
        assertThat(TenantReader.read(outOfBounds.getBytes(StandardCharsets.UTF_8))
                        .errors())
                .singleElement()
                .extracting(Problem::pointer)
                .isEqualTo("/notices/remindDays");
    }

    @Test
    void whatTheFileNeedNotSayIsLeftOut() throws IOException {
        TenantFile office = TenantReader.read(Files.readAllBytes(Path.of("../tenant-configs/64.01-paser/tenant.yaml")))
                .value();
        assertThat(TenantWriter.write(office))
                .doesNotContain("null", "publication", "security", "notices", "letterhead", "periods", "signs: false")
                .contains("code: \"64.01\"", "colour: \"#0B5C63\"", "{ key: kepala-bidang, name: Kepala Bidang }");
    }
}
