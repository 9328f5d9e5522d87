package id.simpul.core;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** The place in a list where the next page begins, as an opaque text that survives a URL. */
public record Cursor(List<String> parts) {

    private static final String SEPARATOR = "\n";

    public static String of(Object... parts) {
        String joined = String.join(
                SEPARATOR,
                java.util.Arrays.stream(parts)
                        .map(p -> p == null ? "" : p.toString())
                        .toList());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a cursor made by {@link #of}; null gives null.
     *
     * @throws Refusal malformed when it was not made here
     */
    public static Cursor read(String text, int size) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            String joined = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            List<String> parts = List.of(joined.split(SEPARATOR, -1));
            if (parts.size() != size) {
                throw Refusal.malformed("page.cursor");
            }
            return new Cursor(parts);
        } catch (IllegalArgumentException e) {
            throw Refusal.malformed("page.cursor");
        }
    }

    /** @throws Refusal malformed when the part is no instant */
    public Instant instant(int index) {
        try {
            return Instant.parse(parts.get(index));
        } catch (java.time.DateTimeException e) {
            throw Refusal.malformed("page.cursor");
        }
    }

    /** @throws Refusal malformed when the part is no UUID */
    public UUID uuid(int index) {
        try {
            return UUID.fromString(parts.get(index));
        } catch (IllegalArgumentException e) {
            throw Refusal.malformed("page.cursor");
        }
    }
}
