package id.simpul.casework;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where the steps of one version go in another. What is not named goes to the step of the same key, its clock kept.
 *
 * @param steps  key of the step where a case stands, and of the one it goes to
 * @param clocks key of the step where a case stands, and what becomes of its clock
 */
public record StepMapping(Map<String, String> steps, Map<String, ClockRule> clocks) {

    public StepMapping {
        steps = steps == null ? Map.of() : new LinkedHashMap<>(steps);
        clocks = clocks == null ? Map.of() : new LinkedHashMap<>(clocks);
    }

    String target(String stepKey) {
        return steps.getOrDefault(stepKey, stepKey);
    }

    ClockRule clock(String stepKey) {
        return clocks.getOrDefault(stepKey, ClockRule.KEEP);
    }
}
