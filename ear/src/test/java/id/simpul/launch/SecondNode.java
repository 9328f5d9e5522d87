package id.simpul.launch;

import id.simpul.acceptance.Simpul;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;

/** Another server on the database of the one all tests share, with the same keys. */
public final class SecondNode {

    private static final String KEYS = "secrets.properties";

    private SecondNode() {}

    /** @return the server, to be closed by the test */
    public static SimpulServer start() throws Exception {
        var shared = Simpul.database();
        var own = new Database(
                shared.url().replace("ApplicationName=simpul", "ApplicationName=second"),
                shared.owner(),
                shared.app(),
                null);
        var folder = Simpul.folder("simpul-second");
        var server = SimpulServer.hold(Options.forTests(Simpul.project(), folder)
                .withExternal(own)
                .withServerProperty("simpul.sweep.seconds", "2"));
        Files.copy(
                Simpul.folder("simpul-it").resolve(KEYS),
                folder.resolve(KEYS),
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.COPY_ATTRIBUTES);
        server.start();
        return server;
    }
}
