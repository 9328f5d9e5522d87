package id.simpul.core;

import java.util.Locale;

/** Turns what a person typed into a search field into a pattern for {@code like ... escape '\'}. */
public final class Search {

    private Search() {}

    /**
     * A pattern that finds the text anywhere in a lower-cased column; {@code %} and {@code _} mean themselves.
     *
     * @param typed what to look for, in any case
     */
    public static String anywhere(String typed) {
        return "%" + typed.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
