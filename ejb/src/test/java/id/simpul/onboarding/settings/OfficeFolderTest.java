package id.simpul.onboarding.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.core.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class OfficeFolderTest {

    private static final byte[] TEXT = "code: x".getBytes(StandardCharsets.UTF_8);

    @Test
    void theSameFolderIsTheSameBytesAndComesBack() {
        OfficeFolder folder = new OfficeFolder(new TreeMap<>(Map.of("tenant.yaml", TEXT, "sop/pks.yaml", TEXT)));
        assertThat(folder.zip()).isEqualTo(folder.zip());
        assertThat(OfficeFolder.read(folder.zip()).files()).containsOnlyKeys("tenant.yaml", "sop/pks.yaml");
    }

    @Test
    void aFileAloneIsKnownByWhatItSays() {
        assertThat(OfficeFolder.read("code: pks\nsteps:\n  - x".getBytes(StandardCharsets.UTF_8))
                        .files())
                .containsOnlyKeys("sop/pks.yaml");
        assertThat(OfficeFolder.read(TEXT).files()).containsOnlyKeys("tenant.yaml");
    }

    @Test
    void aLogoAloneIsALogo() {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 0};
        assertThat(OfficeFolder.read(png).files()).containsOnlyKeys("logo.png");
        for (String drawing : new String[] {"<svg/>", "\uFEFF<svg/>", "\n<?xml version='1.0'?><svg/>"}) {
            assertThat(OfficeFolder.read(drawing.getBytes(StandardCharsets.UTF_8))
                            .files())
                    .containsOnlyKeys("logo.svg");
        }
    }

    @Test
    void theFolderMayStandAroundItsFilesAndNothingElseMay() throws IOException {
        assertThat(OfficeFolder.read(zip("64.01-paser/tenant.yaml", TEXT)).files())
                .containsOnlyKeys("tenant.yaml");
        for (String name :
                new String[] {"../tenant.yaml", "/etc/passwd", "sop/../tenant.yaml", "x/y/tenant.yaml", "a.exe"}) {
            refused("files.name", zip(name, TEXT));
        }
    }

    @Test
    void sizesAreCountedWhileReading() throws IOException {
        refused("files.tooLarge", zip("tenant.yaml", new byte[9 * 1024 * 1024]));
        refused("files.tooLarge", "code: x\n".repeat(10 * 1024 * 1024 / 8).getBytes(StandardCharsets.UTF_8));
        refused("files.empty", new byte[0]);
        refused("files.empty", zip("sop/", new byte[0]));
        refused("files.type", new byte[] {'a', 0, 'b'});
        refused("files.empty", new byte[] {'P', 'K', 3, 4, 1, 2});
    }

    private static void refused(String key, byte[] upload) {
        assertThatThrownBy(() -> OfficeFolder.read(upload))
                .isInstanceOf(Refusal.class)
                .hasMessage(key);
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry(name));
            out.write(content);
        }
        return bytes.toByteArray();
    }
}
