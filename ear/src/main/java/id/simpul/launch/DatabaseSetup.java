package id.simpul.launch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Makes database and roles in the embedded PostgreSQL, or finds them made. */
final class DatabaseSetup {

    private static final String NAME = "simpul";
    private static final String BACKUP = "simpul_backup";
    /** Batches travel as one statement; statements carry the name of their program. */
    private static final String PARAMETERS =
            "?reWriteBatchedInserts=true&logServerErrorDetail=false&ApplicationName=simpul";

    private DatabaseSetup() {}

    static Database prepare(int port, Secrets secrets) {
        var server = new Database(url(port, "postgres"), secrets.owner(), secrets.app(), secrets.superuser());
        var database = new Database(url(port, NAME), secrets.owner(), secrets.app(), secrets.superuser());
        try {
            try (var connection = server.connect(server.superuser())) {
                requireDurable(connection);
                role(connection, secrets.owner());
                role(connection, secrets.app());
                if (!exists(connection, "select 1 from pg_database where datname = '" + NAME + "'")) {
                    run(
                            connection,
                            "create database " + NAME + " owner "
                                    + secrets.owner().user());
                }
                // nobody makes temporary tables or functions to put in front of ours
                run(connection, "revoke all on database " + NAME + " from public");
                run(
                        connection,
                        "grant connect on database " + NAME + " to "
                                + secrets.app().user());
                backupRole(connection);
            }
            try (var connection = database.connect(database.superuser())) {
                // what others ask is nobody's business, not even in the shape PostgreSQL keeps of it: no role may enter
                run(connection, "create schema if not exists watch");
                run(connection, "create extension if not exists pg_stat_statements schema watch");
                run(connection, "alter extension pg_stat_statements set schema watch");
                // large objects know no office, and who holds one connection must not end the others
                run(
                        connection,
                        "revoke execute on function lo_creat(integer), lo_create(oid), lo_from_bytea(oid, bytea),"
                                + " pg_cancel_backend(integer), pg_terminate_backend(integer, bigint) from public");
            }
            return database;
        } catch (SQLException e) {
            throw new StartRefused(Obstacle.DATABASE_UNREACHABLE, "127.0.0.1:" + port, "postgres", e.getMessage())
                    .causedBy(e);
        }
    }

    private static String url(int port, String name) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name + PARAMETERS;
    }

    /** A setting changed by ALTER SYSTEM would win over our file; then we would rather not start. */
    private static void requireDurable(Connection connection) throws SQLException {
        for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("show " + setting)) {
                row.next();
                if (!"on".equals(row.getString(1))) {
                    throw new StartRefused(Obstacle.DATABASE_NOT_DURABLE, setting, row.getString(1));
                }
            }
        }
    }

    private static void role(Connection connection, Login login) throws SQLException {
        var verb = exists(connection, "select 1 from pg_roles where rolname = '" + login.user() + "'")
                ? "alter"
                : "create";
        // the password is our own base64url text, so it needs no escaping
        run(
                connection,
                verb + " role " + login.user() + " login nosuperuser nocreatedb nocreaterole noreplication nobypassrls"
                        + " password '" + login.password() + "'");
    }

    /** Reads every office's rows and writes none; an administrator who makes backups gives it a password. */
    private static void backupRole(Connection connection) throws SQLException {
        if (!exists(connection, "select 1 from pg_roles where rolname = '" + BACKUP + "'")) {
            run(
                    connection,
                    "create role " + BACKUP + " nologin nosuperuser nocreatedb nocreaterole noreplication bypassrls");
        }
        run(connection, "grant pg_read_all_data to " + BACKUP);
        run(connection, "grant connect on database " + NAME + " to " + BACKUP);
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
