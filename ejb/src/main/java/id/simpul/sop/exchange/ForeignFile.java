package id.simpul.sop.exchange;

import id.simpul.core.Problem;
import java.util.List;
import java.util.Map;

/**
 * A file of another form, turned into one of ours.
 *
 * @param yaml     the file in our format; null when there are errors
 * @param places   where in the foreign file stands what our file has at a JSON pointer
 * @param findings errors that refuse it, or what could not be carried
 */
record ForeignFile(byte[] yaml, Map<String, String> places, List<Finding> findings) {

    static ForeignFile refused(Finding finding) {
        return new ForeignFile(null, Map.of(), List.of(finding));
    }

    /** A problem of our own file, at its place in the foreign one. */
    Finding found(Problem problem) {
        Problem unlined = new Problem(problem.severity(), problem.pointer(), 0, problem.key(), problem.args());
        return new Finding(place(problem.pointer()), unlined);
    }

    /** The place of a value, or of the nearest thing around it; empty for none. */
    private String place(String pointer) {
        for (String at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
            if (places.containsKey(at)) {
                return places.get(at);
            }
        }
        return "";
    }
}
