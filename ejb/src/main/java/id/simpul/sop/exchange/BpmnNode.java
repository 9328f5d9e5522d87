package id.simpul.sop.exchange;

import id.simpul.sop.Step;

/**
 * A node of the process where it stands on the diagram.
 *
 * @param lane   key of the lane it stands in
 * @param x      left edge
 * @param y      upper edge
 * @param step   what it does, for tasks; null for events and gateways
 * @param holder id of the task that a timer is attached to; null for all else
 */
record BpmnNode(String id, Kind kind, String name, String lane, int x, int y, Step step, String holder) {

    /** What BPMN calls it, and how large it is drawn. */
    enum Kind {
        START("startEvent", 36, 36),
        END("endEvent", 36, 36),
        REJECTED("endEvent", 36, 36),
        LATE("endEvent", 36, 36),
        TIMER("boundaryEvent", 36, 36),
        USER("userTask", 120, 80),
        SEND("sendTask", 120, 80),
        RECEIVE("receiveTask", 120, 80),
        QUESTION("exclusiveGateway", 50, 50),
        TOGETHER("parallelGateway", 50, 50);

        private final String element;
        private final int width;
        private final int height;

        Kind(String element, int width, int height) {
            this.element = element;
            this.width = width;
            this.height = height;
        }

        String element() {
            return element;
        }

        int width() {
            return width;
        }

        int height() {
            return height;
        }

        boolean gateway() {
            return this == QUESTION || this == TOGETHER;
        }

        boolean task() {
            return this == USER || this == SEND || this == RECEIVE;
        }
    }

    int right() {
        return x + kind.width();
    }

    int bottom() {
        return y + kind.height();
    }

    int middle() {
        return x + kind.width() / 2;
    }

    int centre() {
        return y + kind.height() / 2;
    }
}
