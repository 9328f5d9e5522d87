package id.simpul.launch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL, unpacked from the jar the build chose for this machine. */
final class PostgresBinaries {

    private final Path home;

    private PostgresBinaries(Path home) {
        this.home = home;
    }

    /** Unpacks them where a complete copy of the same archive does not lie yet; one process at a time, the next finds them. */
    static synchronized PostgresBinaries in(Path home) {
        var name = "/postgres-" + platform() + ".txz";
        var resource = PostgresBinaries.class.getResource(name);
        if (resource == null) {
            throw new StartRefused(Obstacle.NO_BINARIES, platform());
        }
        try {
            Files.createDirectories(home.toAbsolutePath().getParent());
            try (var channel = FileChannel.open(
                            home.resolveSibling(home.getFileName() + ".lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                complete(resource, home);
            }
            return new PostgresBinaries(home);
        } catch (IOException e) {
            throw DataFolder.refusal(home, e);
        }
    }

    private static void complete(URL resource, Path home) throws IOException {
        var archive = resource.openConnection().getContentLengthLong() + " " + resource.getPath();
        var mark = home.resolve(".complete");
        if (Files.exists(mark) && Files.readString(mark).equals(archive)) {
            return;
        }
        DataFolder.delete(home);
        try (var stream = resource.openStream()) {
            unpack(stream, home);
        }
        Files.writeString(mark, archive);
    }

    private static void unpack(InputStream archive, Path home) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(archive))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var path = home.resolve(entry.getName()).normalize();
                if (!path.startsWith(home)) {
                    throw new IOException("archive entry outside of its folder: " + entry.getName());
                }
                unpack(tar, entry, path);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.copy(path.getFileSystem().getPath(entry.getLinkName()), path);
        } else {
            Files.copy(tar, path);
            if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                var runnable = (entry.getMode() & 0100) != 0;
                Files.setPosixFilePermissions(
                        path, PosixFilePermissions.fromString(runnable ? "rwxr-xr-x" : "rw-r--r--"));
            }
        }
    }

    /** This machine as the archives name it, such as {@code linux-x86_64}. */
    static String platform() {
        var os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        var system = os.startsWith("mac") ? "darwin" : os.startsWith("windows") ? "windows" : os;
        return system + "-"
                + switch (arch) {
                    case "amd64", "x86_64" -> "x86_64";
                    case "aarch64", "arm64" -> "arm_64";
                    default -> arch;
                };
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    /** The major version these programs are of, such as {@code 18}. */
    String version() {
        var words = Command.run(10, program("postgres").toString(), "--version")
                .output()
                .trim()
                .split("\\s+");
        return words[words.length - 1].replaceAll("\\..*", "");
    }
}
