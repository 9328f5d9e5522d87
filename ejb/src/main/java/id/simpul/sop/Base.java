package id.simpul.sop;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The template that an SOP is a variant of, in files {@code <code>@<version>}.
 *
 * @param code    of the national office's SOP
 * @param version of it
 */
public record Base(String code, int version) {

    private static final Pattern SHAPE = Pattern.compile("([a-z0-9-]{1,60})@([1-9][0-9]{0,5})");

    /** What a text names; empty when it names nothing of the kind. */
    public static Optional<Base> of(String text) {
        Matcher parts = SHAPE.matcher(text == null ? "" : text);
        return parts.matches()
                ? Optional.of(new Base(parts.group(1), Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }

    @JsonCreator
    static Base read(String text) {
        return of(text).orElseThrow(() -> new IllegalArgumentException("no template"));
    }

    @JsonValue
    @Override
    public String toString() {
        return code + "@" + version;
    }
}
