package id.simpul.web;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells a database that is away, or too busy to answer in time, from a fault of ours. Nothing was done then, or nobody
 * knows, and the same request may be sent again a little later.
 */
public final class Outage {

    /** A restarted database is back within seconds, a held lock is let go of within {@code lock_timeout}. */
    public static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    /** Classes of SQLSTATE: the connection, the operator (shutdown, cancelled for its time), the resources. */
    private static final Set<String> CLASSES = Set.of("08", "57", "53");

    /** A lock that was not to be had in time. */
    private static final String LOCKED = "55P03";

    private Outage() {}

    /**
     * @param thrown what a request ended with, in whatever containers have wrapped around it
     * @return whether the database is the reason
     */
    public static boolean behind(Throwable thrown) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>(List.of(thrown));
        while (!open.isEmpty()) {
            Throwable one = open.pop();
            if (one instanceof SQLException sql && unanswered(sql) || isOfThePool(one)) {
                return true;
            }
            if (seen.add(one)) {
                // a connection that broke in a commit hangs beside the failure, not below it
                open.addAll(List.of(one.getSuppressed()));
                Optional.ofNullable(one.getCause()).ifPresent(open::add);
            }
        }
        return false;
    }

    private static boolean unanswered(SQLException sql) {
        String state = sql.getSQLState();
        return sql instanceof SQLTransientException
                || sql instanceof SQLNonTransientConnectionException
                || sql instanceof SQLRecoverableException
                || state != null
                        && (state.equals(LOCKED) || state.length() > 2 && CLASSES.contains(state.substring(0, 2)));
    }

    /** The pool of the server had no connection to give; its classes are not ours to import. */
    private static boolean isOfThePool(Throwable cause) {
        return cause.getClass().getName().startsWith("jakarta.resource.");
    }
}
