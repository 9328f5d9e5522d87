package id.simpul.sop.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.core.Json;
import id.simpul.sop.SopDocument;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Finds what a diagram says and an SOP has no place for. */
final class BpmnLost {

    /** Where flows lead changes with every task that is put between; it is read, never lost. */
    private static final Set<String> LEADS = Set.of("@sourceRef", "@targetRef", "@attachedToRef", "@processRef");

    private final BpmnSource source;
    private final List<Finding> findings;

    BpmnLost(BpmnSource source, List<Finding> findings) {
        this.source = source;
        this.findings = findings;
    }

    /** Notes and data that hang on nothing that we read, and extensions of other programs; in any file. */
    void tellLoose() {
        Set<String> tied = tied();
        for (String type : List.of("textAnnotation", "dataObjectReference", "dataStoreReference")) {
            source.all(type).stream().filter(e -> !tied.contains(e.id())).forEach(e -> tell(e, type));
        }
        source.all("participant").stream()
                .filter(pool -> pool.xml().getAttribute("processRef").isEmpty())
                .forEach(pool -> tell(pool, "participant"));
        source.all("documentation").stream()
                .filter(doc -> !doc.xml().getTextContent().isBlank())
                .map(doc -> BpmnElement.of((Element) doc.xml().getParentNode()))
                .filter(holder -> !holder.work())
                .forEach(holder -> tell(holder, "documentation"));
    }

    private void tell(BpmnElement at, String type) {
        findings.add(Finding.warning(at.place(), "bpmn.element", type));
    }

    /** All that hangs on a task, read once: a file may tie thousands of notes. */
    private Set<String> tied() {
        Set<String> tasks = source.nodes().stream()
                .filter(BpmnElement::work)
                .map(BpmnElement::id)
                .collect(Collectors.toSet());
        return Stream.of("association", "dataInputAssociation", "dataOutputAssociation")
                .flatMap(type -> source.all(type).stream())
                .flatMap(tie -> atTask(tie, tasks))
                .collect(Collectors.toSet());
    }

    /** The ends of what ties something to a task; none where neither end is one. */
    private static Stream<String> atTask(BpmnElement tie, Set<String> tasks) {
        List<String> ends = Stream.concat(
                        Stream.of(tie.xml().getAttribute("sourceRef"), tie.xml().getAttribute("targetRef")),
                        Stream.concat(tie.children("sourceRef").stream(), tie.children("targetRef").stream())
                                .map(Element::getTextContent))
                .map(BpmnSource::local)
                .toList();
        boolean atTask = ends.stream().anyMatch(tasks::contains)
                || tie.xml().getParentNode() instanceof Element holder && tasks.contains(holder.getAttribute("id"));
        return atTask ? ends.stream() : Stream.of();
    }

    /**
     * Compares what the diagram says of our own elements with what the SOP would be drawn as now.
     *
     * @param result what was made of the diagram
     * @param was    the diagram as we had written it
     */
    void tellChanges(Document diagram, BpmnFacts was, JsonNode result) {
        BpmnFacts is = BpmnFacts.of(diagram);
        BpmnFacts would = drawn(result);
        for (BpmnFacts.Fact fact : is.beyond(was)) {
            boolean ours = fact.what().startsWith("@") && !LEADS.contains(fact.what());
            boolean kept = would == null || !would.lacks(fact);
            if (ours && !kept && !is.element(fact.element()).getLocalName().equals("boundaryEvent")) {
                findings.add(Finding.warning(
                        BpmnElement.of(is.element(fact.element())).place(),
                        "bpmn.attribute",
                        fact.what().substring(1),
                        fact.value()));
            }
        }
        is.beyond(was).stream()
                .filter(fact -> fact.what().equals("extension"))
                .forEach(fact -> tell(BpmnElement.of(is.element(fact.element())), fact.value()));
    }

    /** Null where the result is not whole enough to be drawn; then nothing is known to be lost. */
    private static BpmnFacts drawn(JsonNode result) {
        try {
            SopDocument sop = Json.mapper().treeToValue(result, SopDocument.class);
            return BpmnWriter.whole(sop) ? BpmnFacts.of(document(sop)) : null;
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return null;
        }
    }

    /** An SOP's diagram as it would be read back. */
    static Document document(SopDocument sop) {
        try {
            return SafeXml.read(BpmnWriter.write(sop).getBytes(StandardCharsets.UTF_8));
        } catch (SafeXml.Unreadable e) {
            throw new IllegalStateException("what we write can be read", e);
        }
    }
}
