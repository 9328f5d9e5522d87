package id.simpul.tenant;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * An emblem as it is kept and shown: written anew by {@link LogoReader}, never the bytes that came.
 *
 * @param mediaType {@code image/png} or {@code image/svg+xml}
 */
public record Logo(String mediaType, byte[] content) {

    /** The ending of a file that holds it. */
    public String ending() {
        return mediaType.equals("image/png") ? "png" : "svg";
    }

    public String sha256() {
        return sha256(content);
    }

    /** Fingerprint of some bytes. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
