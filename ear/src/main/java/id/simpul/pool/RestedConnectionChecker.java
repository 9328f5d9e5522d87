package id.simpul.pool;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jboss.jca.adapters.jdbc.spi.ValidConnectionChecker;

/**
 * Asks a connection whether it lives before it is used, unless it said so a moment ago. PostgreSQL does not come back
 * from a crash or a restart within that moment, so no request meets a dead connection that a question to each would have
 * found, and a busy pool spares one journey to the database for every transaction.
 */
public class RestedConnectionChecker implements ValidConnectionChecker {

    private static final long MOMENT = TimeUnit.MILLISECONDS.toNanos(200);

    private static final int SECONDS = 5;

    private final Map<Connection, Long> alive = Collections.synchronizedMap(new WeakHashMap<>());

    private final LongSupplier nanos;

    /** As the server makes it. */
    public RestedConnectionChecker() {
        this(System::nanoTime);
    }

    RestedConnectionChecker(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** @return null when the connection lives; otherwise why it is thrown away */
    @Override
    public SQLException isValidConnection(Connection connection) {
        long now = nanos.getAsLong();
        Long said = alive.get(connection);
        if (said != null && now - said < MOMENT) {
            return null;
        }
        try {
            if (connection.isValid(SECONDS)) {
                alive.put(connection, now);
                return null;
            }
            return new SQLException("the connection does not answer");
        } catch (SQLException e) {
            return e;
        }
    }
}
