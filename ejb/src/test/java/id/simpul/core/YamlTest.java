package id.simpul.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class YamlTest {

    private static final String BOMB = """
            a: &a [x, x, x, x, x, x, x, x, x]
            b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
            c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]
            d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c]
            e: [*d, *d, *d, *d, *d, *d, *d, *d, *d]
            """;

    static Stream<Arguments> attacks() {
        return Stream.of(
                Arguments.of("an alias bomb", bytes(BOMB), "yaml.anchor", 1),
                Arguments.of("an alias of nothing", bytes("a: 1\nb: *c"), "yaml.anchor", 2),
                Arguments.of("a merge of an anchor", bytes("a: 1\nb:\n  <<: *a"), "yaml.anchor", 3),
                Arguments.of("a file inside itself", bytes("&a [*a]"), "yaml.anchor", 1),
                Arguments.of("flow nested without end", bytes("[".repeat(100_000)), "yaml.tooDeep", 1),
                Arguments.of("objects nested without end", bytes("{a: ".repeat(100_000)), "yaml.tooDeep", 1),
                Arguments.of("blocks nested deeply", bytes(ladder(60)), "yaml.tooDeep", 26),
                Arguments.of("a class to make", bytes("a: !!javax.script.ScriptEngineManager [x]"), "yaml.tag", 1),
                Arguments.of("a tag of its own", bytes("a: 1\nb: !rahasia x"), "yaml.tag", 2),
                Arguments.of("a tagged key", bytes("!!str a: 1"), "yaml.tag", 1),
                Arguments.of("a tag on the whole", bytes("!!map\na: 1"), "yaml.tag", 1),
                Arguments.of("ten megabytes", new byte[10 * 1024 * 1024], "yaml.tooLarge", 0),
                Arguments.of(
                        "more values than any SOP has", bytes("[" + "1,".repeat(60_000) + "1]"), "yaml.tooMany", 1),
                Arguments.of(
                        "Latin-1", "nama: S\u00e9bastien".getBytes(StandardCharsets.ISO_8859_1), "yaml.notUtf8", 0),
                Arguments.of("UTF-16", "nama: a".getBytes(StandardCharsets.UTF_16), "yaml.notUtf8", 0),
                Arguments.of("a picture", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, "yaml.notUtf8", 0),
                Arguments.of("zero bytes", new byte[] {0, 0, 0, 0}, "yaml.characters", 0),
                Arguments.of("a written NUL", bytes("a: \"x\\0y\""), "yaml.characters", 1),
                Arguments.of("an escape sequence", bytes("a: 1\nb: \"\\e[31m\""), "yaml.characters", 2),
                Arguments.of("text turned right to left", bytes("a: \"\u202Egnp.exe\""), "yaml.characters", 1),
                Arguments.of("half a character", bytes("a: \"\\uD800\""), "yaml.characters", 1),
                Arguments.of("nothing", new byte[0], "yaml.empty", 1),
                Arguments.of("a comment alone", bytes("# nanti\n"), "yaml.empty", 2),
                Arguments.of("two documents", bytes("a: 1\n---\nb: 2\n"), "yaml.severalDocuments", 2),
                Arguments.of("a list as key", bytes("a: 1\n? [b]\n: 2"), "yaml.key", 2),
                Arguments.of("a key without end", bytes("a: 1\n" + "k".repeat(900) + ": 2"), "yaml.key", 2),
                Arguments.of("a tag without end", bytes("a: !" + "t".repeat(90_000) + " x"), "yaml.tag", 1),
                Arguments.of("a bracket left open", bytes("a: 1\nb: [2\nc: 3\n"), "yaml.syntax", 3),
                Arguments.of("a tab as indent", bytes("a:\n\tb: 1"), "yaml.syntax", 2),
                Arguments.of("a quote left open", bytes("a: \"b\nc: 1\n"), "yaml.syntax", 3));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void refusesWhatIsNotAPlainFile(String name, byte[] file, String key, int line) {
        Yaml read = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Yaml.parse(file));

        assertThat(read.problems()).hasSize(1);
        assertThat(read.problems().get(0).key()).isEqualTo(key);
        assertThat(read.problems().get(0).line()).isEqualTo(line);
        assertThat(read.problems().get(0).indonesian()).isNotBlank().hasSizeLessThan(400);
        assertThat(read.root().isMissingNode()).isTrue();
    }

    @Test
    void aNumberIsTheSameAfterItWasKeptAsJson() throws Exception {
        var read = Yaml.parse("{ a: 1, b: 3000000000, c: 0.5 }".getBytes(StandardCharsets.UTF_8))
                .root();
        assertThat(Json.mapper().readTree(Json.mapper().writeValueAsString(read)))
                .isEqualTo(read);
    }

    @Test
    void tellsEveryKeyThatStandsTwiceAtItsSecondPlace() {
        Yaml read = Yaml.parse(bytes("a: 1\nb:\n  c: 1\n  c: 2\na: 3\n"));

        assertThat(read.problems())
                .extracting(Problem::key, Problem::pointer, Problem::line, Problem::indonesian)
                .containsExactly(
                        tuple("yaml.duplicateKey", "/b/c", 4, "Kunci \"c\" tertulis dua kali."),
                        tuple("yaml.duplicateKey", "/a", 5, "Kunci \"a\" tertulis dua kali."));
        assertThat(read.root().isMissingNode()).isTrue();
    }

    @Test
    void bareWordsMeanWhatJsonWouldMean() {
        Yaml read = Yaml.parse(bytes(
                "{a: 1, b: -2.5, c: true, d: null, e: ~, f: NO, g: 2024-01-02, h: 07:30, i: 010, j: 0x1F, k: .5}"));

        assertThat(read.root())
                .hasToString("{\"a\":1,\"b\":-2.5,\"c\":true,\"d\":null,\"e\":null,\"f\":\"NO\",\"g\":\"2024-01-02\","
                        + "\"h\":\"07:30\",\"i\":\"010\",\"j\":\"0x1F\",\"k\":\".5\"}");
    }

    @Test
    void knowsTheLineOfEveryValueAndOfWhatIsMissing() {
        Yaml read = Yaml.parse(bytes("# kepala\na: 1\nb:\n  - c: 2\n    d/e: 3\n  -\n    - 4\n"));

        assertThat(read.line("/a")).isEqualTo(2);
        assertThat(read.line("/b")).isEqualTo(3);
        assertThat(read.line("/b/0/c")).isEqualTo(4);
        assertThat(read.line("/b/0/d~1e")).isEqualTo(5);
        assertThat(read.line("/b/1/0")).isEqualTo(7);
        assertThat(read.line("/b/0/tidak/ada")).isEqualTo(4);
        assertThat(read.line("/z")).isEqualTo(2);
    }

    @Test
    void acceptsAByteOrderMarkAndWindowsLineEnds() {
        Yaml read = Yaml.parse(bytes("\uFEFFa: 1\r\nb: dua\r\n"));

        assertThat(read.problems()).isEmpty();
        assertThat(read.root()).hasToString("{\"a\":1,\"b\":\"dua\"}");
    }

    private static String ladder(int rungs) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rungs; i++) {
            text.append(" ".repeat(i)).append("a:\n");
        }
        return text.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
