package id.simpul.sop.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.core.Keys;
import id.simpul.core.YamlWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Document;

/**
 * Turns BPMN 2.0 into a file of ours. What we wrote ourselves and nobody has changed comes back as it was; of anything
 * else the lanes, tasks, ways and times are carried, and the rest is told. The file may be half an SOP: it is for a draft.
 */
final class BpmnReader {

    static final int MAX_BYTES = 2 * 1024 * 1024;
    private static final int LABEL = 80;
    private static final int TEXT = 2000;

    private final Map<String, String> posts;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, String> places = new HashMap<>();
    private final ObjectNode file = JsonNodeFactory.instance.objectNode();
    private final Map<String, BpmnTimer> timers = new LinkedHashMap<>();
    private BpmnSource source;
    private BpmnLanes lanes;

    private BpmnReader(Map<String, String> posts) {
        this.posts = posts;
    }

    /**
     * Reads bytes that are said to be BPMN.
     *
     * @param posts names of the office's positions by their keys, which lanes are given by name
     */
    static ForeignFile read(byte[] bytes, Map<String, String> posts) {
        if (bytes.length > MAX_BYTES) {
            return ForeignFile.refused(Finding.error("", "bpmn.tooLarge", String.valueOf(MAX_BYTES / 1024)));
        }
        try {
            return new BpmnReader(posts).read(SafeXml.read(bytes));
        } catch (SafeXml.Unreadable e) {
            return ForeignFile.refused(Finding.atLine(e.line(), e.key()));
        }
    }

    private ForeignFile read(Document document) {
        BpmnDrawn is = drawn(document);
        if (is == null) {
            return new ForeignFile(null, Map.of(), List.copyOf(findings));
        }
        BpmnLost lost = new BpmnLost(source, findings);
        lost.tellLoose();
        BpmnOwn own = BpmnOwn.in(source);
        if (own == null) {
            is.timers().forEach((step, timer) -> timer.compare(step(step), findings));
            findings.add(Finding.warning("", "bpmn.identity"));
            return told(file);
        }
        Document written = BpmnLost.document(own.sop());
        BpmnFacts was = BpmnFacts.of(written);
        if (BpmnFacts.of(document).same(was)) {
            findings.clear();
            return told(own.tree());
        }
        findings.add(Finding.warning("", "bpmn.changed"));
        ObjectNode merged =
                new BpmnMerge(own.sop(), is, new BpmnReader(posts).drawn(written), findings).into(own.tree());
        lost.tellChanges(document, was, merged);
        return told(merged);
    }

    /** Null when there is no process in it. */
    private BpmnDrawn drawn(Document document) {
        source = new BpmnSource(document, findings);
        if (source.process() == null) {
            return null;
        }
        frame();
        Map<String, String> types = new HashMap<>();
        steps().forEach((task, key) -> types.put(key, source.node(task).type()));
        return new BpmnDrawn(file, types, timers);
    }

    private ObjectNode step(String key) {
        return (ObjectNode) Kept.keyed(
                file.path("steps"), JsonNodeFactory.instance.objectNode().put("key", key));
    }

    private ForeignFile told(JsonNode tree) {
        return new ForeignFile(YamlWriter.write(tree).getBytes(StandardCharsets.UTF_8), places, List.copyOf(findings));
    }

    private void frame() {
        String title = source.title();
        String id = source.process().id().replaceFirst("^proses-", "");
        String code = Keys.of(source.process().id().startsWith("proses-") || title.isEmpty() ? id : title);
        file.put("formatVersion", 1).put("code", code.isEmpty() ? "sop" : code).put("type", "request");
        file.putObject("identity")
                .put("nomor", "")
                .put("nama", cut(source.process(), title.isEmpty() ? code : title, TEXT));
        lanes = new BpmnLanes(source, posts, file.putArray("lanes"), places);
        file.put("type", lanes.external() ? "request" : "internal");
    }

    /** @return keys of the steps by their first tasks */
    private Map<String, String> steps() {
        BpmnJoint joint = new BpmnJoint(source, findings);
        BpmnWays ways = new BpmnWays(source, joint, findings);
        Map<String, List<BpmnWays.Way>> leads = new LinkedHashMap<>();
        String first = first(joint, ways);
        leads.put(first, ways.of(joint.of(first)));
        joint.groups().forEach(step -> leads.computeIfAbsent(step.id(), id -> ways.of(step)));
        Map<String, List<String>> on = new LinkedHashMap<>();
        leads.forEach((step, out) -> on.put(
                step,
                out.stream().map(BpmnWays.Way::to).filter(to -> to != null).toList()));
        List<String> rows = BpmnRows.of(on, source::place);
        Map<String, String> keys = keys(rows);
        BpmnNotes notes = new BpmnNotes(source, lanes.byName(), findings);
        ArrayNode steps = file.putArray("steps");
        for (String row : rows) {
            ObjectNode step = steps.addObject().put("key", keys.get(row));
            places.put("/steps/" + (steps.size() - 1), source.node(row).place());
            step(step, joint.of(row), leads.get(row), notes);
            outcomes(step, rows.indexOf(row), leads.get(row), rows, keys);
        }
        return keys;
    }

    private String first(BpmnJoint joint, BpmnWays ways) {
        String first = null;
        for (BpmnElement start : source.nodes().stream()
                .filter(n -> n.type().equals("startEvent"))
                .toList()) {
            for (BpmnWays.Way way : ways.from(start)) {
                if (first == null) {
                    first = way.to();
                } else if (!first.equals(way.to())) {
                    findings.add(Finding.warning(start.place(), "bpmn.start"));
                }
            }
        }
        if (first != null) {
            return first;
        }
        return joint.groups().stream()
                .map(BpmnJoint.Group::id)
                .filter(id -> source.into(id).isEmpty())
                .findFirst()
                .orElse(joint.groups().get(0).id());
    }

    /** Ours where we gave them, else the row's number. */
    private Map<String, String> keys(List<String> rows) {
        Map<String, String> keys = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (String row : rows) {
            String own = row.startsWith("langkah-")
                    ? row.substring("langkah-".length()).replaceFirst("\\..*", "")
                    : "";
            if (!own.isEmpty() && own.equals(Keys.of(own)) && taken.add(own)) {
                keys.put(row, own);
            }
        }
        int number = 0;
        for (String row : rows) {
            number++;
            if (!keys.containsKey(row)) {
                keys.put(row, Keys.free(String.format("s%02d", number), "s", taken));
            }
        }
        return keys;
    }

    private void step(ObjectNode step, BpmnJoint.Group group, List<BpmnWays.Way> ways, BpmnNotes notes) {
        BpmnElement task = group.tasks().get(0);
        String uraian = String.join(
                "; ", group.tasks().stream().map(BpmnElement::name).distinct().toList());
        if (uraian.isEmpty()) {
            findings.add(Finding.warning(task.place(), "bpmn.nameless"));
            uraian = task.id();
        }
        step.put("no", String.valueOf(file.path("steps").size()));
        step.put("uraian", cut(task, uraian, TEXT));
        step.put("kind", kind(task.type(), ways.size()));
        ArrayNode acting = step.putArray("lanes");
        group.tasks().stream().map(this::lane).distinct().forEach(acting::add);
        if (!group.together() && group.tasks().size() > 1) {
            step.put("order", "sequence");
        }
        if (task.nest() || task.type().equals("callActivity")) {
            findings.add(Finding.warning(task.place(), "bpmn.inside", task.type()));
        }
        notes.read(task, step);
        BpmnTimer timer = notes.timer(task, step);
        if (timer != null) {
            timers.put(step.path("key").asText(), timer);
        }
    }

    private String lane(BpmnElement task) {
        String lane = source.lane(task.id());
        if (!lanes.holds(lane) && !source.lanes().isEmpty()) {
            findings.add(Finding.warning(task.place(), "bpmn.laneless", lanes.key(lane)));
        }
        return lanes.key(lane);
    }

    /** What a sort of task with so many ways out is with us. */
    static String kind(String type, int ways) {
        return switch (type) {
            case "sendTask", "intermediateThrowEvent" -> "send";
            case "receiveTask", "intermediateCatchEvent" -> "receive";
            default -> ways > 1 ? "decision" : "process";
        };
    }

    private void outcomes(
            ObjectNode step, int row, List<BpmnWays.Way> ways, List<String> rows, Map<String, String> keys) {
        ArrayNode outcomes = step.putArray("outcomes");
        Set<String> taken = new HashSet<>();
        for (BpmnWays.Way way : ways) {
            String kind = kind(way, row, rows);
            String label = way.label().isEmpty() ? Words.LABELS.get(kind) : way.label();
            String prefix = "keluar-" + step.path("key").asText() + ".";
            String own = way.flows().stream()
                    .filter(f -> f.startsWith(prefix))
                    .map(f -> f.substring(prefix.length()))
                    .findFirst()
                    .orElse(label);
            ObjectNode outcome = outcomes.addObject();
            outcome.put("key", Keys.free(own, "hasil", taken));
            outcome.put("label", cut(source.process(), label, LABEL)).put("kind", kind);
            if (way.to() != null) {
                outcome.put("to", keys.get(way.to()));
            }
        }
    }

    private static String kind(BpmnWays.Way way, int row, List<String> rows) {
        if (way.to() == null) {
            return way.refused() ? "reject" : "finish";
        }
        return rows.indexOf(way.to()) > row ? "forward" : "return";
    }

    private String cut(BpmnElement at, String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        findings.add(Finding.warning(at.place(), "bpmn.cut", String.valueOf(longest)));
        return text.substring(0, longest);
    }
}
