package id.simpul.identity;

import id.simpul.core.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.apache.shiro.crypto.hash.DefaultHashService;
import org.apache.shiro.crypto.hash.Hash;
import org.apache.shiro.crypto.hash.HashRequest;
import org.apache.shiro.crypto.hash.format.Shiro2CryptFormat;
import org.apache.shiro.lang.util.ByteSource;

/** Argon2id with OWASP's parameters (19 MiB, t=2, p=1), a few at a time so that sign-ins cannot eat the memory. */
@ApplicationScoped
public class Passwords {

    private static final int AT_ONCE = 4;

    private final Semaphore slots = new Semaphore(AT_ONCE, true);
    private final DefaultHashService hashes = new DefaultHashService();
    private final Shiro2CryptFormat format = new Shiro2CryptFormat();
    private volatile String decoy;

    /** The password as a self-describing text (PHC string) to store. */
    public String hash(String password) {
        HashRequest request = new HashRequest.Builder()
                .setAlgorithmName("argon2id")
                .addParameter("Argon2.iterations", "2")
                .addParameter("Argon2.memoryKib", "19456")
                .addParameter("Argon2.parallelism", "1")
                .setSource(bytes(password))
                .build();
        return limited(() -> format.format(hashes.computeHash(request)));
    }

    /**
     * Whether the password fits. A null hash (unknown user) costs the same time as a real one and never fits.
     */
    public boolean matches(String password, String storedHash) {
        Hash stored = format.parse(storedHash == null ? decoy() : storedHash);
        boolean fits = limited(() -> stored.matchesPassword(bytes(password)));
        return fits && storedHash != null;
    }

    /** Two keyboards may write one letter in two ways (NIST SP 800-63B 5.1.1.2): both are the same password. */
    private static ByteSource bytes(String password) {
        return ByteSource.Util.bytes(Normalizer.normalize(password, Normalizer.Form.NFC));
    }

    private String decoy() {
        if (decoy == null) {
            decoy = hash(Ids.token());
        }
        return decoy;
    }

    private <T> T limited(Supplier<T> work) {
        slots.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            slots.release();
        }
    }
}
