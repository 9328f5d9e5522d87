package id.simpul.core;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * Says what a schema finds in words an office can act on. The library's own messages speak of "the enumeration" and of
 * regular expressions, and only in English.
 */
final class SchemaSentence {

    private static final int QUOTED = 60;
    /** Without a repeated group, which Java would match by recursion and a long key could overflow the stack. */
    private static final String KEBAB = "^(?!.*--)[a-z0-9]([a-z0-9-]*[a-z0-9])?$";

    /** The patterns of our schemas, each with its own sentence. */
    static final Map<String, String> SHAPES = Map.ofEntries(
            Map.entry(KEBAB, "schema.shape.key"),
            Map.entry("^[a-z0-9-]+@[1-9][0-9]{0,5}$", "schema.shape.base"),
            Map.entry("^[0-9]{18}$", "schema.shape.nip"),
            Map.entry("^[0-9]{2}(\\.[0-9]{2})?$", "schema.shape.wilayah"),
            Map.entry("^[a-z0-9-]+\\.(svg|png)$", "schema.shape.logo"),
            Map.entry("\\{nomor\\}", "schema.shape.numbering"),
            Map.entry("^([01][0-9]|2[0-3]):[0-5][0-9]-([01][0-9]|2[0-3]):[0-5][0-9]$", "schema.shape.hours"),
            Map.entry("^([1-9][0-9]? bulan|semester)$", "schema.shape.every"),
            Map.entry("^[1-9][0-9]? (hari|minggu|bulan)$", "schema.shape.within"),
            Map.entry("^[0-9+(][0-9 ()./-]{2,39}$", "schema.shape.phone"),
            Map.entry("^[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+$", "schema.shape.email"),
            Map.entry("^[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+(/[A-Za-z0-9._~/-]*)?$", "schema.shape.website"));

    private static final Map<String, String> BOUNDS = Map.of(
            "minItems", "schema.tooFew",
            "minProperties", "schema.tooFew",
            "maxItems", "schema.tooMany",
            "minimum", "schema.tooSmall",
            "maximum", "schema.tooBig",
            "maxLength", "schema.tooLong");

    private SchemaSentence() {}

    static Problem of(Yaml file, Error error, JsonNode schema) {
        String at = error.getInstanceLocation().toString();
        JsonNode value = file.root().at(JsonPointer.compile(at));
        return switch (error.getKeyword()) {
            case "additionalProperties" ->
                file.error(
                        child(at, error.getProperty()), "schema.unknownKey", error.getProperty(), known(error, schema));
            case "propertyNames" -> file.error(child(at, error.getProperty()), "schema.keyName", error.getProperty());
            case "required" -> file.error(at, "schema.missingKey", error.getProperty());
            case "type" -> type(file, at, error, value);
            case "enum" -> file.error(at, "schema.notOneOf", shown(value), words(error.getSchemaNode()));
            case "const" -> file.error(at, "schema.notThis", shown(value), shown(error.getSchemaNode()));
            case "pattern" -> file.error(at, shape(error), shown(value));
            case "format" -> file.error(at, "schema.date", shown(value));
            case "minLength" -> file.error(at, "schema.emptyText");
            case "uniqueItems" -> file.error(at, "schema.twice");
            default -> bound(file, at, error, value);
        };
    }

    private static Problem type(Yaml file, String at, Error error, JsonNode value) {
        JsonNode wanted = error.getSchemaNode();
        String key = wanted.isTextual() ? wanted.asText() : wanted.get(0).asText();
        if (value.isValueNode() && !value.isNull() && "string".equals(key)) {
            return file.error(at, "schema.quote", shown(value));
        }
        return file.error(at, "schema.type." + key, shown(value));
    }

    private static Problem bound(Yaml file, String at, Error error, JsonNode value) {
        String key = BOUNDS.get(error.getKeyword());
        return key == null
                ? file.error(at, "schema.other", error.getMessage())
                : file.error(at, key, shown(error.getSchemaNode()), shown(value));
    }

    private static String shape(Error error) {
        return SHAPES.getOrDefault(error.getSchemaNode().asText(), "schema.shape");
    }

    /** The keys that are known where the unknown one stands. */
    private static String known(Error error, JsonNode schema) {
        String keyword = error.getSchemaLocation().getFragment().toString();
        JsonNode around = schema.at(keyword.substring(0, keyword.lastIndexOf('/')));
        List<String> names = new ArrayList<>();
        around.path("properties").fieldNames().forEachRemaining(names::add);
        return String.join(", ", names);
    }

    private static String words(JsonNode list) {
        return String.join(
                ", ",
                StreamSupport.stream(list.spliterator(), false)
                        .map(SchemaSentence::shown)
                        .toList());
    }

    private static String shown(JsonNode value) {
        if (value.isContainerNode()) {
            return value.isObject() ? "{...}" : "[...]";
        }
        String text = value.asText();
        return text.length() > QUOTED ? text.substring(0, QUOTED) + "..." : text;
    }

    private static String child(String at, String name) {
        return at + "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
