package id.simpul.launch;

import java.util.Map;

/** What the server's configuration reads from its environment. Passwords go here, since arguments are seen by all. */
final class ServerEnvironment {

    private ServerEnvironment() {}

    static void fill(Map<String, String> env, Database database, Map<String, String> keys, int clusterPort) {
        // flags of the person's own shell are meant for other programs
        env.remove("JAVA_OPTS");
        env.remove("JAVA_TOOL_OPTIONS");
        env.remove("MAVEN_OPTS");
        env.put("SIMPUL_DB_URL", database.url());
        env.put("SIMPUL_DB_OWNER_USER", database.owner().user());
        env.put("SIMPUL_DB_OWNER_PASSWORD", database.owner().password());
        env.put("SIMPUL_DB_APP_USER", database.app().user());
        env.put("SIMPUL_DB_APP_PASSWORD", database.app().password());
        // keys of the person's own go before those of the data folder: several nodes have to share them
        keys.forEach((variable, key) -> env.merge(variable, key, (given, kept) -> given.isBlank() ? kept : given));
        env.putIfAbsent("SIMPUL_CLUSTER_PORT", String.valueOf(clusterPort));
        env.putIfAbsent("SIMPUL_CLUSTER_HOSTS", "127.0.0.1[" + clusterPort + "]");
    }
}
