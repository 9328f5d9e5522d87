package id.simpul.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a killed PostgreSQL leaves behind; that nothing is lost by it is proved by the crash test. */
class KilledIT {

    private static final Path PROJECT =
            Path.of(System.getProperty("simpul.project", "..")).toAbsolutePath().normalize();

    @TempDir
    private Path folder;

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
}
