package id.simpul.sop.exchange;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.core.Keys;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Lanes of a diagram as lanes of an SOP: their sides are guessed by their names, their posts by those of the office. */
final class BpmnLanes {

    private static final Pattern EXTERNAL =
            Pattern.compile("\\b(pemohon|lembaga|instansi|pengguna|applicant|customer)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern NATIONAL =
            Pattern.compile("\\b(ditjen|direktorat jenderal|kemendagri)\\b", Pattern.CASE_INSENSITIVE);

    private final Map<String, String> keyById = new LinkedHashMap<>();
    private final Map<String, String> keyByName = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private boolean external;

    /** @param posts names of the office's positions by their keys */
    BpmnLanes(BpmnSource source, Map<String, String> posts, ArrayNode lanes, Map<String, String> places) {
        for (BpmnSource.LaneOf lane : source.lanes()) {
            add(lane.id(), lane.name(), posts, lanes);
            places.put("/lanes/" + (lanes.size() - 1), BpmnElement.named(lane.id(), lane.name()));
        }
        if (lanes.isEmpty()) {
            String title = source.title();
            add("", title.isEmpty() ? "Pelaksana" : title, posts, lanes);
        }
    }

    /** Key of a lane by its id; of the first for none. */
    String key(String id) {
        return keyById.getOrDefault(
                id == null ? "" : id, keyById.values().iterator().next());
    }

    boolean holds(String id) {
        return id != null && keyById.containsKey(id);
    }

    Map<String, String> byName() {
        return keyByName;
    }

    /** Whether somebody outside the office acts. */
    boolean external() {
        return external;
    }

    private void add(String id, String name, Map<String, String> posts, ArrayNode lanes) {
        String wanted = id.startsWith("lajur-") ? id.substring("lajur-".length()) : name;
        String key = Keys.free(wanted, "lajur", taken);
        keyById.put(id, key);
        keyByName.putIfAbsent(name, key);
        ObjectNode lane = lanes.addObject();
        lane.put("key", key).put("name", name.length() > 2000 ? name.substring(0, 2000) : name);
        String side = NATIONAL.matcher(name).find()
                ? "national"
                : EXTERNAL.matcher(name).find() ? "external" : "internal";
        lane.put("kind", side);
        external |= side.equals("external");
        posts.entrySet().stream()
                .filter(post -> side.equals("internal")
                        && (post.getValue().equalsIgnoreCase(name)
                                || List.of(key, Keys.of(name)).contains(post.getKey())))
                .findFirst()
                .ifPresent(post -> lane.put("position", post.getKey()));
    }
}
