package id.simpul.launch;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * What one run of Simpul is to be.
 *
 * @param server the provisioned WildFly with simpul.ear
 * @param tenantConfigs the folder of the offices
 * @param data where everything that outlives the run is kept
 * @param binaries where the embedded PostgreSQL is unpacked; may be shared by runs
 * @param bind the address people reach; management and database stay on loopback
 * @param httpPort port of pages and REST
 * @param managementPort port of health and metrics
 * @param databasePort port of the embedded PostgreSQL; 0 takes a free one
 * @param demo whether demo accounts are seeded
 * @param reset whether the data is thrown away first
 * @param external a PostgreSQL of somebody else, or null for the embedded one
 * @param serverProperties further system properties for the server
 */
public record Options(
        Path server,
        Path tenantConfigs,
        Path data,
        Path binaries,
        String bind,
        int httpPort,
        int managementPort,
        int databasePort,
        boolean demo,
        boolean reset,
        Database external,
        Map<String, String> serverProperties) {

    static final String HTTP_PORT = "simpul.http.port";
    static final String MANAGEMENT_PORT = "simpul.management.port";
    static final String DATABASE_PORT = "simpul.db.port";

    private static final List<String> SERVER_PROPERTIES = List.of(
            "simpul.hosts",
            "simpul.limit.",
            "simpul.throttle.",
            "simpul.passwordPolicy",
            "simpul.firstAdmin",
            "simpul.sweep.seconds",
            "simpul.audit.exportSeconds");

    /**
     * Reads what the person typed after {@code mvn -Prun}.
     *
     * @param project the project's root folder
     * @param given system properties ({@code -Dsimpul.…})
     * @param env environment variables ({@code SIMPUL_DB_…})
     * @return the options, with the README's defaults for what was not given
     * @throws StartRefused when a value cannot be understood
     */
    public static Options of(Path project, Properties given, Map<String, String> env) {
        var demo = !"production".equals(given.getProperty("simpul.mode", "demo"));
        var external = ExternalDatabase.from(env);
        if (external != null && !demo) {
            requireKeys(env);
        }
        var data = Path.of(given.getProperty(
                        "simpul.data", project.resolve(".simpul").toString()))
                .toAbsolutePath()
                .normalize();
        return new Options(
                project.resolve("ear/target/server"),
                Path.of(given.getProperty(
                                "simpul.tenantConfigs",
                                project.resolve("tenant-configs").toString()))
                        .toAbsolutePath()
                        .normalize(),
                data,
                data.resolve("postgresql"),
                given.getProperty("simpul.bind", "127.0.0.1"),
                port(given, HTTP_PORT, 8080),
                port(given, MANAGEMENT_PORT, 9990),
                port(given, DATABASE_PORT, 0),
                demo,
                given.containsKey("simpul.reset") && !"false".equals(given.getProperty("simpul.reset")),
                external,
                forServer(given));
    }

    /** A key that one node made for itself would be another one on the next node, and lost with its folder. */
    private static void requireKeys(Map<String, String> env) {
        Secrets.KEYS.values().stream()
                .sorted()
                .filter(variable -> env.getOrDefault(variable, "").length() < 32)
                .findFirst()
                .ifPresent(variable -> {
                    throw new StartRefused(Obstacle.KEY_MISSING, variable);
                });
    }

    /**
     * A run of its own for tests: free ports, its own data, demo accounts.
     *
     * @param project the project's root folder
     * @param data a folder of this run alone
     * @return the options
     */
    public static Options forTests(Path project, Path data) {
        return new Options(
                project.resolve("ear/target/server"),
                project.resolve("tenant-configs"),
                data,
                project.resolve("ear/target/postgresql"),
                "127.0.0.1",
                Ports.free(),
                Ports.free(),
                Ports.free(),
                true,
                true,
                null,
                Map.of());
    }

    /**
     * @param name a system property of the server
     * @param value its value
     * @return the same options and this property
     */
    public Options withServerProperty(String name, String value) {
        var more = new LinkedHashMap<>(serverProperties);
        more.put(name, value);
        return new Options(
                server,
                tenantConfigs,
                data,
                binaries,
                bind,
                httpPort,
                managementPort,
                databasePort,
                demo,
                reset,
                external,
                more);
    }

    /**
     * @param folder another folder of the offices
     * @return the same options with it
     */
    public Options withTenantConfigs(Path folder) {
        return new Options(
                server,
                folder,
                data,
                binaries,
                bind,
                httpPort,
                managementPort,
                databasePort,
                demo,
                reset,
                external,
                serverProperties);
    }

    /** @return the same options for a run in production, without demo accounts */
    public Options inProduction() {
        return new Options(
                server,
                tenantConfigs,
                data,
                binaries,
                bind,
                httpPort,
                managementPort,
                databasePort,
                false,
                reset,
                external,
                serverProperties);
    }

    /**
     * @param database a PostgreSQL of somebody else
     * @return the same options on it
     */
    public Options withExternal(Database database) {
        return new Options(
                server,
                tenantConfigs,
                data,
                binaries,
                bind,
                httpPort,
                managementPort,
                databasePort,
                demo,
                reset,
                database,
                serverProperties);
    }

    /** What the server itself reads, as the README lists it; the rest is the launcher's own. */
    private static Map<String, String> forServer(Properties given) {
        var kept = new LinkedHashMap<String, String>();
        given.stringPropertyNames().stream()
                .filter(name -> SERVER_PROPERTIES.stream().anyMatch(name::startsWith))
                .sorted()
                .forEach(name -> kept.put(name, given.getProperty(name)));
        return kept;
    }

    private static int port(Properties given, String name, int otherwise) {
        var text = given.getProperty(name, String.valueOf(otherwise));
        try {
            var port = Integer.parseInt(text.trim());
            if (port >= 0 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // said below, as for a number out of range
        }
        throw new StartRefused(Obstacle.PORT_INVALID, name, text);
    }
}
