package id.simpul.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Waits until the deployment really serves: deployed, started without errors, and healthy. */
final class Readiness {

    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final String STARTED = "WFLYSRV0025";
    private static final String STARTED_WITH_ERRORS = "WFLYSRV0026";

    private final Process process;
    private final ServerFolder files;
    private final ServerLog log;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final HttpRequest health;

    Readiness(Process process, ServerFolder files, ServerLog log, int managementPort) {
        this.process = process;
        this.files = files;
        this.log = log;
        this.health = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + "/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
    }

    void await() {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!up()) {
            if (!process.isAlive() || files.failed() || log.says(STARTED_WITH_ERRORS)) {
                throw new StartRefused(Obstacle.SERVER_FAILED, sentence(log.problem()), log.file());
            }
            if (System.nanoTime() > end) {
                throw new StartRefused(Obstacle.SERVER_TOO_SLOW, PATIENCE.toSeconds(), log.file());
            }
            pause();
        }
    }

    private boolean up() {
        return files.deployed() && log.says(STARTED) && healthy();
    }

    private boolean healthy() {
        try {
            return http.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String sentence(String problem) {
        return problem.isEmpty() || problem.endsWith(".") ? problem : problem + ".";
    }

    private static void pause() {
        try {
            Thread.sleep(250);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefused(Obstacle.UNEXPECTED, "interrupted").causedBy(e);
        }
    }
}
