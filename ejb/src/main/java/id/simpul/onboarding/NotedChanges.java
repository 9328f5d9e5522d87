package id.simpul.onboarding;

import java.sql.Connection;
import liquibase.change.Change;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.visitor.AbstractChangeExecListener;
import liquibase.changelog.visitor.ChangeExecListener;
import liquibase.database.Database;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.DatabaseException;

/**
 * A connection on which a change of the tables and the note that it was made become durable together. Liquibase commits
 * twice, once after the change and once after its note; a node killed between the two would leave a change behind that
 * every later start tries to make again, and fails. The commit after the change is left out, so that the one after the
 * note is for both.
 */
final class NotedChanges extends JdbcConnection {

    private boolean unnoted;

    NotedChanges(Connection connection) {
        super(connection);
    }

    /** Tells this connection that a change has run; to be given to the command that makes the changes. */
    ChangeExecListener listener() {
        return new AbstractChangeExecListener() {
            @Override
            public void ran(Change change, ChangeSet set, DatabaseChangeLog log, Database database) {
                unnoted = true;
            }
        };
    }

    @Override
    public void commit() throws DatabaseException {
        if (unnoted) {
            unnoted = false;
        } else {
            super.commit();
        }
    }

    @Override
    public void rollback() throws DatabaseException {
        unnoted = false;
        super.rollback();
    }
}
