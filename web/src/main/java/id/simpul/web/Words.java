package id.simpul.web;

import id.simpul.core.Problem;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.SortedMap;
import java.util.TreeMap;

/** The words of pages and answers, in the reader's language. Pages, Faces and REST all speak from this one bundle. */
public final class Words {

    /** Where {@code messages_id.properties} and {@code messages_en.properties} lie. */
    public static final String BUNDLE = "id.simpul.web.messages";

    public static final Locale INDONESIAN = new Locale("id");

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Words() {}

    /**
     * The sentence under a key with its blanks filled in.
     *
     * @param locale Indonesian is spoken for every language but English
     * @return the key itself when nobody wrote a sentence for it, so that the gap is seen and nothing breaks
     */
    public static String say(Locale locale, String key, Object... args) {
        try {
            String pattern = bundle(locale).getString(key);
            return args.length == 0 ? pattern : new MessageFormat(pattern, locale).format(args);
        } catch (MissingResourceException e) {
            return key;
        }
    }

    /** What is wrong with a document: in the designer's words where it has some, else as of a file. */
    public static String fault(Locale locale, Problem problem) {
        return problem.key().startsWith("sop.")
                ? say(locale, "design.problem." + problem.key(), problem.args().toArray())
                : problem.sentence(locale);
    }

    /** All sentences whose keys begin alike, by the rest of their keys. */
    public static SortedMap<String, String> below(String prefix, Locale locale) {
        ResourceBundle words = bundle(locale);
        SortedMap<String, String> found = new TreeMap<>();
        words.keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .forEach(key -> found.put(key.substring(prefix.length()), words.getString(key)));
        return found;
    }

    private static ResourceBundle bundle(Locale locale) {
        Locale spoken = locale.getLanguage().equals("en") ? Locale.ENGLISH : INDONESIAN;
        return ResourceBundle.getBundle(BUNDLE, spoken, Words.class.getClassLoader(), NO_FALLBACK);
    }
}
