package id.simpul.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** The passwords of the embedded PostgreSQL: made once, readable by their owner only. */
final class Secrets {

    private final Properties values;

    private Secrets(Properties values) {
        this.values = values;
    }

    static Secrets in(Path file) {
        try {
            if (!Files.exists(file)) {
                write(file);
            }
            var values = new Properties();
            try (var reader = Files.newBufferedReader(file)) {
                values.load(reader);
            }
            return new Secrets(values);
        } catch (IOException e) {
            throw DataFolder.refusal(file, e);
        }
    }

    private static void write(Path file) throws IOException {
        var text = new StringBuilder();
        for (var name : new String[] {"superuser", "owner", "app"}) {
            text.append(name).append('=').append(random()).append('\n');
        }
        // complete or absent: a start that was cut short leaves no half of it
        var draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, forOwnerOnly(draft));
        Files.writeString(draft, text, StandardCharsets.UTF_8);
        Files.move(draft, file);
    }

    /** Permissions of a file that holds a password. */
    static FileAttribute<?>[] forOwnerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static String random() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    Login superuser() {
        return new Login("postgres", values.getProperty("superuser"));
    }

    Login owner() {
        return new Login("simpul_owner", values.getProperty("owner"));
    }

    Login app() {
        return new Login("simpul_app", values.getProperty("app"));
    }
}
