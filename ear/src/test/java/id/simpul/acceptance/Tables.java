package id.simpul.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The tables behind the product, read past it as the database's superuser. */
final class Tables {

    private Tables() {}

    /** The first column of a query's rows. */
    static List<String> list(String query, Object... values) throws SQLException {
        var database = Simpul.database();
        try (var connection = database.connect(database.superuser());
                var statement = prepared(connection.prepareStatement(query), values);
                var rows = statement.executeQuery()) {
            var column = new ArrayList<String>();
            while (rows.next()) {
                column.add(rows.getString(1));
            }
            return column;
        }
    }

    /** Changes rows past the product: only to prepare what a test measures. */
    static int change(String statement, Object... values) throws SQLException {
        var database = Simpul.database();
        try (var connection = database.connect(database.superuser());
                var change = prepared(connection.prepareStatement(statement), values)) {
            return change.executeUpdate();
        }
    }

    /** Waits, at most a minute, until a query finds a row: for what the product does by itself. */
    static void await(String query, Object... values) throws Exception {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (list(query, values).isEmpty()) {
            assertThat(System.nanoTime()).as("within a minute: %s", query).isLessThan(end);
            Thread.sleep(100);
        }
    }

    private static PreparedStatement prepared(PreparedStatement statement, Object... values) throws SQLException {
        for (var place = 0; place < values.length; place++) {
            statement.setObject(place + 1, values[place]);
        }
        return statement;
    }

    private static String row(String table) {
        return switch (table) {
            case "tenant" -> "(to_jsonb(t) - 'calendar_applied')::text";
            case "assignment" -> "(to_jsonb(t) - 'settled')::text";
            case "task" -> "(to_jsonb(t) - 'sweep_at')::text";
            default -> "t::text";
        };
    }

    private static String where(String table) {
        return switch (table) {
            case "audit_entry" -> " where what not in ('permission.denied', 'session.failed')";
            case "notice" -> " where kind in ('TASK', 'RETURNED', 'REPLIED', 'ENDED')";
            default -> "";
        };
    }

    /**
     * Number and hash of the rows of every table: equal before and after when nothing has changed. The audit log grows by
     * refusals too, so of its rows those that tell of an act count; up to which edition deadlines were counted, and which
     * deadlines have passed, is noted behind everybody's back.
     */
    static SortedMap<String, String> everything() throws SQLException {
        var query =
                list("select tablename from pg_tables where schemaname = 'public' and tablename <> 'audit_link'")
                        .stream()
                        .map(table -> "select '" + table + " ' || count(*) || ' '"
                                + " || coalesce(md5(string_agg(" + row(table) + ", chr(10) order by " + row(table)
                                + ")), '') from \"" + table
                                + "\" t"
                                + where(table))
                        .collect(Collectors.joining(" union all "));
        var state = new TreeMap<String, String>();
        list(query).forEach(row -> state.put(row.substring(0, row.indexOf(' ')), row));
        return state;
    }
}
