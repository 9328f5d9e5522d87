package id.simpul.sop.print;

/**
 * An office's emblem, as it is kept: a PNG, or an SVG that holds a drawing alone. Two are the same when their fingerprints
 * are.
 *
 * @param sha256    fingerprint of the content
 * @param mediaType {@code image/png} or {@code image/svg+xml}
 */
public record Emblem(String sha256, String mediaType, byte[] content) {

    boolean png() {
        return mediaType.equals("image/png");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Emblem emblem && emblem.sha256.equals(sha256);
    }

    @Override
    public int hashCode() {
        return sha256.hashCode();
    }

    @Override
    public String toString() {
        return mediaType + " " + sha256;
    }
}
