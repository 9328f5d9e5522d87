package id.simpul.core;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/**
 * What a bare word in a file means, by YAML's JSON schema: {@code true}, {@code null} and numbers as JSON writes them,
 * everything else is text. So {@code 2024-01-02}, {@code NO} and {@code 07:30} stay what the paper prints.
 */
final class YamlScalar {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]{0,17})");
    private static final Pattern DECIMAL =
            Pattern.compile("-?(0|[1-9][0-9]{0,17})\\.[0-9]{1,17}([eE][-+]?[0-9]{1,2})?");

    private YamlScalar() {}

    static JsonNode read(ScalarEvent event) {
        String text = event.getValue();
        return event.isPlain() ? plain(text) : NODES.textNode(text);
    }

    private static JsonNode plain(String text) {
        return switch (text) {
            case "", "~", "null" -> NODES.nullNode();
            case "true" -> NODES.booleanNode(true);
            case "false" -> NODES.booleanNode(false);
            default -> number(text);
        };
    }

    private static JsonNode number(String text) {
        if (INTEGER.matcher(text).matches()) {
            long number = Long.parseLong(text);
            // as a reader of JSON has it: what was kept and read again is the same number
            return number == (int) number ? NODES.numberNode((int) number) : NODES.numberNode(number);
        }
        return DECIMAL.matcher(text).matches() ? NODES.numberNode(Double.parseDouble(text)) : NODES.textNode(text);
    }

    /** Whether a bare word would come back as this very text. */
    static boolean staysText(String text) {
        return plain(text).isTextual();
    }

    /** Characters no paper prints; a NUL, moreover, cannot be stored as JSON. */
    static boolean hasControlCharacter(String text) {
        return text.codePoints()
                .anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t'
                        || Character.getType(c) == Character.SURROGATE
                        || Character.getType(c) == Character.FORMAT);
    }
}
