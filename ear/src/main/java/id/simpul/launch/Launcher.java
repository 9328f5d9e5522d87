package id.simpul.launch;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** What {@code mvn -Prun} runs last: starts Simpul, says where it is, and stops it on Ctrl-C or SIGTERM. */
public final class Launcher {

    /**
     * Maven takes our class loader away when the main thread returns, which is before the stop is done: what the stop
     * needs has to be loaded by then.
     */
    @SuppressWarnings("unused")
    private static final Class<?>[] NEEDED_TO_STOP = {
        SimpulServer.class, LocalWildFly.class, LocalPostgres.class, Command.class, Command.Result.class,
        DataFolder.class, Account.class, PostgresBinaries.class, StartRefused.class, Obstacle.class
    };

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Thread starter = Thread.currentThread();
    private volatile boolean stopping;
    private volatile boolean refused;

    private Launcher() {}

    /**
     * Runs until it is told to stop, or says in a sentence why it cannot and exits with 1.
     *
     * @param args none; see {@link Options#of} for the system properties and environment variables
     */
    public static void main(String[] args) {
        new Launcher().run();
    }

    private void run() {
        try {
            var project = Path.of(System.getProperty("simpul.project", ""))
                    .toAbsolutePath()
                    .normalize();
            var options = Options.of(project, System.getProperties(), System.getenv());
            var server = SimpulServer.hold(options);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server), "simpul-stop"));
            out.println("Simpul dinyalakan … / starting … (log: " + server.log() + ")");
            server.start();
            new Greeting(out, options, server).print();
            server.join();
            TimeUnit.SECONDS.sleep(2);
            throw new StartRefused(Obstacle.SERVER_ENDED, server.log());
        } catch (StartRefused e) {
            refuse(e.getMessage());
        } catch (InterruptedException e) {
            // told to stop; the shutdown hook does it
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            refuse(new StartRefused(Obstacle.UNEXPECTED, e).getMessage());
        }
    }

    private void refuse(String sentence) {
        if (!stopping) {
            refused = true;
            out.println();
            out.println(sentence);
            System.exit(1);
        }
    }

    private void stop(SimpulServer server) {
        if (refused) {
            server.stop();
            return;
        }
        stopping = true;
        starter.interrupt();
        try {
            // a start that is under way ends first, so that nothing is started behind the stop's back
            starter.join(TimeUnit.SECONDS.toMillis(100));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        server.stop();
        out.println("Simpul berhenti. / stopped.");
    }
}
