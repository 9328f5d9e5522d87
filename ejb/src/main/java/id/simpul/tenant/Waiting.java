package id.simpul.tenant;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What one transaction has still to tell PostgreSQL, in the order in which it was said. */
final class Waiting {

    /** More than this is sent without waiting for company. */
    private static final int MANY = 50;

    /** One statement of PostgreSQL's protocol holds 65,535. */
    private static final int MOST_PARAMETERS = 10_000;

    /** Sets a parameter in its own way. */
    @FunctionalInterface
    interface Parameter {
        void bind(PreparedStatement statement, int index) throws SQLException;
    }

    /**
     * A statement that waits for company.
     *
     * @param sql        without a semicolon
     * @param parameters null, texts, numbers, booleans, byte arrays, UUIDs, dates, instants, and {@link Parameter}
     * @param changed    hears how many rows it changed; null where nobody counts
     */
    record Said(String sql, List<Object> parameters, IntConsumer changed) {}

    private final UUID tenantId;
    private final List<Said> statements = new ArrayList<>();
    private final List<Said> rows = new ArrayList<>();
    private int backend;
    private boolean collecting;

    Waiting(UUID tenantId) {
        this.tenantId = tenantId;
    }

    UUID tenantId() {
        return tenantId;
    }

    /** What has to happen before the next statement. */
    void add(Said statement) {
        statements.add(statement);
    }

    /** A write that no other statement of the transaction reads or refers to. */
    void addRows(Said write) {
        if (rows.stream().mapToInt(row -> row.parameters().size()).sum()
                        + write.parameters().size()
                > MOST_PARAMETERS) {
            statements.add(joined());
            rows.clear();
        }
        rows.add(write);
    }

    /** The office comes first, once per connection: every other statement depends on it. */
    void enter(int ofBackend) {
        if (backend != ofBackend) {
            backend = ofBackend;
            // as a parameter: the text of statements is what others of the same role can watch
            statements.add(
                    0,
                    new Said(
                            "select set_config('simpul.context', ?, true)",
                            List.of(SignedContext.of(tenantId, ofBackend)),
                            null));
        }
    }

    /** Says whether somebody sends what waits before the transaction ends, so that a row may wait for company too. */
    void collect(boolean until) {
        collecting = until;
    }

    boolean takesInserts() {
        return collecting && statements.size() < MANY;
    }

    /** Whether the next statement goes without company. */
    boolean isEmpty() {
        return statements.isEmpty();
    }

    boolean holdsAnything() {
        return !statements.isEmpty() || !rows.isEmpty();
    }

    /** Hands what has to happen first over to whoever sends the next statement. */
    List<Said> take() {
        List<Said> taken = List.copyOf(statements);
        statements.clear();
        return taken;
    }

    /** Hands everything over; what nobody reads is one statement, the last. */
    List<Said> takeAll() {
        if (!rows.isEmpty()) {
            statements.add(joined());
            rows.clear();
        }
        return take();
    }

    /** {@code with w0 as (insert …), w1 as (insert …) insert …}: each runs to its end, in one journey through the server. */
    private Said joined() {
        Said last = rows.get(rows.size() - 1);
        List<Said> before = rows.subList(0, rows.size() - 1);
        String with = IntStream.range(0, before.size())
                .mapToObj(i -> "w" + i + " as (" + before.get(i).sql() + ")")
                .collect(Collectors.joining(", "));
        List<Object> parameters = new ArrayList<>();
        rows.forEach(write -> parameters.addAll(write.parameters()));
        return new Said(
                before.isEmpty() ? last.sql() : "with " + with + " " + last.sql(),
                Collections.unmodifiableList(parameters),
                last.changed());
    }

    /** Takes back what was not sent after all. */
    void putBack(List<Said> unsent) {
        statements.addAll(0, unsent);
    }
}
