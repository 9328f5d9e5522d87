package id.simpul.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import id.simpul.acceptance.Simpul;
import id.simpul.launch.Options;
import id.simpul.launch.SimpulServer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * One office at fifty times its load does not double another one's p95. Both keep to their pace whatever the server
 * does, as people do who do not know of each other, and a request's time runs from when it was due.
 * {@code -Dsimpul.load.rate} is B's requests a second, {@code -Dsimpul.load.seconds} how long each part lasts.
 */
class Fairness {

    private static final int RATE = Integer.getInteger("simpul.load.rate", 5);
    private static final int TIMES = 50;
    private static final Duration PART = Duration.ofSeconds(Integer.getInteger("simpul.load.seconds", 30));

    /** Below it a doubling is noise: no person feels it, and a busy machine makes it by itself. */
    private static final Duration NOISE = Duration.ofMillis(25);

    @Test
    void oneOfficeAtFiftyTimesItsLoadDoesNotDoubleTheWaitOfAnother() throws Exception {
        var data = Simpul.project().resolve("ear/target/simpul-load");
        try (var simpul = SimpulServer.start(Options.forTests(Simpul.project(), data))) {
            var quiet = new Pace(simpul.url(), "paser", RATE);
            var loud = new Pace(simpul.url(), "palembang", RATE * TIMES);
            quiet.run(PART.dividedBy(2)).join();
            loud.run(PART.dividedBy(2)).join();

            var alone = quiet.run(PART).join();
            var storm = loud.run(PART);
            var beside = quiet.run(PART).join();
            var stormed = storm.join();

            var report = new LinkedHashMap<String, Object>();
            report.put("B alone", alone.summary());
            report.put("B beside A", beside.summary());
            report.put("A at " + TIMES + " times", stormed.summary());
            print(report);
            var file = Simpul.project().resolve("ear/target/fairness.json").toFile();
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file, report);

            assertThat(beside.statuses()).as("B is never turned away").containsOnlyKeys(200);
            assertThat(stormed.statuses().keySet())
                    .as("A is served or turned away")
                    .isSubsetOf(List.of(200, 429));
            var bound = Math.max(2 * alone.percentile(95), NOISE.toMillis());
            assertThat(beside.percentile(95)).as("p95 of B in ms").isLessThanOrEqualTo(bound);
        }
    }

    private static void print(Map<String, Object> report) {
        report.forEach((who, summary) -> System.out.printf("%-18s %s%n", who, summary));
    }
}
