package id.simpul.sop.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * What a diagram alone says.
 *
 * @param file   in our format
 * @param types  sort of task of each step, such as {@code userTask}, by the step's key
 * @param timers of the steps that have one, by their keys
 */
record BpmnDrawn(ObjectNode file, Map<String, String> types, Map<String, BpmnTimer> timers) {}
