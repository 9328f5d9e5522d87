package id.simpul.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Supplier;

/** As root on Debian the build helps itself to the programs of its tests; anywhere else a person decides what is installed. */
final class Debian {

    private Debian() {}

    /**
     * Installs a program, one process at a time.
     *
     * @param name of the package
     * @param find looks for the program
     * @return what was found afterwards; empty where nothing may be installed, or it failed
     */
    static Optional<Path> install(String name, Supplier<Optional<Path>> find) {
        if (!"root".equals(System.getProperty("user.name")) || !Files.exists(Path.of("/etc/debian_version"))) {
            return Optional.empty();
        }
        try (var channel = FileChannel.open(
                        Simpul.project().resolve("ear/target/install.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            return find.get().or(() -> {
                run("apt-get", "update", "-q");
                run("apt-get", "install", "-y", "-q", "--no-install-recommends", name);
                return find.get();
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(String... command) {
        try {
            // its words must not mix with what the test runner says over the same channel
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD);
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            // no service of the machine is to start
            builder.environment().put("RUNLEVEL", "1");
            builder.start().waitFor();
        } catch (IOException e) {
            // the search after it finds nothing, and the test says what to install
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
