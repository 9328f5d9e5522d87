package id.simpul.sop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.core.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a list of lanes or steps says otherwise than another one: parts that differ, own ones, and where they stand. */
final class KeyedDifference {

    static final String KEY = "key";
    static final String AFTER = "after";

    private KeyedDifference() {}

    /** The parts to be said; null for none. Each stands behind whatever its {@code after} names. */
    static ArrayNode of(JsonNode was, JsonNode is) {
        Map<String, ObjectNode> theirs = Difference.byKey(was);
        Map<String, ObjectNode> mine = Difference.byKey(is);
        List<String> kept = new ArrayList<>(theirs.keySet());
        kept.retainAll(mine.keySet());
        List<String> keptHere = new ArrayList<>(mine.keySet());
        keptHere.retainAll(theirs.keySet());
        Set<String> moved = Reordered.moved(kept, keptHere);
        List<String> order = new ArrayList<>(kept);
        order.removeAll(moved);
        ArrayNode parts = Json.mapper().createArrayNode();
        String before = null;
        for (Map.Entry<String, ObjectNode> entry : mine.entrySet()) {
            String key = entry.getKey();
            boolean stays = theirs.containsKey(key) && !moved.contains(key);
            ObjectNode part = Json.mapper().createObjectNode().put(KEY, key);
            if (!stays && (theirs.containsKey(key) || !isLast(before, order))) {
                part.put(AFTER, before);
            }
            if (!stays) {
                order.add(before == null ? 0 : order.indexOf(before) + 1, key);
            }
            part.setAll(fields(theirs.get(key), entry.getValue()));
            if (!stays || part.size() > 1) {
                parts.add(part);
            }
            before = key;
        }
        return parts.isEmpty() ? null : parts;
    }

    private static boolean isLast(String key, List<String> order) {
        return order.isEmpty() ? key == null : order.get(order.size() - 1).equals(key);
    }

    private static ObjectNode fields(ObjectNode was, ObjectNode is) {
        ObjectNode fields = was == null ? is.deepCopy() : Difference.fields(was, is);
        fields.remove(KEY);
        return fields;
    }

    /** The whole list. What names nothing known as its place stands last. */
    static ArrayNode resolve(JsonNode was, JsonNode parts, List<String> without) {
        Map<String, ObjectNode> whole = new LinkedHashMap<>(Difference.byKey(was));
        whole.keySet().removeAll(without);
        List<String> order = new ArrayList<>(whole.keySet());
        parts.forEach(part -> {
            if (part.has(AFTER)) {
                order.remove(part.path(KEY).asText());
            }
        });
        Map<String, String> lastBehind = new HashMap<>();
        for (JsonNode part : parts) {
            String key = part.path(KEY).asText();
            ObjectNode fields = ((ObjectNode) part).deepCopy();
            fields.remove(AFTER);
            Difference.take(whole.computeIfAbsent(key, k -> Json.mapper().createObjectNode()), fields);
            if (part.has(AFTER)) {
                String place = part.get(AFTER).isNull() ? "" : part.get(AFTER).asText();
                order.add(behind(lastBehind.getOrDefault(place, place), order), key);
                // several behind the same one stand as the file has them
                lastBehind.put(place, key);
            } else if (!order.contains(key)) {
                order.add(key);
            }
        }
        ArrayNode all = Json.mapper().createArrayNode();
        order.forEach(key -> all.add(whole.get(key)));
        return all;
    }

    private static int behind(String key, List<String> order) {
        int at = order.indexOf(key);
        return key.isEmpty() ? 0 : at < 0 ? order.size() : at + 1;
    }
}
