package id.simpul.core;

import java.util.List;

/**
 * What came of reading a file: the whole value, or none of it and the reasons.
 *
 * @param value    null as soon as one problem is an error: nothing is ever half-loaded
 * @param problems in the order of the file; warnings may stand beside a value
 */
public record Reading<T>(T value, List<Problem> problems) {

    public Reading {
        problems = List.copyOf(problems);
        if (value != null && problems.stream().anyMatch(Problem::isError)) {
            throw new IllegalArgumentException("a file with errors has no value");
        }
    }

    public boolean accepted() {
        return value != null;
    }

    public List<Problem> errors() {
        return problems.stream().filter(Problem::isError).toList();
    }
}
