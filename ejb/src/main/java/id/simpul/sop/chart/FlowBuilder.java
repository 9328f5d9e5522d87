package id.simpul.sop.chart;

import id.simpul.sop.LaneOrder;
import id.simpul.sop.SopDocument;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Reads the symbols and lines of a chart from the document. */
final class FlowBuilder {

    private static final String YES = "Ya";
    private static final String NO = "Tidak";

    private final SopDocument document;
    private final List<List<Exit>> exits = new ArrayList<>();
    private final List<FlowRow> rows = new ArrayList<>();
    private final List<Wire> wires = new ArrayList<>();

    FlowBuilder(SopDocument document, boolean withInferred) {
        this.document = document;
        StackBuilder stacks = new StackBuilder(document);
        for (int i = 0; i < document.steps().size(); i++) {
            exits.add(Exit.of(document, i, withInferred));
        }
        for (int i = 0; i < exits.size(); i++) {
            int row = i;
            long homecomers = exits.stream()
                    .flatMap(List::stream)
                    .filter(e -> e.returns() && e.target() == row)
                    .count();
            rows.add(stacks.row(i, exits.get(i), (int) homecomers));
        }
    }

    Flow build() {
        for (FlowRow row : rows) {
            links(row);
            if (exits.get(row.index()).size() < 2) {
                plainExit(row);
            } else {
                decision(row);
            }
        }
        return new Flow(List.copyOf(rows), List.copyOf(wires));
    }

    private void links(FlowRow row) {
        List<Node> members = row.nodes().stream()
                .filter(n -> n.slot() == 0)
                .sorted(Comparator.comparingInt(Node::lane))
                .toList();
        boolean handsOver =
                members.size() == 2 && row.acting().size() == 1 && row.top().shape() != Shape.DIAMOND;
        for (int i = 1; i < members.size(); i++) {
            Node left = members.get(i - 1);
            Node right = members.get(i);
            boolean leftwards = handsOver && right.equals(row.acting().get(0));
            add(Wire.Kind.LINK, leftwards ? right : left, leftwards ? left : right, null, handsOver, false);
        }
    }

    private void plainExit(FlowRow row) {
        for (Exit exit : exits.get(row.index())) {
            if (!exit.terminal()) {
                leave(exit, leavers(row), null);
            }
        }
    }

    /** A receiver hands on if there is one, else any member; the deciding stack comes first. */
    private List<Node> leavers(FlowRow row) {
        List<Node> receivers = row.nodes().stream()
                .filter(n -> n.slot() == 0 && !row.acting().contains(n))
                .toList();
        if (!receivers.isEmpty()) {
            return receivers;
        }
        List<Node> members = new ArrayList<>(row.acting());
        members.sort(Comparator.comparing(n -> !n.equals(row.top())));
        return members;
    }

    private void decision(FlowRow row) {
        List<Exit> ways = exits.get(row.index());
        List<Node> stack = row.stack();
        List<Node> diamonds =
                stack.stream().filter(n -> n.shape() == Shape.DIAMOND).toList();
        if (stack.get(0) != diamonds.get(0)) {
            add(Wire.Kind.STACK, stack.get(0), diamonds.get(0), null, true, false);
        }
        Node end = stack.get(stack.size() - 1);
        boolean straightTaken = false;
        for (int i = 0; i < diamonds.size(); i++) {
            Node diamond = diamonds.get(i);
            boolean last = i == diamonds.size() - 1;
            List<Exit> asked = last ? ways.subList(i, i + 2) : ways.subList(i, i + 1);
            for (int k = 0; k < asked.size(); k++) {
                Exit exit = asked.get(k);
                String label = k == 0 ? YES : NO;
                if (!exit.terminal()) {
                    leave(exit, List.of(diamond), label);
                } else if (last && !straightTaken) {
                    add(Wire.Kind.STACK, diamond, end, label, true, exit.inferred());
                    straightTaken = true;
                } else {
                    add(Wire.Kind.SIDE, diamond, end, label, true, exit.inferred());
                }
            }
            if (!last) {
                add(Wire.Kind.STACK, diamond, diamonds.get(i + 1), NO, true, false);
            }
        }
    }

    private void leave(Exit exit, List<Node> from, String label) {
        FlowRow target = rows.get(exit.target());
        Wire.Kind kind = exit.returns() ? Wire.Kind.RETURN : Wire.Kind.FORWARD;
        List<Node> to = exit.returns() ? List.of(homecoming(target)) : entries(target);
        wires.add(new Wire(wires.size(), kind, from, to, label, true, exit.inferred()));
    }

    private List<Node> entries(FlowRow row) {
        if (row.top().shape() != Shape.BOX || row.acting().isEmpty()) {
            return List.of(row.top());
        }
        boolean ordered = document.steps().get(row.index()).order() == LaneOrder.SEQUENCE;
        return ordered ? row.acting().subList(0, 1) : row.acting();
    }

    /** All returns to a step enter one symbol: the member nearest to where they come from. */
    private Node homecoming(FlowRow row) {
        List<Node> doors = entries(row);
        List<Integer> lanes = IntStream.range(0, rows.size())
                .filter(i -> exits.get(i).stream().anyMatch(e -> e.returns() && e.target() == row.index()))
                .mapToObj(i -> rows.get(i).top().lane())
                .toList();
        return doors.stream()
                .min(Comparator.comparingInt(door -> lanes.stream()
                        .mapToInt(lane -> Math.abs(lane - door.lane()))
                        .sum()))
                .orElseThrow();
    }

    private void add(Wire.Kind kind, Node from, Node to, String label, boolean arrow, boolean inferred) {
        wires.add(new Wire(wires.size(), kind, List.of(from), List.of(to), label, arrow, inferred));
    }
}
