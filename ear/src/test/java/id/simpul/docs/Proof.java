package id.simpul.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a table names as its proof: a test as {@code Class#method}, or a section of a document as
 * {@code README.md#Operations}; several stand one after the other with commas between them.
 */
final class Proof {

    static final Path PROJECT =
            Path.of(System.getProperty("simpul.project", "..")).toAbsolutePath().normalize();
    static final Path DOCS = PROJECT.resolve("ear/docs");

    private static final Pattern ONE = Pattern.compile("`([A-Za-z.]+)#([^`]+)`");
    private static final List<Path> TESTS = Stream.of("ejb", "web", "ear")
            .flatMap(module -> files(PROJECT.resolve(module).resolve("src/test/java")))
            .toList();

    private Proof() {}

    /** Every test and section that the cell names is there, and it names one at least. */
    static void isThere(String of, String cell) throws IOException {
        var named = ONE.matcher(cell);
        var found = 0;
        while (named.find()) {
            found++;
            if (named.group(1).endsWith(".md")) {
                section(of, named.group(1), named.group(2));
            } else {
                test(of, named.group(1), named.group(2));
            }
        }
        assertThat(found).as("proofs of %s: %s", of, cell).isPositive();
    }

    private static void section(String of, String document, String heading) throws IOException {
        var path = (document.equals("README.md") ? PROJECT : DOCS).resolve(document);
        assertThat(Files.readAllLines(path))
                .as("%s names a section of %s", of, document)
                .contains("## " + heading);
    }

    private static void test(String of, String name, String method) throws IOException {
        var declared = Pattern.compile("(void|>|ArchRule) " + Pattern.quote(method) + "\\b");
        var there = false;
        for (var path : TESTS) {
            there |= path.endsWith(name + ".java")
                    && declared.matcher(Files.readString(path)).find();
        }
        assertThat(there).as("%s names %s#%s", of, name, method).isTrue();
    }

    private static Stream<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The cells of a document's table rows, without heads and rules. */
    static List<List<String>> rows(String document) throws IOException {
        return Files.readAllLines(DOCS.resolve(document)).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| id ") && !line.startsWith("| promise "))
                .map(line ->
                        Stream.of(line.split("\\|")).skip(1).map(String::strip).toList())
                .toList();
    }
}
