package id.simpul.casework;

import java.util.Map;

/**
 * A wish to bring the running cases of one version to another.
 *
 * @param from   number of the version they run on
 * @param to     number of the version they shall run on
 * @param steps  see {@link StepMapping}; null for none
 * @param clocks see {@link StepMapping}; null for none
 */
public record Migrate(int from, int to, Map<String, String> steps, Map<String, ClockRule> clocks) {

    StepMapping mapping() {
        return new StepMapping(steps, clocks);
    }
}
