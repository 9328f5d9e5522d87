package id.simpul.launch;

import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;

/** A PostgreSQL that is run by somebody else and named by environment variables. */
final class ExternalDatabase {

    private static final String URL = "SIMPUL_DB_URL";
    private static final String OWNER_USER = "SIMPUL_DB_OWNER_USER";
    private static final String OWNER_PASSWORD = "SIMPUL_DB_OWNER_PASSWORD";
    private static final String APP_USER = "SIMPUL_DB_APP_USER";
    private static final String APP_PASSWORD = "SIMPUL_DB_APP_PASSWORD";
    private static final String SEAL_KEY = "SIMPUL_SEAL_KEY";
    private static final int SHORTEST_KEY = 32;

    private ExternalDatabase() {}

    /** The database these variables name, or null when they name none. */
    static Database from(Map<String, String> env) {
        if (env.getOrDefault(URL, "").isBlank()) {
            return null;
        }
        Stream.of(OWNER_USER, OWNER_PASSWORD, APP_USER, APP_PASSWORD)
                .filter(name -> env.getOrDefault(name, "").isBlank())
                .findFirst()
                .ifPresent(name -> {
                    throw new StartRefused(Obstacle.DATABASE_INCOMPLETE, name);
                });
        return new Database(
                env.get(URL),
                new Login(env.get(OWNER_USER), env.get(OWNER_PASSWORD)),
                new Login(env.get(APP_USER), env.get(APP_PASSWORD)),
                null);
    }

    /** Both roles get in, and the one of the application is bound by row-level security. */
    static void check(Database database) {
        for (var login : new Login[] {database.owner(), database.app()}) {
            try (var connection = database.connect(login);
                    var statement = connection.createStatement();
                    var row = statement.executeQuery("select r.rolsuper or r.rolbypassrls or d.datdba = r.oid"
                            + " from pg_roles r, pg_database d"
                            + " where r.rolname = current_user and d.datname = current_database()")) {
                row.next();
                if (login == database.app() && row.getBoolean(1)) {
                    throw new StartRefused(Obstacle.ROLE_TOO_STRONG, login.user());
                }
            } catch (SQLException e) {
                throw new StartRefused(
                                Obstacle.DATABASE_UNREACHABLE, withoutQuery(database.url()), login.user(), oneLine(e))
                        .causedBy(e);
            }
        }
    }

    /**
     * The key that seals what this database must not be able to read. Nodes that share a database share the key, so in
     * production it comes with the environment.
     */
    static String seal(DataFolder data, Options options) {
        var given = System.getenv(SEAL_KEY);
        if (given != null && given.length() >= SHORTEST_KEY) {
            return given;
        }
        if (!options.demo()) {
            throw new StartRefused(Obstacle.KEY_MISSING, SEAL_KEY, SHORTEST_KEY);
        }
        return Secrets.in(data.secrets()).seal();
    }

    /** A JDBC URL may carry a password after the question mark. */
    private static String withoutQuery(String url) {
        return url.replaceFirst("\\?.*", "");
    }

    private static String oneLine(SQLException e) {
        return String.valueOf(e.getMessage()).replaceAll("\\s+", " ").trim();
    }
}
