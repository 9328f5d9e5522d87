package id.simpul.sop;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * What differs between two versions of an SOP, from one to the other. Lanes and steps are matched by their keys.
 *
 * @param identity changed fields of the identity block and the texts around the chart
 */
public record VersionDiff(String code, int from, int to, List<Field> identity, List<Part> lanes, List<Part> steps) {

    /** A field and its two values: texts, numbers, lists or objects as in the file; null where there is none. */
    public record Field(String field, Object before, Object after) {}

    /**
     * A lane or a step.
     *
     * @param no     the step's number as printed, of the version that has it; null for lanes
     * @param name   the lane's name or the step's activity
     * @param fields what has changed in it; empty for one that came or went
     */
    public record Part(String key, String no, String name, Change change, List<Field> fields) {}

    /** What differs between two documents, which may be of two offices. */
    public static VersionDiff of(String code, int from, SopDocument before, int to, SopDocument after) {
        return Comparison.of(code, from, before, to, after);
    }

    /** What became of a lane or a step. */
    public enum Change {
        @JsonProperty("added")
        ADDED,
        @JsonProperty("removed")
        REMOVED,
        @JsonProperty("changed")
        CHANGED
    }

    public boolean isEmpty() {
        return identity.isEmpty() && lanes.isEmpty() && steps.isEmpty();
    }
}
