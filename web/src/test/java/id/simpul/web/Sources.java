package id.simpul.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The web module's own files, for tests that read pages as text. */
final class Sources {

    static final Path WEBAPP = Path.of("src/main/webapp");
    static final Path WEB_INF = WEBAPP.resolve("WEB-INF");
    static final Path PAGES = WEB_INF.resolve("pages");
    static final Path JAVA = Path.of("src/main/java");

    private Sources() {}

    /** All files below a folder whose name ends so, with their text. */
    static Map<Path, String> ending(Path folder, String end) {
        Predicate<Path> wanted = p -> p.toString().endsWith(end);
        try (Stream<Path> files = Files.walk(folder)) {
            Map<Path, String> texts = new TreeMap<>();
            files.filter(Files::isRegularFile).filter(wanted).forEach(p -> texts.put(p, read(p)));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines that say something. */
    static List<String> lines(Path file) {
        return read(file)
                .lines()
                .filter(l -> !l.isBlank() && !l.startsWith("#"))
                .toList();
    }
}
