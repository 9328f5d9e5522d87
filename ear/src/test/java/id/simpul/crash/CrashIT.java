package id.simpul.crash;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.acceptance.Simpul;
import id.simpul.launch.SimpulServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/**
 * Nothing acknowledged is lost or doubled, whatever is killed and when. {@code -Dsimpul.crash.minutes} makes it last,
 * {@code -Dsimpul.crash.seed} repeats the choices of a run (not its moments: those are the machine's).
 */
class CrashIT {

    private static final int CLIENTS = 6;
    private static final List<Integer> REFUSALS = List.of(403, 409);
    private static final int MINUTES = Integer.getInteger("simpul.crash.minutes", 0);

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final long seed = Long.getLong("simpul.crash.seed", System.nanoTime() % 1_000_000);
    private final Random random = new Random(seed);
    private final Path notes = Simpul.project().resolve("ear/target/crash/journal.jsonl");

    @Test
    void nothingAcknowledgedIsLostOrDoubledWhileServerAndDatabaseAreKilled() throws Exception {
        var simpul = CrashServer.get();
        var api = new Api(simpul.url());
        try (var journal = new Journal(notes)) {
            work(simpul, api, journal);
        }
        var counts = Journal.counts(notes);
        System.out.println("crash test, seed " + seed + ": " + counts);
        assertThat(counts).as("an outage is told as one, never as a fault").doesNotContainKey("answered 500");

        var told = Journal.read(notes);
        var stored = Stored.read(simpul.database());
        var faults = new ArrayList<>(Checker.faults(told, stored));
        faults.addAll(ReadBack.faults(api, stored));
        faults.addAll(AuditCheck.faults(AuditCheck.read(simpul.database()), stored));
        faults.addAll(AuditCheck.broken(api));
        assertThat(faults).as("seed %d, journal %s", seed, notes).isEmpty();
        assertThat(told)
                .as("a no that stands: somebody was first, or it is another’s turn")
                .filteredOn(Told::refused)
                .allMatch(refused -> REFUSALS.contains(refused.status()), "status of " + REFUSALS);
        assertThat(told).as("a run in which too little happened proves nothing").hasSizeGreaterThan(100);
        assertThat(told).filteredOn(Told::acknowledged).hasSizeGreaterThan(50);
    }

    private void work(SimpulServer simpul, Api api, Journal journal) throws Exception {
        var goOn = new AtomicBoolean(true);
        var cases = new ConcurrentLinkedQueue<Client.Known>();
        var clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            for (var number = 0; number < CLIENTS; number++) {
                var name = "k" + seed + "-" + number;
                clients.execute(new Client(name, random.nextLong(), api, journal, cases, goOn::get));
            }
            strike(simpul, api, journal);
        } finally {
            goOn.set(false);
            clients.shutdown();
            assertThat(clients.awaitTermination(3, TimeUnit.MINUTES))
                    .as("clients got their last answers")
                    .isTrue();
        }
    }

    private void strike(SimpulServer simpul, Api api, Journal journal) throws Exception {
        var end = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES);
        do {
            for (var blow : shuffled()) {
                Thread.sleep(3_000 + random.nextInt(MINUTES == 0 ? 4_000 : 12_000));
                journal.event(blow.name());
                var moment = System.nanoTime();
                blow.strike(simpul);
                awaitAnswer(api);
                var back = Duration.ofNanos(System.nanoTime() - moment);
                journal.event("back after " + back.toMillis() + " ms");
                System.out.println("crash test: " + blow + ", answers again after " + back.toMillis() + " ms");
                assertThat(back).as("until it answers again after %s", blow).isLessThan(back());
            }
        } while (System.nanoTime() < end);
        Thread.sleep(2_000);
    }

    /** A minute; a machine that builds and tests much else meanwhile is known by how long the first start took. */
    private static Duration back() {
        var busy = CrashServer.startTook().multipliedBy(3);
        return MINUTES > 0 || busy.compareTo(MINUTE) < 0 ? MINUTE : busy;
    }

    private List<Blow> shuffled() {
        var blows = new ArrayList<>(List.of(Blow.values()));
        Collections.shuffle(blows, random);
        return blows;
    }

    /** Until somebody who is signed in can read a case list: pages, REST, the pool and the database work together. */
    private static void awaitAnswer(Api api) throws InterruptedException {
        var end = System.nanoTime() + back().plusMinutes(2).toNanos();
        while (System.nanoTime() < end) {
            try {
                if (api.get("admin.palembang", "/cases?limit=1").statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // not yet
            }
            Thread.sleep(100);
        }
    }
}
