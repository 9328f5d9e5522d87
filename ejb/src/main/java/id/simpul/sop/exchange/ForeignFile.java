package id.simpul.sop.exchange;

import id.simpul.core.Problem;
import java.util.List;
import java.util.Map;

/**
 * A file of another form, turned into one of ours.
 *
 * @param yaml     the file in our format; null when there are errors
 * @param places   where in the foreign file stands what our file has at a JSON pointer
 * @param problems errors that refuse it, or what could not be carried
 */
record ForeignFile(byte[] yaml, Map<String, String> places, List<Problem> problems) {

    /** The place of a value, or of the nearest thing around it; empty for none. */
    String place(String pointer) {
        for (String at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
            if (places.containsKey(at)) {
                return places.get(at);
            }
        }
        return "";
    }

    static Problem error(String place, String key, String... args) {
        return problem(Problem.Severity.ERROR, place, key, args);
    }

    static Problem warning(String place, String key, String... args) {
        return problem(Problem.Severity.WARNING, place, key, args);
    }

    private static Problem problem(Problem.Severity severity, String place, String key, String... args) {
        String[] all = new String[args.length + 1];
        all[0] = place;
        System.arraycopy(args, 0, all, 1, args.length);
        return new Problem(severity, place, 0, key, List.of(all));
    }
}
