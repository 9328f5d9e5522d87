package id.simpul.sop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SopWriterTest {

    static Stream<Path> sops() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("../tenant-configs"))) {
            return files
                    .filter(f -> f.toString().contains("/sop/") && f.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("sops")
    void aWrittenSopReadsBackEqual(Path file) throws IOException {
        SopDocument sop = SopReader.read(Files.readAllBytes(file)).value();

        assertThat(read(SopWriter.write(sop))).isEqualTo(sop);
    }

    @ParameterizedTest
    @MethodSource("sops")
    void writingTwiceGivesTheSameText(Path file) throws IOException {
        String once = SopWriter.write(SopReader.read(Files.readAllBytes(file)).value());

        assertThat(SopWriter.write(read(once))).isEqualTo(once);
    }

    @Test
    void whatAFileLeavesUnsaidStaysUnsaid() {
        String text = SopWriter.write(read(Samples.SMALL));

        assertThat(text).contains("steps:", "key: s01").doesNotContain("order:", "selesai", "paper:");
    }

    @Test
    void wordsThatYamlWouldReadAsSomethingElseAreQuoted() {
        for (String word : List.of(
                "no",
                "NO",
                "null",
                "~",
                "1.",
                "2",
                "0x1F",
                "1e3",
                "- a",
                "a: b",
                "a #b",
                "#a",
                "'a",
                "\"a\"",
                "[a",
                "{a}",
                "a, b",
                "a:",
                "@a",
                "`a",
                "%a",
                "*a",
                "&a",
                "!a",
                "|",
                ">",
                "?",
                "2024-01-02",
                "true",
                ".5",
                "=",
                "a\nb",
                "baris\tdua",
                "07:30",
                "a\\b")) {
            SopDocument sop = read(Samples.SMALL.replace("uraian: Menerima surat", "uraian: " + json(word)));
            assertThat(read(SopWriter.write(sop))).as(word).isEqualTo(sop);
            SopDocument listed =
                    read(Samples.SMALL.replace("kelengkapan: [Surat]", "kelengkapan: [" + json(word) + "]"));
            assertThat(read(SopWriter.write(listed))).as("in a list: %s", word).isEqualTo(listed);
        }
    }

    private static String json(String word) {
        return com.fasterxml.jackson.databind.node.JsonNodeFactory.instance
                .textNode(word)
                .toString();
    }

    private static SopDocument read(String text) {
        var reading = SopReader.read(text.getBytes(StandardCharsets.UTF_8));
        assertThat(reading.errors()).isEmpty();
        return reading.value();
    }
}
