package id.simpul.acceptance;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a request costs: the statements PostgreSQL itself counted for the application's role, without BEGIN, COMMIT and
 * SET. Statements inside functions are counted apart, since they cost no journey. What links the audit log and counts deadlines
 * anew behind everybody's back is left out, with the one statement that enters the office for each of its turns.
 *
 * @param sent statements the application sent
 * @param nested statements that ran inside functions of the database
 * @param statements each with its number of calls, for the message of a test that fails
 */
public record SqlCount(long sent, long nested, List<String> statements) {

    private static final String CONTROL =
            "^\\s*(begin|start transaction|commit|end|rollback|abort|savepoint|release|set|reset|show|discard)\\M";

    private static final String BACKGROUND =
            "audit sequencer|audit_behind|calendar worker|calendar_behind|sec.migrating|sec.importing|sweeper|sweep_due|pack_due";
    /** Two minutes: two rounds of the sweeper. */
    private static final int DUE_TRIES = 600;

    private static final String TURN = "advisory_xact_lock";
    private static final String ENTERING = "set_config(";

    /** A request under measurement. */
    @FunctionalInterface
    public interface Request {
        /**
         * Sends the request and waits for its answer.
         *
         * @throws Exception when it fails; the measurement fails with it
         */
        void send() throws Exception;
    }

    /**
     * Measures one request. Nothing else may use the application meanwhile.
     *
     * @param request what to measure
     * @return the count
     */
    public static SqlCount of(Request request) {
        var database = Simpul.database();
        try (var connection = database.connect(database.superuser())) {
            awaitNothingDue(connection);
            begin(connection, database.app().user());
            request.send();
            awaitQuiet(connection, database.app().user());
            return settled(connection, database.app().user());
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read pg_stat_statements", e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("the measured request failed", e);
        }
    }

    /** What has fallen due is told by the sweeper with statements like a request's own, so it has to be told before. */
    private static void awaitNothingDue(Connection connection) throws SQLException, InterruptedException {
        for (var tries = 0; tries < DUE_TRIES; tries++) {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery(
                            "select count(*) from sec.sweep_due(clock_timestamp() + interval '5 seconds')")) {
                row.next();
                if (row.getLong(1) == 0) {
                    return;
                }
            }
            Thread.sleep(200);
        }
        throw new IllegalStateException("what is due is not told of, so nothing can be counted");
    }

    /**
     * Counts from nothing, between two turns of the workers: of one that was at work meanwhile only a part would be
     * counted, and what belongs to it could not be told from what the request sent.
     */
    private static void begin(Connection connection, String role) throws SQLException, InterruptedException {
        for (var tries = 0; tries < 100; tries++) {
            awaitQuiet(connection, role);
            try (var statement = connection.createStatement();
                    var moment = statement.executeQuery("select clock_timestamp()::text")) {
                moment.next();
                var before = moment.getString(1);
                statement.execute("select watch.pg_stat_statements_reset()");
                if (restedSince(connection, role, before)) {
                    return;
                }
            }
        }
        throw new IllegalStateException("the application does not come to rest, so nothing can be counted");
    }

    private static boolean restedSince(Connection connection, String role, String moment) throws SQLException {
        try (var query = connection.prepareStatement("select count(*) from pg_stat_activity"
                + " where usename = ? and (state <> 'idle' or state_change > ?::timestamptz)")) {
            query.setString(1, role);
            query.setString(2, moment);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1) == 0;
            }
        }
    }

    /** A statement is counted when it has ended: one that runs behind an answer belongs to it. */
    private static void awaitQuiet(Connection connection, String role) throws SQLException, InterruptedException {
        try (var query = connection.prepareStatement("select count(*) from pg_stat_activity"
                + " where usename = ? and (state <> 'idle' or state_change > clock_timestamp() - interval '50 ms')")) {
            query.setString(1, role);
            for (var tries = 0; tries < 100; tries++) {
                try (var row = query.executeQuery()) {
                    row.next();
                    if (row.getLong(1) == 0) {
                        return;
                    }
                }
                Thread.sleep(20);
            }
        }
        throw new IllegalStateException("the application does not come to rest, so nothing can be counted");
    }

    /** Read twice alike: the sequencer may have been between the two statements by which its turns are told. */
    private static SqlCount settled(Connection connection, String role) throws SQLException, InterruptedException {
        var before = read(connection, role);
        for (var tries = 0; tries < 50; tries++) {
            Thread.sleep(60);
            var now = read(connection, role);
            if (now.equals(before)) {
                return now;
            }
            before = now;
        }
        throw new IllegalStateException("the application does not come to rest, so nothing can be counted");
    }

    private static SqlCount read(Connection connection, String role) throws SQLException {
        try (var query =
                connection.prepareStatement("select s.toplevel, s.calls, s.query from watch.pg_stat_statements s"
                        + " join pg_roles r on r.oid = s.userid join pg_database d on d.oid = s.dbid"
                        + " where r.rolname = ? and d.datname = current_database() and s.query !~* ?"
                        + " and s.query !~ '" + BACKGROUND + "'"
                        + " order by s.toplevel desc, s.calls desc, s.query")) {
            query.setString(1, role);
            query.setString(2, CONTROL);
            var sent = 0L;
            var nested = 0L;
            var statements = new ArrayList<String>();
            var turns = turns(connection);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var top = rows.getBoolean("toplevel");
                    var entering = top && rows.getString("query").contains(ENTERING);
                    var calls = rows.getLong("calls") - (entering ? turns : 0);
                    sent += top ? calls : 0;
                    nested += top ? 0 : calls;
                    statements.add(calls
                            + (top ? " x " : " x (nested) ")
                            + rows.getString("query").replaceAll("\\s+", " "));
                }
            }
            return new SqlCount(sent, nested, List.copyOf(statements));
        }
    }

    /** How many transactions the workers had meanwhile; each enters its office with one statement. */
    private static long turns(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select coalesce(sum(calls), 0) from watch.pg_stat_statements"
                        + " where toplevel and (query ~ 'audit sequencer|calendar worker' and query ~ '" + TURN
                        + "' or query ~ 'sweeper')")) {
            row.next();
            return row.getLong(1);
        }
    }
}
