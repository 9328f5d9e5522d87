package id.simpul.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The settings of the embedded PostgreSQL, in a file of our own that its configuration includes. */
final class PostgresSettings {

    static final String FILE = "simpul.conf";

    private PostgresSettings() {}

    static void write(Path folder, int port) throws IOException {
        Files.writeString(folder.resolve(FILE), """
                # written by Simpul at each start; your own settings belong into postgresql.auto.conf (ALTER SYSTEM)
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                max_connections = 100
                # an acknowledged step is never lost: the launcher refuses to go on when one of these is off
                fsync = on
                synchronous_commit = on
                full_page_writes = on
                # what statements cost, and, when somebody asks for it, how they were carried out
                shared_preload_libraries = 'pg_stat_statements,auto_explain'
                pg_stat_statements.track = all
                timezone = 'UTC'
                log_timezone = 'UTC'
                log_line_prefix = '%%m [%%p] %%q%%u@%%d '
                # our statements are short; compiling them costs more than running them
                jit = off
                """.formatted(port));
        var main = folder.resolve("postgresql.conf");
        var include = "include_if_exists = '" + FILE + "'";
        if (!Files.readString(main).contains(include)) {
            Files.writeString(
                    main, System.lineSeparator() + include + System.lineSeparator(), StandardOpenOption.APPEND);
        }
    }
}
