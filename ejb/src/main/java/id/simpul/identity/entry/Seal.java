package id.simpul.identity.entry;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Closes what the database keeps but must not be able to read, under a key that is not in the database
 * ({@code SIMPUL_SEAL_KEY}): AES-256 in GCM for what is opened again, HMAC-SHA-256 for what is only compared.
 */
@ApplicationScoped
class Seal {

    private static final String VERSION = "1.";
    private static final int IV = 12, TAG_BITS = 128, SHORTEST_KEY = 32;

    private final SecureRandom random = new SecureRandom();
    private final byte[] sealing;
    private final byte[] printing;

    Seal() {
        this(System.getenv("SIMPUL_SEAL_KEY"));
    }

    /** @param master at least 32 random characters; two keys are derived from it, one for each use */
    Seal(String master) {
        if (master == null || master.length() < SHORTEST_KEY) {
            throw new IllegalStateException("SIMPUL_SEAL_KEY needs at least " + SHORTEST_KEY + " random characters");
        }
        byte[] key = master.getBytes(StandardCharsets.UTF_8);
        sealing = mac(key, "simpul seal 1");
        printing = mac(key, "simpul fingerprint 1");
    }

    /** @param owner whose it is; what is sealed for one owner cannot be opened as another's */
    String close(byte[] secret, String owner) {
        try {
            byte[] iv = new byte[IV];
            random.nextBytes(iv);
            byte[] closed = cipher(Cipher.ENCRYPT_MODE, iv, owner).doFinal(secret);
            byte[] whole = Arrays.copyOf(iv, IV + closed.length);
            System.arraycopy(closed, 0, whole, IV, closed.length);
            return VERSION + Base64.getEncoder().encodeToString(whole);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    /** @throws IllegalStateException when it was altered, or sealed for another owner or under another key */
    byte[] open(String sealed, String owner) {
        try {
            byte[] whole = Base64.getDecoder().decode(sealed.substring(VERSION.length()));
            byte[] iv = Arrays.copyOf(whole, IV);
            return cipher(Cipher.DECRYPT_MODE, iv, owner).doFinal(whole, IV, whole.length - IV);
        } catch (GeneralSecurityException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IllegalStateException("a sealed secret does not open under this SIMPUL_SEAL_KEY", e);
        }
    }

    /** What stands for a text where only equality matters; without the key nobody can try texts against it. */
    String fingerprint(String text) {
        return HexFormat.of().formatHex(mac(printing, text));
    }

    private Cipher cipher(int mode, byte[] iv, String owner) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(sealing, "AES"), new GCMParameterSpec(TAG_BITS, iv));
        cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }
}
