package id.simpul.sop.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;

/**
 * The timer that hangs on a task. Together with the task's documentation it says a step's time twice, so whichever was
 * changed counts.
 *
 * @param event    as it is drawn
 * @param duration ISO 8601, as the file says it
 */
record BpmnTimer(BpmnElement event, String duration) {

    private static final int LONGEST = 60;

    /**
     * Puts a changed time into a step.
     *
     * @param step   as the diagram says it
     * @param before the same step as we had drawn it
     * @param is     its timer now; null for none
     * @param was    its timer as we had drawn it; null for none
     */
    static void merge(ObjectNode step, JsonNode before, BpmnTimer is, BpmnTimer was, List<Finding> findings) {
        boolean worded = !step.path("waktu").equals(before.path("waktu"));
        boolean timed = is != null && (was == null || !is.duration.equals(was.duration));
        boolean named = is != null && was != null && !is.event.name().equals(was.event.name());
        if (worded) {
            if (timed) {
                is.compare(step, findings);
            }
        } else if (timed) {
            is.put(step, BpmnNotes.waktu(is.duration), is.duration, findings);
        } else if (named) {
            String name = is.event.name();
            boolean read = BpmnGraph.duration(name) != null && name.length() <= LONGEST;
            is.put(step, read ? name : null, name, findings);
        } else if (is == null && was != null) {
            findings.add(Finding.warning(was.event.place(), "bpmn.timerGone"));
        }
    }

    private void put(ObjectNode step, String waktu, String said, List<Finding> findings) {
        if (waktu == null) {
            findings.add(Finding.warning(event.place(), "bpmn.timer", said));
        } else {
            step.put("waktu", waktu);
        }
    }

    /** Says where the words beside a task and its timer are of two minds; the words count. */
    void compare(ObjectNode step, List<Finding> findings) {
        String waktu = step.path("waktu").asText();
        if (!Objects.equals(BpmnGraph.duration(waktu), duration) && !waktu.equals(BpmnNotes.waktu(duration))) {
            findings.add(Finding.warning(event.place(), "bpmn.twoTimes", waktu, duration));
        }
    }
}
