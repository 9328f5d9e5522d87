package id.simpul.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes that start on one empty database take turns, and one that dies in the middle leaves nothing behind. */
class TwoNodesIT {

    private static final Path PROJECT =
            Path.of(System.getProperty("simpul.project", "..")).toAbsolutePath().normalize();

    /** The number that nodes take turns on. */
    private static final long TURN = 0x51_4D_50_55_4CL;

    private static final String HOLDER = "select a.application_name from pg_locks l join pg_stat_activity a"
            + " on a.pid = l.pid where l.locktype = 'advisory' and l.granted";

    private static final String WAITS_TO_NOTE = "select count(*) from pg_locks"
            + " where relation = 'databasechangelog'::regclass and mode = 'RowExclusiveLock' and not granted";

    @TempDir
    private Path folder;

    @Test
    void theOtherNodeEndsTheMigrationInWhoseMiddleTheFirstWasKilled() throws Exception {
        try (var data = DataFolder.hold(folder.resolve("shared"))) {
            var secrets = Secrets.in(data.secrets());
            var port = Ports.free();
            var postgres = new LocalPostgres(
                    PostgresBinaries.in(PROJECT.resolve("ear/target/postgresql")),
                    Account.choose(data.root().resolve("lock")),
                    data.database(),
                    data.logs().resolve("postgresql.log"),
                    port);
            postgres.make(secrets.superuser());
            postgres.start();
            try {
                startBothAndKillTheFirst(DatabaseSetup.prepare(port, secrets));
            } finally {
                postgres.stop();
            }
        }
    }

    private void startBothAndKillTheFirst(Database database) throws Exception {
        var nodes = Map.of("node-a", node("node-a", database), "node-b", node("node-b", database));
        try (var watcher = database.connect(database.superuser());
                var brake = database.connect(database.superuser())) {
            execute(brake, "select pg_advisory_lock(" + TURN + ")");
            var starts = Map.of("node-a", start(nodes.get("node-a")), "node-b", start(nodes.get("node-b")));
            await(() ->
                    number(watcher, "select count(*) from pg_locks where locktype = 'advisory' and not granted") == 2);
            execute(brake, "select pg_advisory_unlock(" + TURN + ")");
            await(() ->
                    number(watcher, "select case when to_regclass('databasechangelog') is null then 0 else 1 end") == 1
                            && number(watcher, "select count(*) from databasechangelog") >= 3);
            // a change that is made cannot be noted down now: the first node dies between the two
            brake.setAutoCommit(false);
            execute(brake, "lock table databasechangelog in exclusive mode");
            await(() -> number(watcher, WAITS_TO_NOTE) == 1);
            var first = text(watcher, HOLDER);
            var other = first.equals("node-a") ? "node-b" : "node-a";
            nodes.get(first).killServer();
            brake.rollback();

            assertThatThrownBy(() -> starts.get(first).get(60, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(StartRefused.class);
            starts.get(other).get(3, TimeUnit.MINUTES);
            isWhole(watcher);
            assertThat(signIn(nodes.get(other))).isEqualTo(201);
        } finally {
            nodes.values().forEach(SimpulServer::stop);
        }
    }

    private void isWhole(Connection watcher) throws SQLException {
        assertThat(number(watcher, "select count(*) from databasechangelog"))
                .isGreaterThan(10)
                .isEqualTo(number(watcher, "select count(distinct (id, author, filename)) from databasechangelog"));
        assertThat(number(watcher, "select count(*) from databasechangeloglock where locked"))
                .isZero();
        assertThat(number(watcher, "select count(*) from tenant")).isEqualTo(5);
        // the seven of the offices, and the national template
        assertThat(number(watcher, "select count(*) from sop_version")).isEqualTo(8);
    }

    /** A node of its own on the shared database, whose connections say whose they are. */
    private SimpulServer node(String name, Database shared) {
        var own = new Database(
                shared.url().replace("ApplicationName=simpul", "ApplicationName=" + name),
                shared.owner(),
                shared.app(),
                null);
        return SimpulServer.hold(Options.forTests(PROJECT, folder.resolve(name)).withExternal(own));
    }

    private static CompletableFuture<Void> start(SimpulServer node) {
        return CompletableFuture.runAsync(node::start);
    }

    private static int signIn(SimpulServer node) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(node.url() + "/api/v1/session"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"username\":\"kepala-bidang.paser\",\"password\":\"Simpul-demo-2026\"}"))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private interface Condition {
        boolean holds() throws SQLException;
    }

    private static void await(Condition condition) throws Exception {
        var end = System.nanoTime() + TimeUnit.MINUTES.toNanos(4);
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("waited long enough").isLessThan(end);
            Thread.sleep(5);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(Connection connection, String query) throws SQLException {
        return Long.parseLong(text(connection, query));
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
