package id.simpul.crash;

import id.simpul.acceptance.Simpul;
import id.simpul.launch.Options;
import id.simpul.launch.SimpulServer;
import java.time.Duration;

/** The server that the tests of this package hurt; the other tests have theirs, which nobody kills. */
final class CrashServer {

    private static SimpulServer server;
    private static Duration startTook;

    private CrashServer() {}

    static synchronized SimpulServer get() {
        if (server == null) {
            var begin = System.nanoTime();
            server = SimpulServer.start(Options.forTests(Simpul.project(), Simpul.folder("simpul-crash")));
            startTook = Duration.ofNanos(System.nanoTime() - begin);
            Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "crash-stop"));
        }
        return server;
    }

    /** How long its first start took, with a fresh database. */
    static synchronized Duration startTook() {
        return startTook;
    }
}
