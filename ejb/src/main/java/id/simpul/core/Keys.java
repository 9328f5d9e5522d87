package id.simpul.core;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Keys made of words. */
public final class Keys {

    private static final int LONGEST = 50;

    private Keys() {}

    /** Small letters, digits and single hyphens; empty when the words hold none. */
    public static String of(String words) {
        String plain = Normalizer.normalize(words, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST).replaceAll("-$", "");
    }

    /** A key that is not taken yet, and is from now on. */
    public static String free(String words, String otherwise, Set<String> taken) {
        String wanted = of(words).isEmpty() ? otherwise : of(words);
        String key = wanted;
        for (int i = 2; !taken.add(key); i++) {
            key = wanted + "-" + i;
        }
        return key;
    }
}
