package id.simpul.sop.exchange;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * All that a BPMN file says, apart from where things stand on the diagram and from the SOP that it carries along: two
 * files say the same when their facts are the same, however a modeller has ordered, indented and prefixed them.
 */
final class BpmnFacts {

    /** What a modeller may write or leave away without a difference. */
    private static final Map<String, String> DEFAULTS = Map.ofEntries(
            Map.entry("isExecutable", "false"),
            Map.entry("isClosed", "false"),
            Map.entry("processType", "None"),
            Map.entry("cancelActivity", "true"),
            Map.entry("isInterrupting", "true"),
            Map.entry("parallelMultiple", "false"),
            Map.entry("isForCompensation", "false"),
            Map.entry("startQuantity", "1"),
            Map.entry("completionQuantity", "1"),
            Map.entry("instantiate", "false"),
            Map.entry("gatewayDirection", "Unspecified"),
            Map.entry("implementation", "##WebService"),
            Map.entry("isCollection", "false"),
            Map.entry("isImmediate", "true"),
            Map.entry("textFormat", "text/plain"),
            Map.entry("name", ""));

    private static final Set<String> REFERENCES = Set.of(
            "sourceRef", "targetRef", "processRef", "attachedToRef", "flowNodeRef", "incoming", "outgoing", "default");

    /** A thing said of an element. @param what an attribute with an @, or what stands in the element */
    record Fact(String element, String what, String value) implements Comparable<Fact> {
        @Override
        public int compareTo(Fact other) {
            return (element + "\0" + what + "\0" + value)
                    .compareTo(other.element + "\0" + other.what + "\0" + other.value);
        }
    }

    private final Set<Fact> facts = new TreeSet<>();
    private final Map<String, Element> elements = new HashMap<>();

    private BpmnFacts() {}

    static BpmnFacts of(Document document) {
        BpmnFacts all = new BpmnFacts();
        for (Element child : BpmnElement.children(document.getDocumentElement())) {
            all.element(child, "");
        }
        return all;
    }

    boolean same(BpmnFacts other) {
        return facts.equals(other.facts);
    }

    /** What this file says of elements that the other has too, and the other does not. */
    Set<Fact> beyond(BpmnFacts other) {
        return facts.stream().filter(other::lacks).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether an element that this file has says something else. */
    boolean lacks(Fact fact) {
        return elements.containsKey(fact.element()) && !facts.contains(fact);
    }

    Element element(String key) {
        return elements.get(key);
    }

    private void element(Element xml, String above) {
        String name = xml.getLocalName();
        if (!BpmnSource.BPMN.equals(xml.getNamespaceURI())) {
            boolean placed = name.equals("BPMNDiagram") || BpmnWriter.EXTENSION.equals(xml.getNamespaceURI());
            if (!placed) {
                facts.add(new Fact(above, "extension", xml.getNodeName()));
            }
            return;
        }
        if (name.equals("extensionElements")) {
            BpmnElement.children(xml).forEach(child -> element(child, above));
            return;
        }
        String id = xml.getAttribute("id");
        String key = id.isEmpty() ? above + "/" + name : id;
        elements.putIfAbsent(key, xml);
        facts.add(new Fact(above, "element", id.isEmpty() ? name : name + " " + id));
        attributes(xml, key);
        if (BpmnElement.children(xml).isEmpty()) {
            text(xml, key);
        }
        BpmnElement.children(xml).forEach(child -> element(child, key));
    }

    private void attributes(Element xml, String key) {
        for (int i = 0; i < xml.getAttributes().getLength(); i++) {
            Attr attribute = (Attr) xml.getAttributes().item(i);
            String space = attribute.getNamespaceURI();
            String name = attribute.getLocalName();
            String value = attribute.getValue().strip().replaceAll("\\s+", " ");
            boolean plain = space == null || BpmnSource.BPMN.equals(space);
            boolean technical = space != null && space.startsWith("http://www.w3.org/");
            if (plain && !name.equals("id") && !value.equals(DEFAULTS.get(name))) {
                facts.add(new Fact(key, "@" + name, REFERENCES.contains(name) ? BpmnSource.local(value) : value));
            } else if (!plain && !technical) {
                facts.add(new Fact(key, "extension", attribute.getName()));
            }
        }
    }

    private void text(Element xml, String key) {
        String text = xml.getTextContent().strip();
        if (!text.isEmpty()) {
            String lines = text.lines()
                    .map(line -> line.strip().replaceAll("\\s+", " "))
                    .collect(Collectors.joining("\n"));
            facts.add(new Fact(key, "text", REFERENCES.contains(xml.getLocalName()) ? BpmnSource.local(lines) : lines));
        }
    }
}
