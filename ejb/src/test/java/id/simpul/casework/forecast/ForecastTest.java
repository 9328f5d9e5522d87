package id.simpul.casework.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.casework.forecast.ForecastView.OfStep;
import id.simpul.casework.forecast.ForecastView.Source;
import id.simpul.sop.OutcomeKind;
import id.simpul.sop.SopDocument;
import id.simpul.sop.SopReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How long an SOP will take, on the offices' own SOPs. */
class ForecastTest {

    private static final Path OFFICES = Path.of("../tenant-configs");

    static Stream<Path> sops() throws IOException {
        try (Stream<Path> files = Files.walk(OFFICES)) {
            return files.filter(f -> f.getParent().endsWith("sop")).sorted().toList().stream();
        }
    }

    private static SopDocument read(Path file) throws IOException {
        return SopReader.read(Files.readAllBytes(file)).value();
    }

    private static ForecastView of(SopDocument sop, Map<String, List<Round>> history, long norm) {
        return new Forecast(sop, history, step -> OptionalLong.of(norm), new SplittableRandom(42)).of(1, 7);
    }

    /** A past in which everything went on, each step in the same time. */
    private static Map<String, List<Round>> straight(SopDocument sop, long minutes) {
        Map<String, List<Round>> history = new HashMap<>();
        sop.steps().forEach(step -> {
            String way = step.outcomes().stream()
                    .filter(o -> o.positive())
                    .findFirst()
                    .orElse(step.outcomes().get(0))
                    .key();
            List<Round> rounds = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                rounds.add(new Round(minutes, way));
            }
            history.put(step.key(), rounds);
        });
        return history;
    }

    @ParameterizedTest
    @MethodSource("sops")
    void whatAlwaysTookTheSameTakesIt(Path file) throws IOException {
        SopDocument sop = read(file);

        ForecastView forecast = of(sop, straight(sop, 10), 999);

        assertThat(forecast.median()).isEqualTo(forecast.ninth()).isPositive();
        assertThat(forecast.median() % 10).isZero();
        assertThat(forecast.steps()).allSatisfy(step -> {
            assertThat(step.source()).isEqualTo(Source.HISTORY);
            assertThat(step.median()).isEqualTo(10);
        });
    }

    @ParameterizedTest
    @MethodSource("sops")
    void anOfficeWithoutAPastTakesTheNorm(Path file) throws IOException {
        SopDocument sop = read(file);

        ForecastView forecast = of(sop, Map.of(), 30);

        assertThat(forecast.median()).isEqualTo(forecast.ninth()).isPositive();
        assertThat(forecast.steps())
                .allSatisfy(step -> assertThat(step.source()).isEqualTo(Source.NORM));
    }

    @Test
    void whatIsRareShowsInTheNinthOfTenAndTheSlowStepStandsOut() throws IOException {
        SopDocument sop = read(
                sops().filter(f -> f.toString().contains("paser")).findFirst().orElseThrow());
        String slow = sop.steps().get(2).key();
        Map<String, List<Round>> history = straight(sop, 10);
        String way = history.get(slow).get(0).outcome();
        // one of five takes a hundred times as long
        history.put(
                slow,
                List.of(
                        new Round(10, way),
                        new Round(10, way),
                        new Round(10, way),
                        new Round(10, way),
                        new Round(1000, way)));

        ForecastView forecast = of(sop, history, 0);

        assertThat(forecast.ninth() - forecast.median()).isEqualTo(990);
        assertThat(forecast.longest()).isEqualTo(slow);
        assertThat(forecast.steps().stream().mapToInt(OfStep::share).sum()).isBetween(95, 105);
    }

    @Test
    void returnsComeAsOftenAsTheyDid() throws IOException {
        SopDocument sop = read(
                sops().filter(f -> f.toString().contains("paser")).findFirst().orElseThrow());
        var deciding = sop.steps().stream()
                .filter(s -> s.outcomes().stream().anyMatch(o -> o.kind() == OutcomeKind.RETURN)
                        && s.outcomes().stream().anyMatch(o -> o.positive()))
                .findFirst()
                .orElseThrow();
        String back = deciding.outcomes().stream()
                .filter(o -> o.kind() == OutcomeKind.RETURN)
                .findFirst()
                .orElseThrow()
                .key();
        Map<String, List<Round>> history = straight(sop, 10);
        List<Round> rounds = new ArrayList<>(history.get(deciding.key()));
        rounds.addAll(List.of(
                new Round(10, back),
                new Round(10, back),
                new Round(10, back),
                new Round(10, back),
                new Round(10, back)));
        history.put(deciding.key(), rounds);

        ForecastView forecast = of(sop, history, 0);

        OfStep told = forecast.steps().stream()
                .filter(s -> s.key().equals(deciding.key()))
                .findFirst()
                .orElseThrow();
        assertThat(told.returns()).isEqualTo(50);
        assertThat(forecast.ninth()).isGreaterThan(of(sop, straight(sop, 10), 0).ninth());
    }

    @Test
    void aStepThatLeadsBackForEverEndsTheWalkAndNotTheServer() throws IOException {
        SopDocument sop = read(
                sops().filter(f -> f.toString().contains("paser")).findFirst().orElseThrow());
        var deciding = sop.steps().stream()
                .filter(s -> s.outcomes().stream().anyMatch(o -> !o.positive() && o.to() != null))
                .findFirst()
                .orElseThrow();
        String back = deciding.outcomes().stream()
                .filter(o -> !o.positive() && o.to() != null)
                .findFirst()
                .orElseThrow()
                .key();
        Map<String, List<Round>> history = straight(sop, 1);
        history.put(deciding.key(), List.of(new Round(1, back), new Round(1, back), new Round(1, back)));

        assertThat(of(sop, history, 0).median()).isPositive();
    }

    @Test
    void oldWaysOutThatAreGoneAreNotDrawn() throws IOException {
        SopDocument sop = read(sops().findFirst().orElseThrow());
        Map<String, List<Round>> history = new HashMap<>();
        sop.steps()
                .forEach(s -> history.put(
                        s.key(), List.of(new Round(5, "dulu"), new Round(5, "dulu"), new Round(5, "dulu"))));

        assertThat(of(sop, history, 7).steps())
                .allSatisfy(step -> assertThat(step.rounds()).isZero());
    }
}
