package id.simpul.crash;

import id.simpul.launch.SimpulServer;
import java.sql.SQLException;

/** What happens to a running Simpul without a word of warning; after it, what an operator would start is started. */
enum Blow {
    /** {@code kill -9} of WildFly. */
    SERVER {
        @Override
        void strike(SimpulServer simpul) {
            simpul.killServer();
            simpul.startServer();
        }
    },
    /** {@code kill -9} of PostgreSQL, while WildFly goes on. */
    DATABASE {
        @Override
        void strike(SimpulServer simpul) {
            simpul.killDatabase();
            simpul.startDatabase();
        }
    },
    /** A power cut. */
    BOTH {
        @Override
        void strike(SimpulServer simpul) {
            simpul.killDatabase();
            simpul.killServer();
            simpul.startDatabase();
            simpul.startServer();
        }
    },
    /** Every connection breaks, in the middle of whatever it was doing. */
    CONNECTIONS {
        @Override
        void strike(SimpulServer simpul) throws SQLException {
            var database = simpul.database();
            try (var connection = database.connect(database.superuser());
                    var statement = connection.createStatement()) {
                statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where usename = '"
                        + database.app().user() + "'");
            }
        }
    };

    abstract void strike(SimpulServer simpul) throws SQLException;
}
