package id.simpul.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A run's own copy of configuration and deployment. The built server stays untouched, so that one build serves several
 * runs and a new build does not pull the floor from under a running one.
 */
final class ServerFolder {

    private final Path home;
    private final Path base;

    private ServerFolder(Path home, Path base) {
        this.home = home;
        this.base = base;
    }

    static ServerFolder lay(Path home, Path base) {
        if (!Files.exists(home.resolve("standalone/deployments/simpul.ear"))) {
            throw new StartRefused(Obstacle.SERVER_MISSING, home);
        }
        try {
            DataFolder.delete(base);
            copy(home.resolve("standalone/configuration"), base.resolve("configuration"));
            copy(home.resolve("standalone/deployments"), base.resolve("deployments"));
            Files.writeString(base.resolve("deployments/simpul.ear.dodeploy"), "simpul.ear");
            return new ServerFolder(home, base);
        } catch (IOException e) {
            throw DataFolder.refusal(base, e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    Path home() {
        return home;
    }

    Path base() {
        return base;
    }

    boolean deployed() {
        return Files.exists(base.resolve("deployments/simpul.ear.deployed"));
    }

    boolean failed() {
        return Files.exists(base.resolve("deployments/simpul.ear.failed"));
    }
}
