package id.simpul.onboarding.settings;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What differs between two files as data. Rows of lists that have a {@code key} are matched by it, not by their place. */
final class TreeDiff {

    /** Nobody reads further. */
    private static final int MOST = 300;

    private final List<FilesPlan.Change> changes = new ArrayList<>();

    private TreeDiff() {}

    static List<FilesPlan.Change> of(JsonNode before, JsonNode after) {
        TreeDiff diff = new TreeDiff();
        diff.compare("", before, after);
        return diff.changes.stream().limit(MOST).toList();
    }

    private void compare(String at, JsonNode before, JsonNode after) {
        if (said(before) == null && said(after) == null || Objects.equals(before, after)) {
            return;
        }
        if (before != null && after != null && before.isObject() && after.isObject()) {
            fields(at, before, after);
        } else if (isKeyed(before) && isKeyed(after)) {
            rows(at, byKey(before), byKey(after));
        } else {
            changes.add(new FilesPlan.Change(at, said(before), said(after)));
        }
    }

    private void fields(String at, JsonNode before, JsonNode after) {
        Set<String> names = new LinkedHashSet<>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        names.forEach(name -> compare(at + "/" + name, before.get(name), after.get(name)));
    }

    private void rows(String at, Map<String, JsonNode> before, Map<String, JsonNode> after) {
        Set<String> keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(after.keySet());
        keys.forEach(key -> compare(at + "/" + key, before.get(key), after.get(key)));
        List<String> common =
                before.keySet().stream().filter(after::containsKey).toList();
        List<String> now = after.keySet().stream().filter(before::containsKey).toList();
        if (!common.equals(now)) {
            changes.add(new FilesPlan.Change(at, String.join(", ", common), String.join(", ", now)));
        }
    }

    private static boolean isKeyed(JsonNode list) {
        if (list == null || !list.isArray()) {
            return false;
        }
        for (JsonNode row : list) {
            if (!row.path("key").isTextual()) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, JsonNode> byKey(JsonNode list) {
        Map<String, JsonNode> rows = new LinkedHashMap<>();
        list.forEach(row -> rows.put(row.get("key").asText(), row));
        return rows;
    }

    /** As a person would write it; null for nothing, which an empty list is too. */
    private static String said(JsonNode value) {
        if (value == null || value.isNull() || value.isContainerNode() && value.isEmpty()) {
            return null;
        }
        return value.isTextual() ? value.asText() : value.toString();
    }
}
