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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/** The passwords of the embedded PostgreSQL and the deployment's keys: made once, readable by their owner only. */
final class Secrets {

    private static final List<String> PASSWORDS = List.of("superuser", "owner", "app");

    /** Keys that are kept outside the database, each with the environment variable the server reads it from. */
    static final Map<String, String> KEYS = Map.of("audit", "SIMPUL_AUDIT_KEY", "seal", "SIMPUL_SEAL_KEY");

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
            if (complete(values)) {
                write(file, values);
            }
            return new Secrets(values);
        } catch (IOException e) {
            throw DataFolder.refusal(file, e);
        }
    }

    /** Adds what is missing, such as a key that an older Simpul did not know; says whether anything was. */
    private static boolean complete(Properties values) {
        var missing = Stream.concat(PASSWORDS.stream(), KEYS.keySet().stream().sorted())
                .filter(name -> !values.containsKey(name))
                .toList();
        missing.forEach(name -> values.setProperty(name, random()));
        return !missing.isEmpty();
    }

    private static void write(Path file, Properties values) throws IOException {
        var text = new StringBuilder();
        for (var name : values.stringPropertyNames().stream().sorted().toList()) {
            text.append(name).append('=').append(values.getProperty(name)).append('\n');
        }
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

    /** The keys as the server's environment names them. */
    Map<String, String> keys() {
        var keys = new HashMap<String, String>();
        KEYS.forEach((name, variable) -> keys.put(variable, values.getProperty(name)));
        return keys;
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
