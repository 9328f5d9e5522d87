package id.simpul.launch;

import java.net.URI;
import java.nio.file.Path;

/**
 * A running Simpul: PostgreSQL and WildFly. It is started whole or not at all, and can be killed in parts to see what
 * survives.
 */
public final class SimpulServer implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";

    private final Options options;
    private final DataFolder data;
    private volatile LocalPostgres postgres;
    private volatile Database database;
    private volatile LocalWildFly wildfly;

    private SimpulServer(Options options, DataFolder data) {
        this.options = options;
        this.data = data;
    }

    /**
     * Starts everything and returns when pages are served.
     *
     * @param options what the run is to be
     * @return the running server; the caller stops it
     * @throws StartRefused when it cannot start; then nothing is left running
     */
    public static SimpulServer start(Options options) {
        var server = hold(options);
        server.start();
        return server;
    }

    /** Holds the data folder and starts nothing yet, so that a stop can be arranged before the start. */
    static SimpulServer hold(Options options) {
        return new SimpulServer(options, DataFolder.hold(options.data()));
    }

    void start() {
        try {
            Leftover.find(data.serverPid()).ifPresent(Leftover::end);
            Ports.requireFree(options.httpPort(), options.bind(), Options.HTTP_PORT);
            Ports.requireFree(options.managementPort(), LOOPBACK, Options.MANAGEMENT_PORT);
            data.requireSpace();
            if (options.external() == null) {
                startPostgres();
            } else {
                ExternalDatabase.check(options.external());
                database = options.external();
            }
            startServer();
        } catch (RuntimeException e) {
            stop();
            throw e;
        }
    }

    private void startPostgres() {
        var port = options.databasePort() == 0 ? Ports.free() : options.databasePort();
        postgres = new LocalPostgres(
                PostgresBinaries.in(options.binaries()),
                Account.choose(data.root().resolve("lock")),
                data.database(),
                data.logs().resolve("postgresql.log"),
                port);
        if (options.reset()) {
            postgres.stop();
            data.reset();
        }
        var secrets = Secrets.in(data.secrets());
        postgres.make(secrets.superuser());
        postgres.start();
        database = DatabaseSetup.prepare(port, secrets);
    }

    /** Starts the embedded PostgreSQL again after {@link #killDatabase()}, on its old port. */
    public void startDatabase() {
        postgres.start();
    }

    /** Starts WildFly, the first time or after {@link #killServer()}; returns when pages are served. */
    public void startServer() {
        var keys = Secrets.in(data.secrets()).keys();
        wildfly = new LocalWildFly(options, database, keys, data);
        wildfly.start();
    }

    /** Ends WildFly as {@code kill -9} does; the database stays. */
    public void killServer() {
        wildfly.kill();
    }

    /** Ends the embedded PostgreSQL as {@code kill -9} does; WildFly stays. */
    public void killDatabase() {
        postgres.kill();
    }

    /** Stops WildFly, then PostgreSQL, and lets go of the data. What is stopped already stays so. */
    public void stop() {
        if (wildfly != null) {
            wildfly.stop();
        }
        if (postgres != null) {
            postgres.stop();
        }
        data.close();
    }

    @Override
    public void close() {
        stop();
    }

    /** Returns when WildFly has ended. */
    void join() throws InterruptedException {
        wildfly.join();
    }

    /** @return where pages and REST are, without a slash at the end */
    public URI url() {
        return URI.create("http://" + host() + ":" + options.httpPort());
    }

    private String host() {
        return options.bind().equals(LOOPBACK) || options.bind().equals("0.0.0.0") ? "localhost" : options.bind();
    }

    /** @return where health and metrics are, without a slash at the end */
    public URI management() {
        return URI.create("http://" + LOOPBACK + ":" + options.managementPort());
    }

    /** @return the database and its roles; for the embedded PostgreSQL with its superuser */
    public Database database() {
        return database;
    }

    /** @return the log of the application server */
    public Path log() {
        return data.logs().resolve("server.log");
    }

    /** @return the folder of the exported heads of the audit chains */
    public Path auditHeads() {
        return data.auditHeads();
    }

    /** @return the key that seals the audit log, as the server was given it when the environment had none */
    public String auditKey() {
        return Secrets.in(data.secrets()).keys().get("SIMPUL_AUDIT_KEY");
    }

    /** @return the process number of WildFly */
    public long serverPid() {
        return wildfly.pid();
    }
}
