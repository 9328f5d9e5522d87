package id.simpul.core;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * Writes data as a person would write a file by hand: one key a line, short lists and objects on one line, quotes only
 * where they are needed. The same data always gives the same bytes, and {@link Yaml} reads them back equal.
 */
public final class YamlWriter {

    private static final int WIDTH = 118;

    /** Starts a bare word cannot have, and turns within it that mean something else. */
    private static final Pattern NEEDS_QUOTES =
            Pattern.compile("^[-?:,\\[\\]{}#&*!|>'\"%@`~=<\\s].*|.*(: | #|:$|\\s$|[\\n\\t]).*", Pattern.DOTALL);

    private static final Pattern LOOKS_SPECIAL =
            Pattern.compile("[-+.0-9][0-9_.,eE:+-]*|(?i)(y|n|yes|no|on|off|true|false|null)");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern FLOW_MARKS = Pattern.compile(".*[,\\[\\]{}].*", Pattern.DOTALL);

    private final List<String> lines = new ArrayList<>();

    private YamlWriter() {}

    /**
     * Writes a file.
     *
     * @param root the data, an object
     * @return its text, ending with a line break
     */
    public static String write(JsonNode root) {
        YamlWriter writer = new YamlWriter();
        root.properties().forEach(entry -> writer.section(entry.getKey(), entry.getValue()));
        return String.join("\n", writer.lines) + "\n";
    }

    private void section(String key, JsonNode value) {
        int before = lines.size();
        entry("", key, value);
        if (lines.size() > before + 1) {
            lines.add(before, "");
        }
    }

    private void entry(String indent, String key, JsonNode value) {
        String onOneLine = indent + word(key, false) + ": " + flow(value);
        if (value.isValueNode() || value.isEmpty() || onOneLine.length() <= WIDTH) {
            lines.add(value.isValueNode() ? indent + word(key, false) + ": " + scalar(value, false) : onOneLine);
            return;
        }
        lines.add(indent + word(key, false) + ":");
        if (value.isObject()) {
            value.properties().forEach(e -> entry(indent + "  ", e.getKey(), e.getValue()));
        } else {
            value.forEach(item -> item(indent + "  ", item));
        }
    }

    private void item(String indent, JsonNode value) {
        String onOneLine = indent + "- " + (value.isValueNode() ? scalar(value, false) : flow(value));
        if (!value.isObject() || value.isEmpty() || onOneLine.length() <= WIDTH) {
            lines.add(onOneLine);
            return;
        }
        int first = lines.size();
        value.properties().forEach(e -> entry(indent + "  ", e.getKey(), e.getValue()));
        lines.set(first, indent + "- " + lines.get(first).substring(indent.length() + 2));
    }

    private static String flow(JsonNode value) {
        if (value.isObject()) {
            return value.isEmpty() ? "{}" : "{ " + String.join(", ", pairs(value)) + " }";
        }
        if (value.isArray()) {
            List<String> items = StreamSupport.stream(value.spliterator(), false)
                    .map(YamlWriter::flow)
                    .toList();
            return "[" + String.join(", ", items) + "]";
        }
        return scalar(value, true);
    }

    private static List<String> pairs(JsonNode object) {
        List<String> pairs = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : object.properties()) {
            pairs.add(word(entry.getKey(), true) + ": " + flow(entry.getValue()));
        }
        return pairs;
    }

    private static String scalar(JsonNode value, boolean inFlow) {
        return value.isTextual() ? word(value.asText(), inFlow) : value.toString();
    }

    private static String word(String text, boolean inFlow) {
        if (DATE.matcher(text).matches()) {
            return text;
        }
        boolean quoted = text.isEmpty()
                || NEEDS_QUOTES.matcher(text).matches()
                || LOOKS_SPECIAL.matcher(text).matches()
                || inFlow && FLOW_MARKS.matcher(text).matches()
                || !YamlScalar.staysText(text);
        return quoted ? JsonNodeFactory.instance.textNode(text).toString() : text;
    }
}
