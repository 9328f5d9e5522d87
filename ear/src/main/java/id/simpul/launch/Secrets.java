package id.simpul.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Properties;

/**
 * What the embedded PostgreSQL and the application keep secret: made once, readable by their owner only. A file of an
 * earlier release gets the lines it lacks.
 */
final class Secrets {

    private static final List<String> NAMES = List.of("superuser", "owner", "app", "seal");

    private final Properties values;

    private Secrets(Properties values) {
        this.values = values;
    }

    static Secrets in(Path file) {
        try {
            var values = new Properties();
            if (Files.exists(file)) {
                try (var reader = Files.newBufferedReader(file)) {
                    values.load(reader);
                }
            }
            if (!values.stringPropertyNames().containsAll(NAMES)) {
                NAMES.forEach(name -> values.putIfAbsent(name, random()));
                write(file, values);
            }
            return new Secrets(values);
        } catch (IOException e) {
            throw DataFolder.refusal(file, e);
        }
    }

    private static void write(Path file, Properties values) throws IOException {
        var text = new StringBuilder();
        values.stringPropertyNames().stream().sorted().forEach(name -> text.append(name)
                .append('=')
                .append(values.getProperty(name))
                .append('\n'));
        // complete or absent: a start that was cut short leaves no half of it
        var draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, forOwnerOnly(draft));
        Files.writeString(draft, text, StandardCharsets.UTF_8);
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
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
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    Login superuser() {
        return new Login("postgres", values.getProperty("superuser"));
    }

    Login owner() {
        return new Login("simpul_owner", values.getProperty("owner"));
    }

    /** The key under which the application seals what the database must not be able to read. */
    String seal() {
        return values.getProperty("seal");
    }

    Login app() {
        return new Login("simpul_app", values.getProperty("app"));
    }
}
