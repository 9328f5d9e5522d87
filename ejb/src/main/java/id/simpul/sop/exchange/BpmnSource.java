package id.simpul.sop.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The one process of a BPMN file that becomes an SOP: its nodes, flows and lanes, and where they stand on the diagram. */
final class BpmnSource {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    /** Far more than an SOP's rows could be drawn with. */
    private static final int MOST = 3000;

    /** Of the whole file, with its drawing and with all that is not read. */
    private static final int MOST_ELEMENTS = 60_000;

    /** An SOP has at most 200 steps; some of them are several tasks. */
    private static final int MOST_TASKS = 400;

    private static final Set<String> READ_ELSEWHERE = Set.of(
            "documentation",
            "extensionElements",
            "laneSet",
            "sequenceFlow",
            "ioSpecification",
            "dataObject",
            "dataObjectReference",
            "dataStoreReference",
            "textAnnotation",
            "association");

    /** A lane or pool. @param name never empty */
    record LaneOf(String id, String name) {}

    private final Document document;
    private final List<Finding> findings;
    private final Map<String, BpmnElement> nodes = new LinkedHashMap<>();
    private final Map<String, BpmnElement> flows = new LinkedHashMap<>();
    private final Map<String, List<BpmnElement>> byType = new HashMap<>();
    private final Map<String, List<BpmnElement>> from = new HashMap<>();
    private final Map<String, List<BpmnElement>> into = new HashMap<>();
    private final Map<String, LaneOf> lanes = new LinkedHashMap<>();
    private final Map<String, String> laneOf = new HashMap<>();
    private final Map<String, Double> places = new HashMap<>();
    private Map<String, String> names;
    private BpmnElement process;

    BpmnSource(Document document, List<Finding> findings) {
        this.document = document;
        this.findings = findings;
        Element root = document.getDocumentElement();
        if (!"definitions".equals(root.getLocalName()) || !BPMN.equals(root.getNamespaceURI())) {
            findings.add(Finding.error("", "bpmn.notBpmn", root.getNodeName()));
            return;
        }
        if (document.getElementsByTagName("*").getLength() > MOST_ELEMENTS) {
            findings.add(Finding.error("", "xml.tooMuch"));
            return;
        }
        chooseProcess();
        if (process != null && (process.children().size() > MOST || tasks(process) > MOST_TASKS)) {
            findings.add(Finding.error(process.place(), "xml.tooMuch"));
            process = null;
        }
        if (process != null) {
            elements();
            process.children("laneSet").forEach(this::lanes);
            places();
        }
    }

    /** Null when the file has none with a task in it. */
    BpmnElement process() {
        return process;
    }

    List<BpmnElement> nodes() {
        return List.copyOf(nodes.values());
    }

    BpmnElement node(String id) {
        return nodes.get(id);
    }

    List<BpmnElement> flows() {
        return List.copyOf(flows.values());
    }

    List<BpmnElement> from(String node) {
        return from.getOrDefault(node, List.of());
    }

    List<BpmnElement> into(String node) {
        return into.getOrDefault(node, List.of());
    }

    static String source(BpmnElement flow) {
        return flow.xml().getAttribute("sourceRef");
    }

    static String target(BpmnElement flow) {
        return flow.xml().getAttribute("targetRef");
    }

    List<LaneOf> lanes() {
        return List.copyOf(lanes.values());
    }

    /** The lane of a node; null for none. */
    String lane(String node) {
        return laneOf.get(node);
    }

    /** How far on along the diagram; where nothing is drawn, as in the file. */
    double place(String node) {
        return places.getOrDefault(node, 0.0);
    }

    /** The pool's name, or the process's; may be empty. */
    String title() {
        for (BpmnElement pool : all("participant")) {
            if (reference(pool.xml(), "processRef").equals(process.id())
                    && !pool.name().isEmpty()) {
                return pool.name();
            }
        }
        return process.name();
    }

    /** What data is called and a note says; empty for none. */
    String name(String id) {
        if (names == null) {
            names = new HashMap<>();
            for (String type : List.of("dataObjectReference", "dataStoreReference")) {
                all(type).forEach(data -> names.putIfAbsent(data.id(), data.name()));
            }
            all("textAnnotation").forEach(note -> names.putIfAbsent(note.id(), text(note)));
        }
        return names.getOrDefault(id, "");
    }

    private static String text(BpmnElement note) {
        return note.children("text").stream()
                .map(t -> t.getTextContent().strip())
                .findFirst()
                .orElse("");
    }

    List<BpmnElement> all(String type) {
        return byType.computeIfAbsent(type, this::searched);
    }

    private List<BpmnElement> searched(String type) {
        NodeList found = document.getElementsByTagNameNS(BPMN, type);
        List<BpmnElement> all = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            all.add(BpmnElement.of((Element) found.item(i)));
        }
        return all;
    }

    private void chooseProcess() {
        List<BpmnElement> all = all("process");
        process = all.stream()
                .filter(p -> tasks(p) > 0)
                .max(Comparator.comparingLong(BpmnSource::tasks))
                .orElse(null);
        if (process == null) {
            findings.add(Finding.error("", "bpmn.noProcess"));
        }
        all.stream()
                .filter(p -> process != null && p.xml() != process.xml())
                .forEach(p -> findings.add(Finding.warning(p.place(), "bpmn.process")));
        all("messageFlow").forEach(flow -> findings.add(Finding.warning(flow.place(), "bpmn.element", flow.type())));
    }

    private static long tasks(BpmnElement process) {
        return process.children().stream().filter(e -> BpmnElement.of(e).work()).count();
    }

    private void elements() {
        for (Element xml : process.children()) {
            BpmnElement element = BpmnElement.of(xml);
            if (element.id().isEmpty() && element.node()) {
                findings.add(Finding.warning(element.name(), "bpmn.noId", element.type()));
            } else if (element.node()) {
                nodes.put(element.id(), element);
                places.put(element.id(), (double) nodes.size());
            } else if (element.type().equals("sequenceFlow")) {
                flows.put(element.id(), element);
            } else if (!READ_ELSEWHERE.contains(element.type())) {
                findings.add(Finding.warning(element.place(), "bpmn.element", element.type()));
            }
        }
        flows.values().stream()
                .filter(f -> !nodes.containsKey(source(f)) || !nodes.containsKey(target(f)))
                .toList()
                .forEach(f -> {
                    findings.add(Finding.warning(f.place(), "bpmn.broken"));
                    flows.remove(f.id());
                });
        flows.values().forEach(f -> {
            from.computeIfAbsent(source(f), n -> new ArrayList<>()).add(f);
            into.computeIfAbsent(target(f), n -> new ArrayList<>()).add(f);
        });
    }

    private void lanes(Element set) {
        for (Element xml : BpmnElement.children(set)) {
            BpmnElement lane = BpmnElement.of(xml);
            if (!lane.type().equals("lane")) {
                continue;
            }
            List<Element> inner = lane.children("childLaneSet");
            if (!inner.isEmpty()) {
                findings.add(Finding.warning(lane.place(), "bpmn.laneOuter"));
                inner.forEach(this::lanes);
                continue;
            }
            lanes.put(lane.id(), new LaneOf(lane.id(), lane.name().isEmpty() ? lane.id() : lane.name()));
            lane.children("flowNodeRef").forEach(ref -> laneOf.put(local(ref.getTextContent()), lane.id()));
        }
    }

    /** Left edges, or upper ones where the pool stands upright. */
    private void places() {
        boolean upright = false;
        Map<String, Element> drawn = new HashMap<>();
        NodeList shapes = document.getElementsByTagNameNS("*", "BPMNShape");
        for (int i = 0; i < shapes.getLength(); i++) {
            Element shape = (Element) shapes.item(i);
            upright |= "false".equals(shape.getAttribute("isHorizontal"));
            BpmnElement.children(shape).stream()
                    .filter(e -> e.getLocalName().equals("Bounds"))
                    .findFirst()
                    .ifPresent(bounds -> drawn.put(reference(shape, "bpmnElement"), bounds));
        }
        if (drawn.keySet().containsAll(nodes.keySet())) {
            String along = upright ? "y" : "x";
            nodes.keySet().forEach(id -> places.put(id, number(drawn.get(id).getAttribute(along), places.get(id))));
        }
    }

    private static double number(String text, double otherwise) {
        try {
            double number = Double.parseDouble(text);
            return Double.isFinite(number) ? number : otherwise;
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    private static String reference(Element xml, String attribute) {
        return local(xml.getAttribute(attribute));
    }

    /** References are qualified names where a modeller likes prefixes. */
    static String local(String reference) {
        return reference.strip().replaceFirst("^.*:", "");
    }
}
