package id.simpul.sop.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.core.Json;
import id.simpul.core.Yaml;
import id.simpul.sop.SopDocument;
import id.simpul.sop.SopReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** The SOP that a file of ours carries with it, and whether the diagram still says the same. */
final class BpmnOwn {

    private final BpmnSource source;
    private final SopDocument sop;
    private final ObjectNode tree;

    private BpmnOwn(BpmnSource source, SopDocument sop, ObjectNode tree) {
        this.source = source;
        this.sop = sop;
        this.tree = tree;
    }

    /** Null when the file carries none that can be read. */
    static BpmnOwn in(BpmnSource source) {
        String text = source.process().children("extensionElements").stream()
                .flatMap(extensions -> BpmnElement.children(extensions).stream())
                .filter(e -> BpmnWriter.EXTENSION.equals(e.getNamespaceURI()) && "sop".equals(e.getLocalName()))
                .map(Element::getTextContent)
                .findFirst()
                .orElse("");
        byte[] yaml = text.getBytes(StandardCharsets.UTF_8);
        SopDocument sop = SopReader.read(yaml).value();
        return sop == null || !BpmnWriter.whole(sop)
                ? null
                : new BpmnOwn(source, sop, (ObjectNode) Yaml.parse(yaml).root());
    }

    /** In our format, defaults left out. */
    ObjectNode tree() {
        return tree;
    }

    boolean unchanged() {
        BpmnGraph graph = new BpmnGraph(sop);
        Set<List<String>> drawn = new HashSet<>();
        graph.nodes().forEach(n -> drawn.add(row(n.id(), n.kind().element(), n.name(), BpmnWriter.laneId(n.lane()))));
        graph.flows().forEach(f -> drawn.add(row(f.id(), f.name(), f.from(), f.to())));
        sop.lanes().forEach(l -> drawn.add(row(BpmnWriter.laneId(l.key()), l.name())));
        Set<List<String>> found = new HashSet<>();
        source.nodes().forEach(n -> found.add(row(n.id(), n.type(), n.name(), source.lane(n.id()))));
        source.flows().forEach(f -> found.add(row(f.id(), f.name(), BpmnSource.source(f), BpmnSource.target(f))));
        source.lanes().forEach(l -> found.add(row(l.id(), l.name())));
        return drawn.equals(found);
    }

    private static List<String> row(String... parts) {
        return Stream.of(parts)
                .map(part -> part == null ? "" : part.strip().replaceAll("\\s+", " "))
                .toList();
    }

    /** The diagram's lanes, steps and ways, with what this SOP says beside them. */
    ObjectNode with(ObjectNode diagram, Map<String, String> keys) {
        JsonNode was = Json.mapper().valueToTree(sop);
        ObjectNode mixed = tree.deepCopy();
        Set<String> lanes = new HashSet<>();
        mixed.set("lanes", lanes((ArrayNode) diagram.path("lanes"), was.path("lanes"), lanes));
        Map<String, String> types = new HashMap<>();
        keys.forEach((task, key) -> types.put(key, source.node(task).type()));
        for (JsonNode one : diagram.path("steps")) {
            step((ObjectNode) one, Kept.keyed(was.path("steps"), one), lanes, types);
        }
        mixed.set("steps", diagram.path("steps"));
        return mixed;
    }

    private static ArrayNode lanes(ArrayNode drawn, JsonNode was, Set<String> keys) {
        for (JsonNode lane : drawn) {
            keys.add(lane.path("key").asText());
            JsonNode before = Kept.keyed(was, lane);
            before.properties().stream().filter(e -> !e.getKey().equals("name")).forEach(e -> ((ObjectNode) lane)
                    .set(e.getKey(), e.getValue()));
        }
        return drawn;
    }

    private void step(ObjectNode step, JsonNode was, Set<String> lanes, Map<String, String> types) {
        if (was.isMissingNode()) {
            return;
        }
        ObjectNode drawn = step.deepCopy();
        boolean sameKind = sop.step(step.path("key").asText())
                .map(s -> BpmnGraph.kind(s).element())
                .filter(types.get(step.path("key").asText())::equals)
                .isPresent();
        step.setAll((ObjectNode) was);
        for (String name : List.of("uraian", "lanes", "order", "outcomes")) {
            step.set(name, drawn.get(name));
        }
        if (!drawn.has("order")) {
            step.remove("order");
        }
        if (!sameKind) {
            step.set("kind", drawn.get("kind"));
        }
        for (JsonNode outcome : step.path("outcomes")) {
            JsonNode before = Kept.keyed(was.path("outcomes"), outcome);
            boolean sameEnd =
                    before.path("to").asText().equals(outcome.path("to").asText());
            if (!before.isMissingNode() && sameEnd) {
                boolean choice = step.path("outcomes").size() > 1;
                String label = outcome.path("label").asText();
                ((ObjectNode) outcome).setAll((ObjectNode) before);
                ((ObjectNode) outcome)
                        .put("label", choice ? label : before.path("label").asText());
            }
        }
        if (step.has("recipients")) {
            ArrayNode left = ((ObjectNode) step).arrayNode();
            step.path("recipients").forEach(key -> {
                if (lanes.contains(key.asText())) {
                    left.add(key);
                }
            });
            step.set("recipients", left);
        }
    }
}
