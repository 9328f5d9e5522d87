package id.simpul.onboarding;

import id.simpul.identity.entry.FirstAdmin;
import id.simpul.tenant.TenantFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.jboss.logging.Logger;

/**
 * Leaves the way in of the first admin in a file that its owner alone may read ({@code -Dsimpul.firstAdminFile}). The
 * log names the file and never the link.
 */
@ApplicationScoped
class FirstAdminLink {

    private static final Logger LOG = Logger.getLogger(FirstAdminLink.class);

    @Inject
    private FirstAdmin admins;

    /** Does nothing once somebody of the national office has chosen a password, but for taking the old file away. */
    void leave(TenantFile national) {
        String configured = System.getProperty("simpul.firstAdminFile");
        if (configured == null) {
            LOG.warn("No -Dsimpul.firstAdminFile: where nobody has an account yet, nobody can get in.");
            return;
        }
        Path file = Path.of(configured);
        String username = System.getProperty("simpul.firstAdmin", "admin." + national.slug());
        try {
            Files.deleteIfExists(file);
            admins.invite(username).ifPresent(code -> write(file, username, code));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + file, e);
        }
    }

    private static void write(Path file, String username, String code) {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] ownerOnly = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        try {
            Files.createFile(file, ownerOnly);
            Files.writeString(file, username + "\n/undangan/" + code + "\n");
            LOG.infof("The first admin chooses a password with the link in %s, within seven days.", file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
