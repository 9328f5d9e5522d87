package id.simpul.launch;

import java.util.Map;

/** What the server's configuration reads from its environment. Passwords go here, since arguments are seen by all. */
final class ServerEnvironment {

    private ServerEnvironment() {}

    /**
     * @param seal key of what the application seals; null where the environment brings it, as with an external database
     */
    static void fill(Map<String, String> env, Database database, String seal, int clusterPort) {
        // flags of the person's own shell are meant for other programs
        env.remove("JAVA_OPTS");
        env.remove("JAVA_TOOL_OPTIONS");
        env.remove("MAVEN_OPTS");
        env.put("SIMPUL_DB_URL", database.url());
        env.put("SIMPUL_DB_OWNER_USER", database.owner().user());
        env.put("SIMPUL_DB_OWNER_PASSWORD", database.owner().password());
        env.put("SIMPUL_DB_APP_USER", database.app().user());
        env.put("SIMPUL_DB_APP_PASSWORD", database.app().password());
        if (seal != null) {
            env.put("SIMPUL_SEAL_KEY", seal);
        }
        env.putIfAbsent("SIMPUL_CLUSTER_PORT", String.valueOf(clusterPort));
        env.putIfAbsent("SIMPUL_CLUSTER_HOSTS", "127.0.0.1[" + clusterPort + "]");
    }
}
