package id.simpul.sop.chart;

import id.simpul.sop.SopDocument;
import id.simpul.sop.SopReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The seven SOPs of the four offices, as they ship. */
public final class Shipped {

    private static final Path OFFICES = Path.of("../tenant-configs");

    private Shipped() {}

    public static List<SopDocument> sops() {
        try (Stream<Path> files = Files.walk(OFFICES)) {
            return files.filter(
                            f -> f.getParent().endsWith("sop") && f.toString().endsWith(".yaml"))
                    .sorted()
                    .map(Shipped::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static SopDocument sop(String code) {
        return sops().stream().filter(d -> d.code().equals(code)).findFirst().orElseThrow();
    }

    private static SopDocument read(Path file) {
        try {
            return SopReader.read(Files.readAllBytes(file)).value();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
