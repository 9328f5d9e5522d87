package id.simpul.core;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * One thing wrong with a file an office wrote: where it stands, and one sentence about it.
 *
 * @param severity whether the file is refused for it
 * @param pointer  JSON pointer of the value at fault; empty for the whole file
 * @param line     line in the file, from 1; 0 when no place is known
 * @param key      stable message key, such as {@code sop.laneUnknown}
 * @param args     what the sentence names
 */
public record Problem(Severity severity, String pointer, int line, String key, List<String> args) {

    /** An error refuses the file; a warning is shown and nothing more. */
    public enum Severity {
        ERROR,
        WARNING
    }

    /** Indonesian is the language of the house, English the other one; no third is ever guessed from the machine. */
    public static final Locale INDONESIAN = Locale.forLanguageTag("id");

    private static final String BUNDLE = "id.simpul.core.problems";

    public Problem {
        args = List.copyOf(args);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** The sentence in Indonesian, or in English for an English reader. */
    public String sentence(Locale locale) {
        Locale spoken = "en".equals(locale.getLanguage()) ? Locale.ENGLISH : INDONESIAN;
        String pattern = ResourceBundle.getBundle(
                        BUNDLE,
                        spoken,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(key);
        return new MessageFormat(pattern, spoken).format(args.toArray());
    }

    public String indonesian() {
        return sentence(INDONESIAN);
    }

    public String english() {
        return sentence(Locale.ENGLISH);
    }
}
