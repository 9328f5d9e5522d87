package id.simpul.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/**
 * The folder that outlives a run: database, passwords, logs. One run holds it at a time; the operating system lets go
 * of it when the run dies, however it dies.
 */
final class DataFolder implements AutoCloseable {

    /** A fresh start writes about 200 MB. */
    private static final long NEEDED_MB = 400;

    private final Path root;
    private final FileChannel channel;
    private final FileLock lock;

    private DataFolder(Path root, FileChannel channel, FileLock lock) {
        this.root = root;
        this.channel = channel;
        this.lock = lock;
    }

    static DataFolder hold(Path root) {
        try {
            Files.createDirectories(root);
            if (root.toRealPath().getFileSystem().supportedFileAttributeViews().contains("posix")) {
                // passwords, logs and papers of offices: nobody else looks in
                Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
            }
            var channel = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new StartRefused(Obstacle.ALREADY_RUNNING, root);
            }
            return new DataFolder(root, channel, lock);
        } catch (IOException e) {
            throw refusal(root, e);
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** Says why a file could not be written here. */
    static StartRefused refusal(Path where, IOException e) {
        return String.valueOf(e.getMessage()).contains("No space left")
                ? new StartRefused(Obstacle.DISK_FULL, where, NEEDED_MB).causedBy(e)
                : new StartRefused(Obstacle.FOLDER_UNWRITABLE, where).causedBy(e);
    }

    void requireSpace() {
        try {
            var free = Files.getFileStore(root).getUsableSpace() / (1024 * 1024);
            if (free < (Files.exists(database()) ? NEEDED_MB / 4 : NEEDED_MB)) {
                throw new StartRefused(Obstacle.DISK_FULL, root, NEEDED_MB);
            }
        } catch (IOException e) {
            throw refusal(root, e);
        }
    }

    /** Throws away what earlier runs left, except the unpacked PostgreSQL. */
    void reset() {
        for (var path : new Path[] {database(), secrets(), firstAdmin(), logs(), server(), auditHeads()}) {
            delete(path);
        }
    }

    static void delete(Path path) {
        if (!Files.exists(path)) {
            return;
        }
        try (var files = Files.walk(path)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw refusal(path, e);
        }
    }

    Path root() {
        return root;
    }

    Path database() {
        return root.resolve("database");
    }

    Path secrets() {
        return root.resolve("secrets.properties");
    }

    /** Where a production start without any account leaves the invitation of the national admin. */
    Path firstAdmin() {
        return root.resolve("admin-pertama.txt");
    }

    Path logs() {
        return root.resolve("log");
    }

    Path serverPid() {
        return root.resolve("server.pid");
    }

    /** Heads of the audit chains, apart from the database; worth copying to another machine. */
    Path auditHeads() {
        return root.resolve("audit-heads");
    }

    Path server() {
        return root.resolve("server");
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            // the process is about to end, and the lock ends with it
        }
    }
}
