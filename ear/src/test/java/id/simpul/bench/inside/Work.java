package id.simpul.bench.inside;

import java.util.List;

/**
 * What one client is to do.
 *
 * @param people holders of posts of all offices
 * @param cases  how many cases it walks to their end, one office after the other
 * @param first  the office it begins with
 * @param lists  how often it asks for the worklist of {@code people} instead of walking; 0 to walk
 */
public record Work(List<Person> people, int cases, int first, int lists) {}
