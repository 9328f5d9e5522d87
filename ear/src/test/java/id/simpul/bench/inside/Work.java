package id.simpul.bench.inside;

import java.util.List;

/**
 * What one client is to do.
 *
 * @param people holders of posts of all offices
 * @param cases  how many cases it walks to their end, one office after the other
 * @param first  the office it begins with
 * @param lists  how often it asks for the worklist of {@code people} instead of walking; 0 to walk
 * @param part   which part of walking; the parts of a case are told apart by {@code first}
 */
public record Work(List<Person> people, int cases, int first, int lists, Part part) {

    /** Parts of walking a case, so that steps can be counted without what begins and what answers. */
    public enum Part {
        /** From the first row to the last. */
        WHOLE,
        /** Begins the cases and leaves them. */
        BEGIN,
        /** Goes on with what was left, to the end or to where the Ditjen has to answer. */
        STEPS,
        /** Answers for the Ditjen what waits for it. */
        ANSWER
    }

    /** To walk cases from the first row to the last. */
    public static Work cases(List<Person> people, int cases) {
        return new Work(people, cases, 0, 0, Part.WHOLE);
    }

    /** To ask for worklists. */
    public static Work lists(List<Person> people, int lists) {
        return new Work(people, 0, 0, lists, Part.WHOLE);
    }

    /** The same for the cases that begin with another office. */
    public Work from(int place) {
        return new Work(people, cases, place, lists, part);
    }

    /** One part of the same. */
    public Work only(Part some) {
        return new Work(people, cases, first, lists, some);
    }
}
