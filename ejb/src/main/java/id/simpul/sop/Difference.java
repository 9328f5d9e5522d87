package id.simpul.sop;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.core.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an SOP says otherwise than the template it is a variant of, as its file has it: fields that are named replace, null
 * takes one away; lanes and steps are matched by key, {@code after} places them, {@code without} leaves them out. It is
 * taken on the form in which files leave unsaid what need not be said, so that a step goes on to whatever row follows it.
 */
public final class Difference {

    static final List<String> BY_KEY = List.of("lanes", "steps");
    static final String WITHOUT = "without";

    private static final List<String> BY_FIELD = List.of("labels", "paper", "identity");
    private static final Set<String> HEADS = Set.of("formatVersion", "code", "base");

    private final ObjectNode tree;

    Difference(ObjectNode tree) {
        this.tree = tree;
    }

    /**
     * The smallest difference between a template and an SOP.
     *
     * @param own names its base
     */
    public static Difference of(SopDocument template, SopDocument own) {
        ObjectNode was = SopWriter.tree(template);
        ObjectNode is = SopWriter.tree(own);
        ObjectNode tree = Json.mapper().createObjectNode();
        tree.set("formatVersion", is.get("formatVersion"));
        tree.set("code", is.get("code"));
        tree.put("base", String.valueOf(own.base()));
        leaveOut(tree, was, is);
        for (String name : names(was, is)) {
            JsonNode differs = BY_KEY.contains(name)
                    ? KeyedDifference.of(was.path(name), is.path(name))
                    : differs(name, was.path(name), is.path(name));
            if (differs != null) {
                tree.set(name, differs);
            }
        }
        return new Difference(tree);
    }

    private static void leaveOut(ObjectNode tree, ObjectNode was, ObjectNode is) {
        ObjectNode without = Json.mapper().createObjectNode();
        for (String name : BY_KEY) {
            Set<String> gone = new LinkedHashSet<>(byKey(was.path(name)).keySet());
            gone.removeAll(byKey(is.path(name)).keySet());
            if (!gone.isEmpty()) {
                without.set(name, Json.mapper().valueToTree(gone));
            }
        }
        if (!without.isEmpty()) {
            tree.set(WITHOUT, without);
        }
    }

    private static JsonNode differs(String name, JsonNode was, JsonNode is) {
        if (was.equals(is)) {
            return null;
        }
        return BY_FIELD.contains(name) ? fields(was, is) : orNull(is);
    }

    /** Fields of an object that another one has otherwise, and null for those it has not. */
    static ObjectNode fields(JsonNode was, JsonNode is) {
        ObjectNode fields = Json.mapper().createObjectNode();
        for (String name : names(was, is)) {
            if (!was.path(name).equals(is.path(name))) {
                fields.set(name, orNull(is.path(name)));
            }
        }
        return fields;
    }

    private static JsonNode orNull(JsonNode value) {
        return value.isMissingNode() ? Json.mapper().nullNode() : value;
    }

    private static Set<String> names(JsonNode was, JsonNode is) {
        Set<String> names = new LinkedHashSet<>();
        is.fieldNames().forEachRemaining(names::add);
        was.fieldNames().forEachRemaining(names::add);
        names.removeAll(HEADS);
        return names;
    }

    /** Lanes or steps by their keys, in order; of a key that stands twice the first. */
    static Map<String, ObjectNode> byKey(JsonNode parts) {
        Map<String, ObjectNode> byKey = new LinkedHashMap<>();
        parts.forEach(part -> byKey.putIfAbsent(part.path("key").asText(), (ObjectNode) part));
        return byKey;
    }

    /** The difference as its file has it. */
    ObjectNode tree() {
        return tree.deepCopy();
    }

    /**
     * The whole SOP that says this of a template.
     *
     * @throws IllegalStateException when a difference that nobody has checked leads to no SOP
     */
    public SopDocument resolve(SopDocument template) {
        return bound(whole(template));
    }

    /** The whole SOP, in the form of a file. */
    ObjectNode whole(SopDocument template) {
        ObjectNode whole = SopWriter.tree(template);
        tree.properties().forEach(entry -> {
            String name = entry.getKey();
            if (BY_KEY.contains(name) || name.equals(WITHOUT)) {
                return;
            }
            if (BY_FIELD.contains(name) && entry.getValue().isObject()) {
                take(whole.withObject("/" + name), (ObjectNode) entry.getValue());
            } else {
                take(whole, name, entry.getValue());
            }
        });
        for (String name : BY_KEY) {
            List<String> without = new ArrayList<>();
            tree.path(WITHOUT).path(name).forEach(key -> without.add(key.asText()));
            whole.set(name, KeyedDifference.resolve(whole.path(name), tree.path(name), without));
        }
        return whole;
    }

    static void take(ObjectNode into, ObjectNode fields) {
        fields.properties().forEach(field -> take(into, field.getKey(), field.getValue()));
    }

    private static void take(ObjectNode into, String name, JsonNode value) {
        if (value.isNull()) {
            into.remove(name);
        } else {
            into.set(name, value);
        }
    }

    static SopDocument bound(ObjectNode whole) {
        try {
            return SopDefaults.fill(Json.mapper().treeToValue(whole, SopDocument.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a difference that was checked leads to a whole SOP", e);
        }
    }
}
