package id.simpul.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parts of a running Simpul die without a word, and come back. */
class KilledIT {

    private static final Path PROJECT =
            Path.of(System.getProperty("simpul.project", "..")).toAbsolutePath().normalize();

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    @Test
    void servesAgainAfterItsDatabaseAndThenItsServerWereKilled() throws Exception {
        try (var simpul = SimpulServer.start(Options.forTests(PROJECT, folder.resolve("data")))) {
            assertThat(signIn(simpul)).isEqualTo(201);

            simpul.killDatabase();
            assertThat(signIn(simpul)).as("sign-in without a database").isGreaterThanOrEqualTo(500);
            simpul.startDatabase();
            // the pool throws its dead connections away by itself: WildFly is not started again
            assertThat(signIn(simpul))
                    .as("the first sign-in with the database back")
                    .isEqualTo(201);

            var dead = simpul.serverPid();
            simpul.killServer();
            assertThat(ProcessHandle.of(dead)).isEmpty();
            simpul.startServer();
            assertThat(signIn(simpul)).isEqualTo(201);
        }
    }

    @Test
    void startsOverALockFileWhoseNumberNowBelongsToAnotherProcess() throws Exception {
        var options = Options.forTests(PROJECT, folder.resolve("data"));
        try (var data = DataFolder.hold(options.data())) {
            var secrets = Secrets.in(data.secrets());
            var postgres = new LocalPostgres(
                    PostgresBinaries.in(options.binaries()),
                    Account.choose(data.root().resolve("lock")),
                    data.database(),
                    data.logs().resolve("postgresql.log"),
                    options.databasePort());
            postgres.make(secrets.superuser());
            postgres.start();
            var pidFile = data.database().resolve("postmaster.pid");
            var left = Files.readString(pidFile, StandardCharsets.UTF_8);
            postgres.kill();
            assertThat(postgres.running()).isFalse();

            var stranger = new ProcessBuilder("sleep", "300").start();
            try {
                Files.writeString(pidFile, left.replaceFirst("^\\d+", String.valueOf(stranger.pid())));
                postgres.start();
                assertThat(postgres.running()).isTrue();
                assertThat(stranger.isAlive()).as("the stranger is left alone").isTrue();
            } finally {
                stranger.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
                postgres.stop();
            }
            assertThat(postgres.running()).isFalse();
        }
    }

    private int signIn(SimpulServer simpul) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(simpul.url() + "/api/v1/session"))
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(60))
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"username\":\"kepala-bidang.paser\",\"password\":\"Simpul-demo-2026\"}"))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
