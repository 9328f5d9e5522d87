package id.simpul.identity.entry;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/** Time-based codes as every authenticator makes them (RFC 6238): SHA-1, 30 seconds, six digits, one step of tolerance. */
final class Totp {

    static final int SECRET_BYTES = 20;

    private static final Duration STEP = Duration.ofSeconds(30);
    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator(STEP, 6);

    private Totp() {}

    /** The code of a moment. */
    static String code(byte[] secret, Instant at) {
        try {
            return CODES.generateOneTimePasswordString(new SecretKeySpec(secret, "RAW"), at);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("any bytes are a key of HMAC", e);
        }
    }

    /** The time step a code belongs to, now or one step away; empty for any other code. */
    static OptionalLong step(byte[] secret, String code, Instant now) {
        for (int away = -1; away <= 1; away++) {
            Instant at = now.plus(STEP.multipliedBy(away));
            if (MessageDigest.isEqual(code(secret, at).getBytes(), code.getBytes())) {
                return OptionalLong.of(at.getEpochSecond() / STEP.toSeconds());
            }
        }
        return OptionalLong.empty();
    }
}
