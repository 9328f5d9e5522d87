package id.simpul.acceptance;

import id.simpul.launch.Database;
import id.simpul.launch.Options;
import id.simpul.launch.SimpulServer;
import java.net.URI;
import java.nio.file.Path;

/**
 * The one server of a test run: started by the first test that asks for it, with ports of its own and a fresh database
 * under {@code target/}, and stopped when the run ends.
 */
public final class Simpul {

    private static SimpulServer server;
    private static RuntimeException refusal;

    private Simpul() {}

    /**
     * The running server, started if it is not yet.
     *
     * @return the server; not to be stopped by a test
     */
    public static synchronized SimpulServer server() {
        if (refusal != null) {
            // one long wait for a server that cannot start is enough
            throw new IllegalStateException(refusal.getMessage(), refusal);
        }
        if (server == null) {
            try {
                server = SimpulServer.start(Options.forTests(project(), folder("simpul-it"))
                        .withServerProperty("simpul.audit.exportSeconds", "1")
                        .withServerProperty("simpul.sweep.seconds", "2")
                        .withServerProperty("simpul.pack.seconds", "2")
                        .withServerProperty("simpul.migration.lookSeconds", "2"));
                Runtime.getRuntime().addShutdownHook(new Thread(Simpul::stop, "simpul-stop"));
            } catch (RuntimeException e) {
                refusal = e;
                throw e;
            }
        }
        return server;
    }

    /** @return where pages and REST are, without a slash at the end */
    public static URI url() {
        return server().url();
    }

    /** @return where health and metrics are, without a slash at the end */
    public static URI management() {
        return server().management();
    }

    /** @return the database with the logins of owner, application and superuser */
    public static Database database() {
        return server().database();
    }

    /** @return the root folder of the project */
    public static Path project() {
        return Path.of(System.getProperty("simpul.project", ".."))
                .toAbsolutePath()
                .normalize();
    }

    /**
     * A folder of this test run's process: the classes run in two processes at once, each with servers of its own.
     *
     * @param name what is in it
     * @return the folder under {@code ear/target}, made by whoever writes there
     */
    public static Path folder(String name) {
        return project().resolve("ear/target/" + name + "-" + System.getProperty("simpul.fork", "1"));
    }

    static synchronized void stop() {
        if (server != null) {
            server.stop();
            server = null;
        }
    }
}
