package id.simpul.sop;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.core.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Carries an office's own differences over to a later version of its template. What is the office's own stays as it is;
 * where the template changed the same, or took away what the office had changed, that is named for somebody to decide.
 */
public final class Rebase {

    private final ObjectNode old;
    private final ObjectNode next;
    private final ObjectNode own;
    private final ObjectNode difference;
    private final List<Conflict> conflicts = new ArrayList<>();

    private Rebase(SopDocument oldTemplate, SopDocument nextTemplate, SopDocument sop) {
        old = SopWriter.tree(oldTemplate);
        next = SopWriter.tree(nextTemplate);
        own = SopWriter.tree(sop);
        difference = Difference.of(oldTemplate, sop).tree();
    }

    /**
     * What came of it.
     *
     * @param document  the SOP as a variant of the later version; it may lack something, as drafts may
     * @param conflicts in the order of the SOP
     */
    public record Carried(SopDocument document, List<Conflict> conflicts) {}

    /**
     * What somebody has to look at.
     *
     * @param block identity, lanes, steps, or another block of the file
     * @param key   of the lane or step; null for other blocks
     * @param name  the lane's name, the step's activity, as the office has it; null for other blocks
     * @param field that both changed; null where all of it is meant
     */
    public record Conflict(Kind kind, String block, String key, String name, String field) {}

    /** What happened to what the office had changed. */
    public enum Kind {
        /** The template has it no longer; the office's stays. */
        @JsonProperty("removed")
        REMOVED,
        /** Both changed it; the office's stays. */
        @JsonProperty("both")
        BOTH
    }

    /** @param sop a variant of {@code oldTemplate} */
    public static Carried of(SopDocument oldTemplate, SopDocument nextTemplate, Base nextBase, SopDocument sop) {
        Rebase rebase = new Rebase(oldTemplate, nextTemplate, sop);
        SopDocument document = rebase.carried(nextBase).resolve(nextTemplate);
        return new Carried(document, List.copyOf(rebase.conflicts));
    }

    private Difference carried(Base nextBase) {
        difference.put("base", nextBase.toString());
        ObjectNode without = (ObjectNode) difference.remove(Difference.WITHOUT);
        difference.properties().forEach(entry -> {
            if (!Difference.BY_KEY.contains(entry.getKey())) {
                block(entry.getKey(), entry.getValue());
            }
        });
        ObjectNode still = Json.mapper().createObjectNode();
        for (String name : Difference.BY_KEY) {
            Set<String> gone = stillThere(name, without);
            if (!gone.isEmpty()) {
                still.set(name, Json.mapper().valueToTree(gone));
            }
            ArrayNode parts = parts(name, gone);
            if (parts.isEmpty()) {
                difference.remove(name);
            } else {
                difference.set(name, parts);
            }
        }
        if (!still.isEmpty()) {
            difference.set(Difference.WITHOUT, still);
        }
        return new Difference(difference);
    }

    private Set<String> stillThere(String name, ObjectNode without) {
        Set<String> gone = new LinkedHashSet<>();
        Map<String, ObjectNode> there = Difference.byKey(next.path(name));
        if (without != null) {
            without.path(name).forEach(key -> {
                if (there.containsKey(key.asText())) {
                    gone.add(key.asText());
                }
            });
        }
        return gone;
    }

    private void block(String name, JsonNode said) {
        if (said.isObject() && old.path(name).isObject()) {
            said.fieldNames().forEachRemaining(field -> both(name, null, null, field));
        } else if (moved(old.path(name), next.path(name), own.path(name))) {
            conflicts.add(new Conflict(Kind.BOTH, name, null, null, null));
        }
    }

    private void both(String block, String key, String label, String field) {
        JsonNode[] all = new JsonNode[3];
        ObjectNode[] trees = {old, next, own};
        for (int i = 0; i < all.length; i++) {
            JsonNode in = key == null
                    ? trees[i].path(block)
                    : Difference.byKey(trees[i].path(block)).get(key);
            all[i] = in.path(field);
        }
        if (moved(all[0], all[1], all[2])) {
            conflicts.add(new Conflict(Kind.BOTH, block, key, label, field));
        }
    }

    /** Whether the template changed it too, to something else. */
    private static boolean moved(JsonNode was, JsonNode is, JsonNode mine) {
        return !was.equals(is) && !is.equals(mine);
    }

    private ArrayNode parts(String name, Set<String> gone) {
        Map<String, ObjectNode> before = Difference.byKey(old.path(name));
        Map<String, ObjectNode> after = Difference.byKey(next.path(name));
        Map<String, ObjectNode> mine = Difference.byKey(own.path(name));
        Map<String, JsonNode> carried = new LinkedHashMap<>();
        Set<String> placed = new LinkedHashSet<>(after.keySet());
        placed.removeAll(gone);
        for (JsonNode part : difference.path(name)) {
            String key = part.path(KeyedDifference.KEY).asText();
            ObjectNode whole = mine.get(key);
            ObjectNode said = ((ObjectNode) part).deepCopy();
            if (!after.containsKey(key)) {
                if (before.containsKey(key)) {
                    conflicts.add(new Conflict(Kind.REMOVED, name, key, label(whole), null));
                    said = whole(said, whole);
                }
                said.put(KeyedDifference.AFTER, place(key, mine, placed));
            } else if (!before.containsKey(key)) {
                conflicts.add(new Conflict(Kind.BOTH, name, key, label(whole), null));
                said = Difference.fields(after.get(key), whole).put(KeyedDifference.KEY, key);
            } else {
                said.fieldNames().forEachRemaining(field -> {
                    if (!field.equals(KeyedDifference.AFTER) && !field.equals("no")) {
                        both(name, key, label(whole), field);
                    }
                });
                if (said.has(KeyedDifference.AFTER)) {
                    said.put(KeyedDifference.AFTER, place(key, mine, placed));
                }
            }
            placed.add(key);
            carried.put(key, said);
        }
        return Json.mapper().createArrayNode().addAll(carried.values());
    }

    private static ObjectNode whole(ObjectNode said, ObjectNode whole) {
        ObjectNode all = whole.deepCopy();
        if (said.has(KeyedDifference.AFTER)) {
            all.set(KeyedDifference.AFTER, said.get(KeyedDifference.AFTER));
        }
        return all;
    }

    /** Behind the nearest before it in the office's order that is still there; null for before all. */
    private static String place(String key, Map<String, ObjectNode> mine, Set<String> placed) {
        String behind = null;
        for (String other : mine.keySet()) {
            if (other.equals(key)) {
                return behind;
            }
            if (placed.contains(other)) {
                behind = other;
            }
        }
        return behind;
    }

    private static String label(ObjectNode part) {
        return part.path(part.has("uraian") ? "uraian" : "name").asText();
    }
}
