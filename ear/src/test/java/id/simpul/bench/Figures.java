package id.simpul.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What PostgreSQL and the wire have counted so far.
 *
 * @param statements sent by the application, without BEGIN, COMMIT and SET
 * @param roundTrips times the application waited for an answer, commits included
 * @param walBytes bytes of write-ahead log
 */
record Figures(long statements, long roundTrips, long walBytes) {

    private static final String SENT = " from watch.pg_stat_statements s"
            + " join pg_roles r on r.oid = s.userid where r.rolname = 'simpul_app' and s.toplevel"
            + " and s.query !~* '^\\s*(begin|start|commit|rollback|set|reset|show)\\M'";

    static Figures now(Connection database, Relay relay) throws SQLException {
        return new Figures(
                number(database, "select coalesce(sum(s.calls), 0)" + SENT),
                relay.roundTrips(),
                number(database, "select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint"));
    }

    Figures plus(Figures other) {
        return new Figures(statements + other.statements, roundTrips + other.roundTrips, walBytes + other.walBytes);
    }

    /** How often the application has sent each statement. */
    static SortedMap<String, Long> mix(Connection database) throws SQLException {
        var mix = new TreeMap<String, Long>();
        try (var statement = database.createStatement();
                var row = statement.executeQuery(
                        "select regexp_replace(left(s.query, 90), '\\s+', ' ', 'g'), s.calls" + SENT)) {
            while (row.next()) {
                mix.merge(row.getString(1), row.getLong(2), Long::sum);
            }
        }
        return mix;
    }

    /** What has been added. */
    static SortedMap<String, Long> since(SortedMap<String, Long> now, SortedMap<String, Long> before) {
        var added = new TreeMap<String, Long>();
        now.forEach((name, count) -> added.put(name, count - before.getOrDefault(name, 0L)));
        return added;
    }

    Figures since(Figures before) {
        return new Figures(statements - before.statements, roundTrips - before.roundTrips, walBytes - before.walBytes);
    }

    /** Where the log stands. */
    static String position(Connection database) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery("select pg_current_wal_insert_lsn()::text")) {
            row.next();
            return row.getString(1);
        }
    }

    /** Bytes of log with what pads each record, without images of whole pages. */
    static long logWithoutImages(Connection database, String since) throws SQLException {
        return number(
                database,
                "select sum((record_length + 7) / 8 * 8 - fpi_length)::bigint from pg_get_wal_records_info('" + since
                        + "', pg_current_wal_flush_lsn())");
    }

    /** Bytes with indexes of what belongs to cases, to the log of acts, and to the answers kept for a day. */
    static SortedMap<String, Long> tables(Connection database) throws SQLException {
        var sizes = new TreeMap<String, Long>();
        try (var statement = database.createStatement();
                var row = statement.executeQuery("select relname, pg_total_relation_size(oid) from pg_class"
                        + " where relkind = 'r' and relnamespace = 'public'::regnamespace")) {
            while (row.next()) {
                sizes.merge(group(row.getString(1)), row.getLong(2), Long::sum);
            }
        }
        return sizes;
    }

    private static String group(String table) {
        return switch (table) {
            case "case_file", "task", "task_block", "submission", "notice", "case_note" -> "cases";
            case "audit_entry", "audit_link", "audit_block" -> "log of acts";
            case "answered_request", "answered_words" -> "answers of a day";
            default -> "other";
        };
    }

    /** What each grew by for one case. */
    static SortedMap<String, Long> perCase(Map<String, Long> after, Map<String, Long> before, int cases) {
        var grown = new TreeMap<String, Long>();
        after.forEach((name, size) -> grown.put(name, (size - before.getOrDefault(name, 0L)) / cases));
        grown.values().removeIf(bytes -> bytes == 0);
        return grown;
    }

    static long number(Connection database, String query) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
