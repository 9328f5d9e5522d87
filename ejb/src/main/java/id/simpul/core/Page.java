package id.simpul.core;

import java.util.List;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param items the rows, in order
 * @param next  cursor of the part that follows, or null at the end
 */
public record Page<T>(List<T> items, String next) {

    /** How many rows a page holds unless told, and at most. */
    public static final int DEFAULT_LIMIT = 20, MAX_LIMIT = 200;

    /**
     * Cuts a page out of rows fetched with one more than {@code limit}.
     *
     * @param cursorOf the cursor that continues after a row
     */
    public static <T> Page<T> of(List<T> oneMore, int limit, Function<T, String> cursorOf) {
        if (oneMore.size() <= limit) {
            return new Page<>(List.copyOf(oneMore), null);
        }
        List<T> items = List.copyOf(oneMore.subList(0, limit));
        return new Page<>(items, cursorOf.apply(items.get(limit - 1)));
    }

    public <R> Page<R> map(Function<T, R> shape) {
        return new Page<>(items.stream().map(shape).toList(), next);
    }

    /**
     * The limit to use.
     *
     * @throws Refusal invalid when below 1 or above {@link #MAX_LIMIT}
     */
    public static int limit(Integer asked) {
        if (asked == null) {
            return DEFAULT_LIMIT;
        }
        if (asked < 1 || asked > MAX_LIMIT) {
            throw Refusal.invalid("page.limit", "/limit", MAX_LIMIT);
        }
        return asked;
    }
}
