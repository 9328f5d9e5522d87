package id.simpul.sop.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.core.Json;
import id.simpul.sop.SopDocument;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Brings a changed diagram and the SOP it was drawn from together: what the diagram says otherwise than we had drawn it
 * counts, all else is as the SOP says.
 */
final class BpmnMerge {

    private static final List<String> DRAWN = List.of("uraian", "lanes", "order", "outcomes");
    private static final List<String> BESIDE =
            List.of("no", "kind", "kelengkapan", "waktu", "output", "keterangan", "recipients");

    private final SopDocument sop;
    private final BpmnDrawn is;
    private final BpmnDrawn was;
    private final List<Finding> findings;

    /** @param was what our own drawing of the SOP says when it is read the same way */
    BpmnMerge(SopDocument sop, BpmnDrawn is, BpmnDrawn was, List<Finding> findings) {
        this.sop = sop;
        this.is = is;
        this.was = was;
        this.findings = findings;
    }

    /** @param tree the SOP in our format, defaults left out */
    ObjectNode into(ObjectNode tree) {
        JsonNode own = Json.mapper().valueToTree(sop);
        Set<String> lanes = new HashSet<>();
        String name = is.file().at("/identity/nama").asText();
        if (!name.equals(was.file().at("/identity/nama").asText())) {
            tree.withObject("/identity").put("nama", name);
        }
        tree.set("lanes", lanes((ArrayNode) is.file().path("lanes"), own.path("lanes"), lanes));
        for (JsonNode step : is.file().path("steps")) {
            step((ObjectNode) step, Kept.keyed(own.path("steps"), step), lanes);
        }
        tree.set("steps", is.file().path("steps"));
        return tree;
    }

    private static ArrayNode lanes(ArrayNode drawn, JsonNode own, Set<String> keys) {
        for (JsonNode lane : drawn) {
            keys.add(lane.path("key").asText());
            JsonNode before = Kept.keyed(own, lane);
            before.properties().stream().filter(e -> !e.getKey().equals("name")).forEach(e -> ((ObjectNode) lane)
                    .set(e.getKey(), e.getValue()));
        }
        return drawn;
    }

    private void step(ObjectNode step, JsonNode own, Set<String> lanes) {
        if (own.isMissingNode()) {
            return;
        }
        String key = step.path("key").asText();
        JsonNode before = Kept.keyed(was.file().path("steps"), step);
        kind(step, before, key);
        BpmnTimer.merge(step, before, is.timers().get(key), was.timers().get(key), findings);
        ObjectNode drawn = step.deepCopy();
        step.setAll((ObjectNode) own);
        DRAWN.forEach(field -> put(step, field, drawn));
        BESIDE.stream()
                .filter(field -> !drawn.path(field).equals(before.path(field)))
                .forEach(field -> put(step, field, drawn));
        step.path("outcomes").forEach(outcome -> outcome((ObjectNode) outcome, own, step));
        recipients(step, lanes);
    }

    private static void put(ObjectNode step, String field, JsonNode drawn) {
        if (drawn.has(field)) {
            step.set(field, drawn.get(field));
        } else {
            step.remove(field);
        }
    }

    /** The sort of task counts where it was changed and the words beside it were not. */
    private void kind(ObjectNode step, JsonNode before, String key) {
        String type = is.types().get(key);
        if (!type.equals(was.types().get(key)) && step.path("kind").equals(before.path("kind"))) {
            step.put("kind", BpmnReader.kind(type, step.path("outcomes").size()));
        }
    }

    private static void outcome(ObjectNode outcome, JsonNode own, ObjectNode step) {
        JsonNode before = Kept.keyed(own.path("outcomes"), outcome);
        boolean sameEnd = before.path("to").asText().equals(outcome.path("to").asText());
        if (!before.isMissingNode() && sameEnd) {
            boolean choice = step.path("outcomes").size() > 1;
            String label = outcome.path("label").asText();
            outcome.setAll((ObjectNode) before);
            outcome.put("label", choice ? label : before.path("label").asText());
        }
    }

    private static void recipients(ObjectNode step, Set<String> lanes) {
        if (step.has("recipients")) {
            ArrayNode left = step.arrayNode();
            step.path("recipients").forEach(key -> {
                if (lanes.contains(key.asText())) {
                    left.add(key);
                }
            });
            step.set("recipients", left);
        }
    }
}
