package id.simpul.sop.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.sop.Lane;
import id.simpul.sop.SopDocument;
import id.simpul.sop.Step;
import id.simpul.sop.chart.Shipped;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.operaton.bpm.model.bpmn.Bpmn;
import org.operaton.bpm.model.bpmn.BpmnModelInstance;
import org.operaton.bpm.model.bpmn.instance.BoundaryEvent;
import org.operaton.bpm.model.bpmn.instance.FlowNode;
import org.operaton.bpm.model.bpmn.instance.Participant;
import org.operaton.bpm.model.bpmn.instance.SequenceFlow;
import org.operaton.bpm.model.bpmn.instance.Task;
import org.operaton.bpm.model.bpmn.instance.TimerEventDefinition;
import org.operaton.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.operaton.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.operaton.bpm.model.bpmn.instance.dc.Bounds;

class BpmnWriterTest {

    private static Schema omg;

    static Stream<SopDocument> sops() {
        return Shipped.sops().stream();
    }

    @BeforeAll
    static void theSchemaOfTheOmg() throws Exception {
        var folder = BpmnWriterTest.class.getResource("/org/operaton/bpm/model/bpmn/schema/BPMN20.xsd");
        omg = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(folder);
    }

    @ParameterizedTest
    @MethodSource("sops")
    void isValidByTheOmgsSchema(SopDocument sop) throws Exception {
        omg.newValidator().validate(new StreamSource(new StringReader(BpmnWriter.write(sop))));
    }

    @ParameterizedTest
    @MethodSource("sops")
    void everythingStandsInItsLaneAndNothingOnAnythingElse(SopDocument sop) {
        BpmnGraph graph = new BpmnGraph(sop);
        List<BpmnNode> nodes = graph.nodes();
        for (BpmnNode node : nodes) {
            int top = graph.laneTop(node.lane());
            assertThat(node.y()).as(node.id()).isGreaterThanOrEqualTo(top);
            assertThat(node.bottom()).as(node.id()).isLessThanOrEqualTo(top + BpmnGraph.LANE);
            assertThat(node.right()).as(node.id()).isLessThanOrEqualTo(graph.width() + 40);
            for (BpmnNode other : nodes) {
                boolean meets = !node.id().equals(other.id())
                        && !node.id().equals(other.holder())
                        && !other.id().equals(node.holder())
                        && node.x() < other.right()
                        && other.x() < node.right()
                        && node.y() < other.bottom()
                        && other.y() < node.bottom();
                assertThat(meets).as("%s on %s", node.id(), other.id()).isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("sops")
    void everyStepCanBeReachedFromTheStartAndEveryFlowJoinsTwoNodes(SopDocument sop) {
        BpmnGraph graph = new BpmnGraph(sop);
        Set<String> reached = new HashSet<>(Set.of("mulai"));
        for (int i = 0; i < graph.flows().size(); i++) {
            for (BpmnFlow flow : graph.flows()) {
                assertThat(graph.node(flow.from())).as(flow.id()).isNotNull();
                assertThat(graph.node(flow.to())).as(flow.id()).isNotNull();
                if (reached.contains(flow.from())) {
                    reached.add(flow.to());
                }
            }
        }
        for (Step step : sop.steps()) {
            assertThat(reached)
                    .anyMatch(id -> id.equals(BpmnGraph.taskId(step)) || id.startsWith(BpmnGraph.taskId(step) + "."));
        }
    }

    @Test
    void timesThatCountAreTimersAndOthersAreNot() {
        assertThat(BpmnGraph.duration("15 Menit")).isEqualTo("PT15M");
        assertThat(BpmnGraph.duration("1 jam")).isEqualTo("PT1H");
        assertThat(BpmnGraph.duration("3 Hari")).isEqualTo("P3D");
        assertThat(BpmnGraph.duration("1 minggu")).isEqualTo("P7D");
        assertThat(BpmnGraph.duration("1 bulan")).isEqualTo("P1M");
        assertThat(BpmnGraph.duration("45 mnt H7")).isEqualTo("PT45M");
        for (String words : List.of("", "H21", "per semester", "Sesuai dengan PKS", "segera")) {
            assertThat(BpmnGraph.duration(words)).as(words).isNull();
        }
    }

    @Test
    void whatIsDecidedLeavesThroughAGatewayUnderItsOwnWords() {
        String bpmn = BpmnWriter.write(Shipped.sop("pelayanan-kerjasama"));
        assertThat(bpmn)
                .contains("<exclusiveGateway id=\"hasil-s02\"")
                .contains("name=\"Kembalikan untuk perbaikan\" sourceRef=\"hasil-s02\" targetRef=\"langkah-s01\"")
                .contains("<parallelGateway id=\"bersama-s07\"")
                .contains("<timeDuration>PT15M</timeDuration>");
    }

    /** A library of others finds what it would draw and run: it knows nothing of how we write. */
    @ParameterizedTest
    @MethodSource("sops")
    void anotherLibraryFindsPoolLanesTasksTimersAndEveryPlace(SopDocument sop) {
        BpmnModelInstance model = Bpmn.readModelFromStream(
                new ByteArrayInputStream(BpmnWriter.write(sop).getBytes(StandardCharsets.UTF_8)));
        BpmnGraph graph = new BpmnGraph(sop);

        Participant pool =
                model.getModelElementsByType(Participant.class).iterator().next();
        assertThat(pool.getProcess().getName()).isEqualTo(sop.name());
        assertThat(model.getModelElementsByType(org.operaton.bpm.model.bpmn.instance.Lane.class))
                .extracting(org.operaton.bpm.model.bpmn.instance.Lane::getName)
                .containsExactlyElementsOf(sop.lanes().stream().map(Lane::name).toList());
        assertThat(model.getModelElementsByType(FlowNode.class))
                .extracting(FlowNode::getId)
                .containsExactlyInAnyOrderElementsOf(
                        graph.nodes().stream().map(BpmnNode::id).toList());
        for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
            BpmnNode own = graph.node(node.getId());
            assertThat(node.getElementType().getTypeName()).isEqualTo(own.kind().element());
            assertThat(model.getModelElementsByType(org.operaton.bpm.model.bpmn.instance.Lane.class).stream()
                            .filter(lane -> lane.getFlowNodeRefs().contains(node))
                            .map(org.operaton.bpm.model.bpmn.instance.Lane::getId))
                    .as("the lane of %s", node.getId())
                    .containsExactly(BpmnWriter.laneId(own.lane()));
            Bounds place = ((BpmnShape) node.getDiagramElement()).getBounds();
            assertThat(place.getWidth()).isPositive();
            assertThat(place.getX()).isEqualTo(own.x());
            assertThat(place.getY()).isEqualTo(own.y());
        }
        for (SequenceFlow flow : model.getModelElementsByType(SequenceFlow.class)) {
            assertThat(flow.getSource()).as(flow.getId()).isNotNull();
            assertThat(flow.getTarget()).as(flow.getId()).isNotNull();
            assertThat(flow.getSource().getOutgoing()).contains(flow);
            assertThat(flow.getTarget().getIncoming()).contains(flow);
            assertThat(((BpmnEdge) flow.getDiagramElement()).getWaypoints()).hasSizeGreaterThan(1);
        }
        assertThat(model.getModelElementsByType(SequenceFlow.class)).hasSameSizeAs(graph.flows());
        assertThat(model.getModelElementsByType(TimerEventDefinition.class))
                .hasSize((int) graph.nodes().stream()
                        .filter(n -> n.kind() == BpmnNode.Kind.TIMER)
                        .count())
                .allSatisfy(timer -> {
                    assertThat(timer.getTimeDuration().getTextContent()).matches("P(\\d+D|\\d+M|T\\d+[MH])");
                    assertThat(((BoundaryEvent) timer.getParentElement()).getAttachedTo())
                            .isInstanceOf(Task.class);
                });
        assertThat(model.getModelElementsByType(BpmnShape.class))
                .hasSize(1 + sop.lanes().size() + graph.nodes().size())
                .allSatisfy(shape -> assertThat(shape.getBpmnElement()).isNotNull());
        assertThat(model.getModelElementsByType(BpmnEdge.class))
                .allSatisfy(edge -> assertThat(edge.getBpmnElement()).isNotNull());
        Bpmn.validateModel(model);
    }
}
