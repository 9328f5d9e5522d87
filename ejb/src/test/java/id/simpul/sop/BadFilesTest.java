package id.simpul.sop;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.core.Json;
import id.simpul.core.Problem;
import id.simpul.core.Reading;
import id.simpul.core.Yaml;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One fault a file, each told at its place in one sentence, and no file half-loaded. */
class BadFilesTest {

    private static final Set<String> POSITIONS = Set.of("staf", "kepala");

    /** A fault: one line of the small SOP written differently, and what has to be said about it. */
    record Fault(String name, String line, String instead, int at, String pointer, String sentence) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Fault> faults() throws IOException {
        try (InputStream corpus = BadFilesTest.class.getResourceAsStream("/bad-sops.yaml")) {
            return List.of(
                    Json.mapper().treeToValue(Yaml.parse(corpus.readAllBytes()).root(), Fault[].class));
        }
    }

    @ParameterizedTest
    @MethodSource("faults")
    void refusesAFileWithOneFaultAndSaysWhere(Fault fault) {
        assertThat(Samples.SMALL.split(Pattern.quote(fault.line()), -1))
                .as("the sample holds the line exactly once")
                .hasSize(2);

        Reading<SopDocument> reading = read(Samples.SMALL.replace(fault.line(), fault.instead()));

        assertThat(reading.accepted()).isFalse();
        assertThat(reading.value()).isNull();
        assertThat(reading.errors()).hasSize(1);
        Problem problem = reading.errors().get(0);
        assertThat(problem.indonesian()).isEqualTo(fault.sentence());
        assertThat(problem.pointer()).isEqualTo(fault.pointer());
        assertThat(problem.line()).isEqualTo(fault.at());
        assertThat(problem.english()).isNotEqualTo(problem.indonesian()).doesNotContain("{");
    }

    @Test
    void theCorpusIsLargeAndTheUnchangedSampleIsFine() throws IOException {
        assertThat(faults()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(read(Samples.SMALL).problems()).isEmpty();
    }

    @Test
    void severalFaultsAreAllToldInTheOrderOfTheFile() {
        Reading<SopDocument> reading = read(Samples.SMALL
                .replace("recipients: [lembaga]", "recipients: [tamu]")
                .replace("waktu: 3 Hari", "waktu: kapan-kapan")
                .replace("to: s01, by: [kepala]", "to: s01, by: [ditjen]"));

        assertThat(reading.errors())
                .extracting(Problem::key)
                .containsExactly("sop.laneUnknown", "sop.waktuUnreadable", "sop.byNotActing");
        assertThat(reading.errors()).extracting(Problem::line).containsExactly(18, 20, 28);
    }

    @Test
    void aCircleWithoutWayOutIsToldBesideTheArrowThatPointsBack() {
        Reading<SopDocument> reading = read(Samples.SMALL
                .replace("kind: reject, onReply: rejected }", "kind: reject, to: s05, onReply: rejected }")
                .replace(
                        "    waktu: \"\"",
                        "    outcomes:\n      - { key: lagi, label: Lagi, kind: forward, to: s01 }"));

        assertThat(reading.errors()).extracting(Problem::key).containsExactly("sop.loop", "sop.forwardNotLater");
        assertThat(reading.errors().get(0).indonesian()).isEqualTo("Langkah s01 (no. 1) berputar tanpa jalan keluar.");
    }

    @Test
    void everyDecisionNeedsItsWayOutOfAWait() {
        Reading<SopDocument> reading = read(Samples.WAIT.replace("onReply: rejected", "onReply: approved"));

        assertThat(reading.errors())
                .extracting(Problem::indonesian)
                .containsExactly(
                        "Langkah tunggu s02 (no. 2) punya lebih dari satu hasil untuk balasan \"approved\".",
                        "Langkah s02 (no. 2) tidak punya hasil untuk balasan \"rejected\".");
        assertThat(read(Samples.WAIT).problems()).isEmpty();
    }

    @Test
    void aWaitThatLeavesItsOutcomesOutIsToldAtTheStep() {
        String unsaid = Samples.WAIT.substring(0, Samples.WAIT.indexOf("    outcomes:"));

        assertThat(read(unsaid).errors()).extracting(Problem::pointer).containsOnly("/steps/1");
    }

    @Test
    void aStepThatNobodyReachesIsNotBlamedForRepliesToo() {
        Reading<SopDocument> reading =
                read(Samples.SMALL.replace("kind: forward, to: s03 }", "kind: forward, to: s05 }"));

        assertThat(reading.errors()).extracting(Problem::key).containsExactly("sop.unreachable", "sop.unreachable");
    }

    @Test
    void aLaneOfAnInternalSopThatLiesOutsideIsAWarningOnly() {
        Reading<SopDocument> reading = read(Samples.SMALL
                .replace("type: request", "type: internal")
                .replace("    recipients: [lembaga]\n", "")
                .replace("    kind: send\n    lanes: [staf]", "    kind: send\n    lanes: [lembaga]"));

        assertThat(reading.accepted()).isTrue();
        assertThat(reading.problems()).extracting(Problem::key).containsExactly("sop.externalInInternal");
        assertThat(reading.problems().get(0).severity()).isEqualTo(Problem.Severity.WARNING);
    }

    @Test
    void aLaneWithoutWorkIsAWarningOnly() {
        Reading<SopDocument> reading = read(Samples.SMALL.replace("    recipients: [lembaga]\n", ""));

        assertThat(reading.accepted()).isTrue();
        assertThat(reading.problems()).extracting(Problem::key).containsExactly("sop.laneUnused");
    }

    @Test
    void aFileFullOfFaultsIsAnsweredBriefly() {
        String faults =
                IntStream.range(0, 20_000).mapToObj(i -> "x" + i + ": 1\n").collect(Collectors.joining());

        assertThat(read(Samples.SMALL + faults).problems()).hasSize(200);
    }

    @Test
    void aKeyOfAHundredThousandPartsIsRefusedLikeAnyOther() {
        Reading<SopDocument> reading =
                read(Samples.SMALL.replace("code: contoh", "code: " + "a-".repeat(100_000) + "a"));

        assertThat(reading.errors()).extracting(Problem::key).containsExactly("schema.tooLong");
    }

    @Test
    void withoutAnOfficeAnyPositionIsAccepted() {
        byte[] file =
                Samples.SMALL.replace("position: kepala", "position: camat").getBytes(StandardCharsets.UTF_8);

        assertThat(SopReader.read(file).accepted()).isTrue();
        assertThat(SopReader.read(file, POSITIONS).accepted()).isFalse();
    }

    private static Reading<SopDocument> read(String text) {
        return SopReader.read(text.getBytes(StandardCharsets.UTF_8), POSITIONS);
    }
}
