package id.simpul.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher as a process of its own: started, stopped and killed the way people and machines do it. */
class LauncherIT {

    private static final Path PROJECT =
            Path.of(System.getProperty("simpul.project", "..")).toAbsolutePath().normalize();

    private final int http = Ports.free();
    private final int management = Ports.free();
    private final int database = Ports.free();

    @TempDir
    private Path folder;

    private Process process;

    @AfterEach
    void endWhatIsLeft() throws Exception {
        if (process != null && process.isAlive()) {
            process.destroy();
            process.waitFor(60, TimeUnit.SECONDS);
        }
        ours().forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void keepsItsDataOverKillsAndStopsWithoutLeavingAProcess() throws Exception {
        start();
        awaitLine("Ctrl-C");
        assertThat(status("/health/ready")).isEqualTo(200);
        write("create table kept (id int); insert into kept values (1)");

        // kill -9 of the launcher leaves server and database behind; the next start ends them first
        process.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
        assertThat(ours()).as("orphans of a killed launcher").isNotEmpty();
        start();
        awaitLine("Ctrl-C");
        assertThat(status("/health/ready")).isEqualTo(200);
        assertThat(rows("kept")).isEqualTo(1);

        process.destroy();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("ends on SIGTERM").isTrue();
        assertThat(ours()).as("processes after SIGTERM").isEmpty();

        start("-Dsimpul.reset=true");
        awaitLine("Ctrl-C");
        assertThat(exists("kept")).as("table after a reset").isFalse();
    }

    @Test
    void endsWithOneSentenceAndNoStackTraceWhenItCannotStart() throws Exception {
        try (var held = DataFolder.hold(folder.resolve("data"))) {
            start();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(1);
            assertThat(output())
                    .contains("Simpul lain sedang memakai data di " + held.root())
                    .contains("Another Simpul is using the data in " + held.root())
                    .doesNotContain("Exception")
                    .doesNotContain("\tat ");
        }
    }

    private void start(String... more) throws IOException {
        var command = Stream.of(
                        Stream.of(
                                System.getProperty("java.home") + "/bin/java",
                                "-cp",
                                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                                "-Dsimpul.project=" + PROJECT,
                                "-Dsimpul.data=" + folder.resolve("data"),
                                "-Dsimpul.http.port=" + http,
                                "-Dsimpul.management.port=" + management,
                                "-Dsimpul.db.port=" + database),
                        Stream.of(more),
                        Stream.of("id.simpul.launch.Launcher"))
                .flatMap(words -> words)
                .toList();
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile())
                .start();
    }

    private void awaitLine(String words) throws Exception {
        var end = System.nanoTime() + TimeUnit.MINUTES.toNanos(4);
        while (!output().contains(words)) {
            assertThat(process.isAlive()).as("launcher says: %s", output()).isTrue();
            assertThat(System.nanoTime()).as("launcher says: %s", output()).isLessThan(end);
            Thread.sleep(200);
        }
    }

    private String output() throws IOException {
        return Files.readString(folder.resolve("out"));
    }

    /** Server and database of this test, by the folder their command line names. */
    private List<ProcessHandle> ours() {
        return ProcessHandle.allProcesses()
                .filter(handle -> handle.pid() != process.pid())
                .filter(handle -> handle.info().commandLine().orElse("").contains(folder.toString()))
                .toList();
    }

    private int status(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + management + path))
                .timeout(Duration.ofSeconds(10))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private Database databaseOfTheRun() {
        var secrets = Secrets.in(folder.resolve("data/secrets.properties"));
        return new Database(
                "jdbc:postgresql://127.0.0.1:" + database + "/simpul",
                secrets.owner(),
                secrets.app(),
                secrets.superuser());
    }

    private void write(String sql) throws SQLException {
        var target = databaseOfTheRun();
        try (var connection = target.connect(target.superuser());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long rows(String table) throws SQLException {
        return number("select count(*) from " + table);
    }

    private boolean exists(String table) throws SQLException {
        return number("select count(*) from pg_class where relname = '" + table + "'") > 0;
    }

    private long number(String query) throws SQLException {
        var target = databaseOfTheRun();
        try (var connection = target.connect(target.superuser());
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
