package id.simpul.crash;

import id.simpul.acceptance.Simpul;
import id.simpul.launch.Options;
import id.simpul.launch.SimpulServer;

/** The server that the tests of this package hurt; the other tests have theirs, which nobody kills. */
final class CrashServer {

    private static SimpulServer server;

    private CrashServer() {}

    static synchronized SimpulServer get() {
        if (server == null) {
            server = SimpulServer.start(
                    Options.forTests(Simpul.project(), Simpul.project().resolve("ear/target/simpul-crash")));
            Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "crash-stop"));
        }
        return server;
    }
}
