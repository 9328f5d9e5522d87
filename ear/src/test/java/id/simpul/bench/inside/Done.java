package id.simpul.bench.inside;

import java.util.ArrayList;
import java.util.List;

/**
 * What one client did.
 *
 * @param steps tasks done
 * @param list nanoseconds of each worklist
 * @param claim of each claim
 * @param complete of each completion
 */
public record Done(int steps, List<Long> list, List<Long> claim, List<Long> complete) {

    /** Nothing yet. */
    public static Done nothing() {
        return new Done(0, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    /** Both together. */
    public Done plus(Done other) {
        return new Done(
                steps + other.steps, both(list, other.list), both(claim, other.claim), both(complete, other.complete));
    }

    private static List<Long> both(List<Long> one, List<Long> other) {
        var all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }
}
