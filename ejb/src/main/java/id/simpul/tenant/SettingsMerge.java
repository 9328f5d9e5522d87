package id.simpul.tenant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.core.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Brings a changed file together with what was changed on the pages meanwhile: section by section, posts one by one. */
final class SettingsMerge {

    private static final String POSTS = "positions";

    private SettingsMerge() {}

    /**
     * The settings that follow: of each section the file's, where the file says something else than it did before, and
     * the live one everywhere else. Of the posts that holds for each.
     *
     * @param before what the file said when it was last taken
     * @param live   the settings in force
     * @param said   what it says now
     */
    static JsonNode of(JsonNode before, JsonNode live, JsonNode said) {
        ObjectNode next = said.deepCopy();
        said.fieldNames().forEachRemaining(section -> {
            boolean sameAsBefore = Objects.equals(said.get(section), before.get(section));
            if (sameAsBefore && live.has(section)) {
                next.set(section, live.get(section));
            } else if (section.equals(POSTS)) {
                next.set(
                        section, posts(byKey(before.get(section)), byKey(live.get(section)), byKey(said.get(section))));
            }
        });
        return next;
    }

    /** Posts that the file says otherwise than before, or drops, are as it says; all others as the pages left them. */
    private static ArrayNode posts(
            Map<String, JsonNode> before, Map<String, JsonNode> live, Map<String, JsonNode> said) {
        Map<String, JsonNode> merged = new LinkedHashMap<>();
        said.forEach((key, post) -> {
            JsonNode kept = post.equals(before.get(key)) ? live.get(key) : post;
            if (kept != null) {
                merged.put(key, kept.deepCopy());
            }
        });
        live.forEach((key, post) -> {
            if (!before.containsKey(key)) {
                merged.putIfAbsent(key, post.deepCopy());
            }
        });
        // a superior that one of the two writers took away is nobody's any more
        merged.values().stream()
                .filter(post -> !merged.containsKey(post.path("reportsTo").asText()))
                .forEach(post -> ((ObjectNode) post).putNull("reportsTo"));
        return Json.mapper().createArrayNode().addAll(merged.values());
    }

    private static Map<String, JsonNode> byKey(JsonNode posts) {
        Map<String, JsonNode> keyed = new LinkedHashMap<>();
        posts.forEach(post -> keyed.put(post.path("key").asText(), post));
        return keyed;
    }

    static JsonNode tree(TenantFile file) {
        // by way of text, so that two trees that say the same are equal
        try {
            return read(Json.mapper().writeValueAsString(file));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an office's settings are always writable", e);
        }
    }

    static JsonNode read(String json) {
        try {
            return Json.mapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("settings are written by this house alone", e);
        }
    }

    static TenantFile file(JsonNode tree) {
        try {
            return Json.mapper().treeToValue(tree, TenantFile.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("settings are checked before they are kept", e);
        }
    }
}
