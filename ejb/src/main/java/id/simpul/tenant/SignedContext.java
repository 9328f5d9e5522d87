package id.simpul.tenant;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The office as PostgreSQL believes it: {@code tenant|backend|milliseconds|HMAC-SHA256}. Row-level security asks
 * {@code sec.tenant()}, which checks the signature with a key that the runtime role cannot read. So a statement smuggled
 * into a query cannot name another office, and a value that was overheard is worth nothing on another connection or
 * five minutes later.
 */
public final class SignedContext {

    private static final String ALGORITHM = "HmacSHA256";

    private static volatile SignedContext current;

    private final SecretKeySpec key;
    private final Clock clock;

    private SignedContext(byte[] secret, Clock clock) {
        this.key = new SecretKeySpec(secret, ALGORITHM);
        this.clock = clock;
    }

    /** Takes the database's key, before anybody asks for a row. Hibernate makes its parts itself, hence the static. */
    static void begin(byte[] secret, Clock clock) {
        current = new SignedContext(secret, clock);
    }

    /**
     * The office's name for one backend of PostgreSQL, from now on for five minutes of transactions to begin.
     *
     * @throws IllegalStateException before the key was loaded
     */
    static String of(UUID tenantId, int backend) {
        if (current == null) {
            throw new IllegalStateException("no row is asked for before the context's key is loaded");
        }
        return current.sign(
                tenantId + "|" + backend + "|" + current.clock.instant().toEpochMilli());
    }

    private String sign(String claim) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return claim + "|" + HexFormat.of().formatHex(mac.doFinal(claim.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA256", e);
        }
    }
}
