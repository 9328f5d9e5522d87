package id.simpul.tenant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.core.Json;
import java.util.Objects;

/** Brings a changed file together with what was changed on the pages meanwhile, section by section. */
final class SettingsMerge {

    private SettingsMerge() {}

    /**
     * The settings that follow: of each section the file's, where the file says something else than it did before, and
     * the live one everywhere else.
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
            }
        });
        return next;
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
