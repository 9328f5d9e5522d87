package id.simpul.core;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;

/** Gives names to things: UUIDs of version 7 (RFC 9562) for rows, random codes for strangers to hold. */
public final class Ids {

    private static final NoArgGenerator V7 = Generators.timeBasedEpochGenerator();
    private static final SecureRandom RANDOM = new SecureRandom();
    // no 0/O, 1/I/L: people read these codes aloud
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private Ids() {}

    /** A new row id; ids made later sort later. */
    public static UUID next() {
        return V7.generate();
    }

    /** A code of {@code length} characters that cannot be guessed (about 4.95 bits each). */
    public static String code(int length) {
        StringBuilder code = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** 256 random bits as a URL-safe text, for tokens. */
    public static String token() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * Reads an id from outside.
     *
     * @throws Refusal missing under {@code key} when it is no id of ours: what cannot exist does not exist
     */
    public static UUID parse(String text, String key) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException | NullPointerException e) {
            throw Refusal.missing(key);
        }
    }
}
