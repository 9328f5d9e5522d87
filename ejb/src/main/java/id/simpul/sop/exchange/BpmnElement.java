package id.simpul.sop.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * An element of a process somebody else drew.
 *
 * @param id   as the file says; never empty
 * @param type its BPMN name, such as {@code userTask}
 * @param name what stands in it, on one line; may be empty
 */
record BpmnElement(String id, String type, String name, Element xml) {

    private static final int LONGEST = 60;

    private static final Set<String> TASKS = Set.of(
            "task",
            "userTask",
            "manualTask",
            "serviceTask",
            "scriptTask",
            "businessRuleTask",
            "sendTask",
            "receiveTask",
            "callActivity",
            "subProcess",
            "transaction",
            "adHocSubProcess");

    static final Set<String> GATEWAYS =
            Set.of("exclusiveGateway", "parallelGateway", "inclusiveGateway", "eventBasedGateway", "complexGateway");

    private static final Set<String> EVENTS =
            Set.of("startEvent", "endEvent", "intermediateCatchEvent", "intermediateThrowEvent", "boundaryEvent");

    private static final Set<String> REFUSING =
            Set.of("terminateEventDefinition", "errorEventDefinition", "cancelEventDefinition");

    static BpmnElement of(Element xml) {
        return new BpmnElement(
                xml.getAttribute("id"),
                xml.getLocalName(),
                xml.getAttribute("name").strip().replaceAll("\\s+", " "),
                xml);
    }

    /** Whether flows begin or end in it. */
    boolean node() {
        return TASKS.contains(type) || GATEWAYS.contains(type) || EVENTS.contains(type);
    }

    /** Whether it is work: tasks, and messages that are sent or awaited. */
    boolean work() {
        return TASKS.contains(type) || type.startsWith("intermediate") && has("messageEventDefinition");
    }

    /** Whether it holds elements of its own. */
    boolean nest() {
        return type.equals("subProcess") || type.equals("transaction") || type.equals("adHocSubProcess");
    }

    boolean parallel() {
        return type.equals("parallelGateway");
    }

    boolean ends() {
        return type.equals("endEvent");
    }

    /** Whether a case that ends here was refused, as far as BPMN can say that. */
    boolean refuses() {
        return ends() && children().stream().anyMatch(child -> REFUSING.contains(child.getLocalName()));
    }

    boolean has(String child) {
        return children().stream().anyMatch(c -> c.getLocalName().equals(child));
    }

    List<Element> children() {
        return children(xml);
    }

    List<Element> children(String local) {
        return children().stream().filter(c -> c.getLocalName().equals(local)).toList();
    }

    static List<Element> children(Element of) {
        List<Element> children = new ArrayList<>();
        for (Node child = of.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && element.getLocalName() != null) {
                children.add(element);
            }
        }
        return children;
    }

    /** As people find it again in their modeller. */
    String place() {
        return named(id, name);
    }

    static String named(String id, String name) {
        String told = id.length() > LONGEST ? id.substring(0, LONGEST) + "…" : id;
        return name.isEmpty()
                ? told
                : (told + " “" + (name.length() > LONGEST ? name.substring(0, LONGEST) + "…" : name) + "”").strip();
    }
}
