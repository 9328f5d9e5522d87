package id.simpul.sop.exchange;

import id.simpul.sop.Lane;
import id.simpul.sop.SopDocument;
import id.simpul.sop.SopWriter;
import id.simpul.sop.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes an SOP as BPMN 2.0: a pool, its lanes, tasks, gateways and timers, and where everything stands. What BPMN has no
 * place for stands in the documentation of the tasks for people, and as a whole file of ours in an extension element, so
 * that what comes back has lost nothing.
 */
public final class BpmnWriter {

    static final String EXTENSION = "https://simpul.id/sop/1";
    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    private final SopDocument sop;
    private final BpmnGraph graph;
    private final BpmnXml xml = new BpmnXml();

    private BpmnWriter(SopDocument sop) {
        this.sop = sop;
        this.graph = new BpmnGraph(sop);
    }

    /**
     * Writes a document.
     *
     * @param sop one that passed the checks of its reader
     * @return an XML document, valid by the OMG's schema; the same document always gives the same text
     */
    public static String write(SopDocument sop) {
        return new BpmnWriter(sop).document();
    }

    /** Whether every step acts in lanes and leads to steps that are there, as in every document that is no draft. */
    static boolean whole(SopDocument sop) {
        return !sop.steps().isEmpty()
                && sop.steps().stream()
                        .allMatch(step -> !step.lanes().isEmpty()
                                && step.lanes().stream()
                                        .allMatch(l -> sop.lane(l).isPresent())
                                && step.outcomes().stream()
                                        .allMatch(o -> o.to() == null
                                                || sop.step(o.to()).isPresent()));
    }

    private String document() {
        xml.open(
                "definitions",
                "xmlns",
                BPMN,
                "xmlns:bpmndi",
                "http://www.omg.org/spec/BPMN/20100524/DI",
                "xmlns:dc",
                "http://www.omg.org/spec/DD/20100524/DC",
                "xmlns:di",
                "http://www.omg.org/spec/DD/20100524/DI",
                "xmlns:simpul",
                EXTENSION,
                "id",
                "sop-" + sop.code(),
                "name",
                sop.name(),
                "targetNamespace",
                EXTENSION,
                "exporter",
                "Simpul");
        xml.open("collaboration", "id", "kerja");
        xml.empty("participant", "id", "kolam", "name", sop.name(), "processRef", processId());
        xml.close();
        process();
        new BpmnDiagram(xml, sop, graph).write();
        return xml.close().end();
    }

    private String processId() {
        return "proses-" + sop.code();
    }

    private void process() {
        xml.open("process", "id", processId(), "name", sop.name(), "isExecutable", "false");
        xml.open("extensionElements").words("simpul:sop", SopWriter.write(sop)).close();
        xml.open("laneSet", "id", "lajur");
        for (Lane lane : sop.lanes()) {
            xml.open("lane", "id", laneId(lane.key()), "name", lane.name());
            graph.nodes().stream()
                    .filter(node -> node.lane().equals(lane.key()))
                    .forEach(node -> xml.words("flowNodeRef", node.id()));
            xml.close();
        }
        xml.close();
        graph.nodes().forEach(this::node);
        for (BpmnFlow flow : graph.flows()) {
            xml.empty(
                    "sequenceFlow",
                    "id",
                    flow.id(),
                    "name",
                    flow.name(),
                    "sourceRef",
                    flow.from(),
                    "targetRef",
                    flow.to());
        }
        xml.close();
    }

    static String laneId(String key) {
        return "lajur-" + key;
    }

    private void node(BpmnNode node) {
        String name = node.name().isEmpty() ? null : node.name();
        boolean timer = node.kind() == BpmnNode.Kind.TIMER;
        xml.open(
                node.kind().element(),
                "id",
                node.id(),
                "name",
                name,
                "attachedToRef",
                node.holder(),
                "cancelActivity",
                timer ? "false" : null);
        if (node.step() != null) {
            xml.words("documentation", documentation(node.step()));
        }
        graph.flows().stream().filter(f -> f.to().equals(node.id())).forEach(f -> xml.words("incoming", f.id()));
        graph.flows().stream().filter(f -> f.from().equals(node.id())).forEach(f -> xml.words("outgoing", f.id()));
        if (timer) {
            xml.open("timerEventDefinition", "id", "jam-" + node.id());
            xml.words("timeDuration", BpmnGraph.duration(node.name()));
            xml.close();
        } else if (node.kind() == BpmnNode.Kind.REJECTED) {
            xml.empty("terminateEventDefinition", "id", "henti-" + node.id());
        }
        xml.close();
    }

    /** What the sheet says of the step beside its activity. */
    private String documentation(Step step) {
        List<String> lines = new ArrayList<>();
        line(lines, "No", step.no());
        line(lines, "Jenis", Words.KIND.word(step.kind().name().toLowerCase(Locale.ROOT)));
        line(lines, "Kelengkapan", String.join("; ", step.kelengkapan()));
        line(lines, "Waktu", step.waktu());
        line(lines, "Output", String.join("; ", step.output()));
        line(lines, "Keterangan", step.keterangan());
        line(
                lines,
                "Penerima",
                String.join(
                        "; ",
                        step.recipients().stream()
                                .map(key -> sop.lane(key).map(Lane::name).orElse(key))
                                .toList()));
        return String.join("\n", lines);
    }

    private static void line(List<String> lines, String name, String value) {
        if (value != null && !value.isBlank()) {
            lines.add(name + ": " + value);
        }
    }
}
