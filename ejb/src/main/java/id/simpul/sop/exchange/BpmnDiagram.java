package id.simpul.sop.exchange;

import id.simpul.sop.Lane;
import id.simpul.sop.SopDocument;

/** Writes where everything of a process stands: lanes one under the other, a column for each step. */
final class BpmnDiagram {

    private static final int POOL_HEAD = 30;
    private static final int POOL_LEFT = 100;
    private static final int BEFORE = 18;
    private static final int UNDER = 6;

    private final BpmnXml xml;
    private final SopDocument sop;
    private final BpmnGraph graph;

    BpmnDiagram(BpmnXml xml, SopDocument sop, BpmnGraph graph) {
        this.xml = xml;
        this.sop = sop;
        this.graph = graph;
    }

    void write() {
        xml.open("bpmndi:BPMNDiagram", "id", "gambar");
        xml.open("bpmndi:BPMNPlane", "id", "bidang", "bpmnElement", "kerja");
        int height = BpmnGraph.LANE * sop.lanes().size();
        int width = graph.width() - POOL_LEFT + 40;
        shape("kolam", "isHorizontal", "true", POOL_LEFT, BpmnGraph.TOP, width, height);
        for (Lane lane : sop.lanes()) {
            shape(
                    BpmnWriter.laneId(lane.key()),
                    "isHorizontal",
                    "true",
                    POOL_LEFT + POOL_HEAD,
                    graph.laneTop(lane.key()),
                    width - POOL_HEAD,
                    BpmnGraph.LANE);
        }
        for (BpmnNode node : graph.nodes()) {
            String marker = node.kind() == BpmnNode.Kind.QUESTION ? "isMarkerVisible" : null;
            shape(
                    node.id(),
                    marker,
                    marker == null ? null : "true",
                    node.x(),
                    node.y(),
                    node.kind().width(),
                    node.kind().height());
        }
        graph.flows().forEach(this::edge);
        xml.close().close();
    }

    private void shape(String of, String attribute, String value, int x, int y, int width, int height) {
        String[] attributes = attribute == null
                ? new String[] {"id", "bentuk-" + of, "bpmnElement", of}
                : new String[] {"id", "bentuk-" + of, "bpmnElement", of, attribute, value};
        xml.open("bpmndi:BPMNShape", attributes);
        xml.empty("dc:Bounds", "x", n(x), "y", n(y), "width", n(width), "height", n(height));
        xml.close();
    }

    /** Onwards from side to side; back along the foot of the source's lane. */
    private void edge(BpmnFlow flow) {
        BpmnNode from = graph.node(flow.from());
        BpmnNode to = graph.node(flow.to());
        xml.open("bpmndi:BPMNEdge", "id", "garis-" + flow.id(), "bpmnElement", flow.id());
        if (from.kind() == BpmnNode.Kind.TIMER) {
            point(from.middle(), from.bottom());
            point(from.middle(), to.centre());
            point(to.x(), to.centre());
        } else if (to.x() >= from.right() + BEFORE) {
            onwards(from, to);
        } else if (to.x() > from.x()) {
            point(from.middle(), to.y() > from.y() ? from.bottom() : from.y());
            point(from.middle(), to.centre());
            point(to.x(), to.centre());
        } else {
            back(from, to);
        }
        xml.close();
    }

    private void onwards(BpmnNode from, BpmnNode to) {
        int turn = to.x() - BEFORE;
        point(from.right(), from.centre());
        if (from.centre() != to.centre()) {
            point(turn, from.centre());
            point(turn, to.centre());
        }
        point(to.x(), to.centre());
    }

    private void back(BpmnNode from, BpmnNode to) {
        int foot = graph.laneTop(from.lane()) + BpmnGraph.LANE - UNDER;
        int under = graph.laneTop(to.lane()) + BpmnGraph.LANE - UNDER;
        point(from.middle(), from.bottom());
        point(from.middle(), foot);
        point(to.x() - BEFORE, foot);
        point(to.x() - BEFORE, under < foot ? under : foot);
        point(to.x() - BEFORE, to.centre() + 12);
        point(to.x(), to.centre() + 12);
    }

    private void point(int x, int y) {
        xml.empty("di:waypoint", "x", n(x), "y", n(y));
    }

    private static String n(int number) {
        return Integer.toString(number);
    }
}
