package id.simpul.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The account PostgreSQL runs under. It refuses to be root, as the super user of a container often is: then it gets a
 * user namespace without rights, or, where those are forbidden, the user nobody.
 */
final class Account {

    private static final int ROOT = 0;
    private static final int NOBODY = 65534;

    private final List<String> prefix;
    private final int owner;

    private Account(List<String> prefix, int owner) {
        this.prefix = prefix;
        this.owner = owner;
    }

    /** Chooses by who owns a file this process made. */
    static Account choose(Path madeByUs) {
        if (ownerOf(madeByUs) != ROOT) {
            return new Account(List.of(), -1);
        }
        return Command.run(10, "unshare", "-U", "true").ok()
                ? new Account(List.of("unshare", "-U"), ROOT)
                : new Account(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"), NOBODY);
    }

    List<String> command(Path program, String... arguments) {
        var command = new ArrayList<>(prefix);
        command.add(program.toString());
        command.addAll(List.of(arguments));
        return command;
    }

    /** Hands a file or folder over, whoever had it in an earlier run. */
    void own(Path path) {
        if (owner >= 0 && Files.exists(path) && ownerOf(path) != owner) {
            Command.run(60, "chown", "-R", owner + ":" + owner, path.toString());
        }
    }

    /** Lets nobody pass through our own folder; folders above it are not ours to open. */
    void requireReach(Path folder, Path program) {
        if (owner != NOBODY) {
            return;
        }
        Command.run(10, "chmod", "711", folder.toString());
        if (!Command.run(10, command(Path.of("test"), "-x", program.toString())).ok()) {
            throw new StartRefused(Obstacle.FOLDER_UNREACHABLE, program);
        }
    }

    private static int ownerOf(Path path) {
        try {
            return path.getFileSystem().supportedFileAttributeViews().contains("unix")
                    ? (Integer) Files.getAttribute(path, "unix:uid")
                    : -1;
        } catch (IOException e) {
            throw DataFolder.refusal(path, e);
        }
    }
}
