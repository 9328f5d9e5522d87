package id.simpul.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProblemTest {

    private static final Path CODE = Path.of("src/main/java/id/simpul");
    private static final Pattern KEY =
            Pattern.compile("\"((?:yaml|schema|sop|tenant|file|files|bpmn|xlsx|xml)\\.[a-zA-Z.]*[a-zA-Z0-9])\"");

    @Test
    void bothLanguagesHaveTheSameSentences() {
        assertThat(keys("id")).isEqualTo(keys("en"));
        for (String key : keys("id")) {
            Problem problem = problem(key);
            assertThat(problem.indonesian()).endsWith(".").isNotEqualTo(problem.english());
            assertThat(problem.english()).endsWith(".");
        }
    }

    /** SopCheck itself names families of keys only; services of these rooms refuse with sentences that stand in web. */
    @Test
    void everySentenceOfTheReadersExistsAndNoOtherDoes() throws IOException {
        Set<String> used = new TreeSet<>();
        for (String room : List.of("core", "tenant", "sop", "sop/exchange", "onboarding", "onboarding/settings")) {
            try (Stream<Path> files = Files.list(CODE.resolve(room))) {
                for (Path file : files.filter(ProblemTest::speaksOfFiles).toList()) {
                    Matcher key = KEY.matcher(Files.readString(file));
                    while (key.find()) {
                        used.add(key.group(1));
                    }
                }
            }
        }
        Set<String> told = keys("id");
        told.removeIf(key -> key.startsWith("schema.type.") || key.startsWith("files.logo."));
        used.remove("tenant.yaml"); // a file's name, not a sentence's
        assertThat(used).isEqualTo(told);
    }

    private static boolean speaksOfFiles(Path file) {
        return file.getFileName()
                .toString()
                .matches(
                        "(Yaml.*|VariantFile|Bpmn.*|Xlsx.*|SafeXml|SchemaSentence|OfficeLoader|FilesService|(?!Sop).*Check)\\.java");
    }

    @Test
    void everyShapeOfTheSchemasHasItsOwnSentence() throws IOException {
        Set<String> patterns = new HashSet<>();
        for (String name : List.of("sop", "tenant")) {
            JsonNode schema = Json.mapper()
                    .readTree(Files.readAllBytes(Path.of("../tenant-configs/schema", name + ".schema.json")));
            schema.findValues("propertyNames")
                    .forEach(rule -> ((com.fasterxml.jackson.databind.node.ObjectNode) rule).removeAll());
            schema.findValues("pattern").forEach(pattern -> patterns.add(pattern.asText()));
        }
        assertThat(patterns).isSubsetOf(SchemaSentence.SHAPES.keySet());
    }

    @Test
    void speaksIndonesianToEveryoneButEnglishReaders() {
        Problem problem = problem("yaml.empty");

        assertThat(problem.sentence(Locale.forLanguageTag("id-ID"))).isEqualTo("Berkas kosong.");
        assertThat(problem.sentence(Locale.FRANCE)).isEqualTo("Berkas kosong.");
        assertThat(problem.sentence(Locale.UK)).isEqualTo("The file is empty.");
    }

    private static Problem problem(String key) {
        return new Problem(Problem.Severity.ERROR, "", 1, key, List.of("a", "b", "c"));
    }

    private static Set<String> keys(String language) {
        return new TreeSet<>(ResourceBundle.getBundle(
                        "id.simpul.core.problems",
                        Locale.forLanguageTag(language),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .keySet());
    }
}
