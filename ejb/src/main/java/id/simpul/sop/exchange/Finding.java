package id.simpul.sop.exchange;

import id.simpul.core.Problem;
import java.util.List;

/**
 * Something about a file of a foreign form: an error that refuses it, or what could not be carried.
 *
 * @param place   where it stands in that file, as people of that form name it: sheet and cell, or an element's id and
 *     name; empty for the whole file
 * @param problem the sentence; its pointer is of our own format
 */
public record Finding(String place, Problem problem) {

    static Finding error(String place, String key, String... args) {
        return new Finding(place, new Problem(Problem.Severity.ERROR, "", 0, key, List.of(args)));
    }

    /** An error in a file that has lines; 0 when none is known. */
    static Finding atLine(int line, String key) {
        return new Finding("", new Problem(Problem.Severity.ERROR, "", line, key, List.of()));
    }

    static Finding warning(String place, String key, String... args) {
        return new Finding(place, new Problem(Problem.Severity.WARNING, "", 0, key, List.of(args)));
    }

    public boolean isError() {
        return problem.isError();
    }
}
