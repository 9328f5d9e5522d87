package id.simpul.tenant;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What one transaction has still to tell PostgreSQL, in the order in which it was said. */
final class Waiting {

    /** Hears how many rows a statement changed. */
    @FunctionalInterface
    interface Changed {
        /** @throws SQLException when that may not be; the transaction fails with it */
        void rows(int number) throws SQLException;
    }

    /**
     * A statement that waits for company.
     *
     * @param sql        without a semicolon
     * @param parameters null, texts, numbers, booleans, byte arrays, UUIDs, dates, and instants
     * @param changed    hears how many rows it changed; null for a lock, whose rows nobody counts
     */
    record Said(String sql, List<Object> parameters, Changed changed) {}

    private final UUID tenantId;
    private final List<Said> statements = new ArrayList<>();
    private int backend;

    Waiting(UUID tenantId) {
        this.tenantId = tenantId;
    }

    UUID tenantId() {
        return tenantId;
    }

    void add(Said statement) {
        statements.add(statement);
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

    boolean isEmpty() {
        return statements.isEmpty();
    }

    /** Hands the statements over to whoever sends them now. */
    List<Said> take() {
        List<Said> taken = List.copyOf(statements);
        statements.clear();
        return taken;
    }

    /** Takes back what was not sent after all. */
    void putBack(List<Said> unsent) {
        statements.addAll(0, unsent);
    }
}
