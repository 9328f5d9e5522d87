package id.simpul.sop.chart;

import java.util.List;

/**
 * A row with its symbols, not yet placed.
 *
 * @param nodes   in lane order, the deciding lane's stack from top to bottom
 * @param acting  slot-0 symbols of those who act, in the order of the step
 * @param remarks what the diamonds ask, for the column Keterangan; empty unless there are two or more
 */
record FlowRow(
        int index, String step, String no, List<Node> nodes, List<Node> acting, List<Node> stack, String remarks) {

    boolean decides() {
        return stack.stream().anyMatch(n -> n.shape() == Shape.DIAMOND);
    }

    Node top() {
        return stack.get(0);
    }

    /** Height of the first slot, which every member of a joint step shares. */
    int firstSlot() {
        return nodes.stream()
                .filter(n -> n.slot() == 0)
                .mapToInt(n -> n.shape().height())
                .max()
                .orElseThrow();
    }

    int stackHeight() {
        int below = stack.stream().skip(1).mapToInt(n -> n.shape().height()).sum();
        return firstSlot() + below + RowHeights.SLOT_GAP * (stack.size() - 1);
    }
}
