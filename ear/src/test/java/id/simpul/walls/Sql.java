package id.simpul.walls;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.acceptance.Simpul;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/** Statements sent past the product, as somebody would who has stolen a login. */
final class Sql {

    private Sql() {}

    /** A connection with the application's own login, in a transaction that nobody commits. */
    static Connection asApplication() throws SQLException {
        return open(Simpul.database().connect(Simpul.database().app()));
    }

    /** A connection that no policy binds, to see what is really there. */
    static Connection asSuperuser() throws SQLException {
        return open(Simpul.database().connect(Simpul.database().superuser()));
    }

    private static Connection open(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        return connection;
    }

    static List<String> list(Connection connection, String query, Object... values) throws SQLException {
        try (var statement = prepared(connection, query, values);
                var rows = statement.executeQuery()) {
            var column = new ArrayList<String>();
            while (rows.next()) {
                column.add(rows.getString(1));
            }
            return column;
        }
    }

    static String one(Connection connection, String query, Object... values) throws SQLException {
        var rows = list(connection, query, values);
        assertThat(rows).as(query).hasSize(1);
        return rows.get(0);
    }

    static int change(Connection connection, String statement, Object... values) throws SQLException {
        try (var change = prepared(connection, statement, values)) {
            return change.executeUpdate();
        }
    }

    static void run(Connection connection, String statement) throws SQLException {
        try (var any = connection.createStatement()) {
            any.execute(statement);
        }
    }

    /** What PostgreSQL says no with; the transaction goes on as if nothing had been tried. */
    static SQLException refusal(Connection connection, String statement, Object... values) throws SQLException {
        var before = connection.setSavepoint();
        try (var tried = prepared(connection, statement, values)) {
            tried.execute();
        } catch (SQLException e) {
            connection.rollback(before);
            return e;
        }
        throw new AssertionError("was let through: " + statement);
    }

    /** Everything the superuser knows, in a transaction of its own. */
    static List<String> truth(String query, Object... values) throws SQLException {
        try (var connection = asSuperuser()) {
            return list(connection, query, values);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (var place = 0; place < values.length; place++) {
            statement.setObject(place + 1, values[place]);
        }
        return statement;
    }

    static int backend(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getBackendPID();
    }

    /** What the product would sign; only who can read the key can make it. */
    static String signed(String tenant, int backend, long millis) throws SQLException {
        var claim = tenant + "|" + backend + "|" + millis;
        return claim + "|"
                + truth(
                                "select encode(sec.hmac(convert_to(?, 'UTF8'), secret, 'sha256'), 'hex')"
                                        + " from sec.context_key",
                                claim)
                        .get(0);
    }

    /** Says for this transaction which office it is, as the product does. */
    static void enter(Connection connection, String tenant) throws SQLException {
        say(connection, signed(tenant, backend(connection), System.currentTimeMillis()));
    }

    static void say(Connection connection, String context) throws SQLException {
        one(connection, "select set_config('simpul.context', ?, true)", context);
    }

    static String office(String slug) throws SQLException {
        return truth("select id from tenant where slug = ?", slug).get(0);
    }

    /** Tables of offices, with the column that says whose a row is. */
    static List<String> tables() throws SQLException {
        return truth("select tablename from pg_tables where schemaname = 'public'"
                + " and tablename not like 'databasechangelog%' order by 1");
    }

    static String ownColumn(String table) {
        return table.equals("tenant") ? "id" : "tenant_id";
    }
}
