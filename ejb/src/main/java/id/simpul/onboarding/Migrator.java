package id.simpul.onboarding;

import id.simpul.core.Mode;
import id.simpul.tenant.ContextKey;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import liquibase.Scope;
import liquibase.changelog.ChangeLogParameters;
import liquibase.changelog.visitor.DefaultChangeExecListener;
import liquibase.command.CommandScope;
import liquibase.command.core.UpdateCommandStep;
import liquibase.command.core.helpers.ChangeExecListenerCommandStep;
import liquibase.command.core.helpers.DatabaseChangelogCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.lockservice.LockServiceFactory;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/**
 * Brings the tables up to date before anything else runs, as the owner role on its own data source, and loads the key
 * that signs each transaction's office. Two nodes that start together take turns on an advisory lock of PostgreSQL,
 * which a killed node cannot leave behind.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Migrator {

    /** Any number, the same on every node. */
    private static final long LOCK = 0x51_4D_50_55_4CL;

    @Resource(lookup = "java:jboss/datasources/simpul-owner")
    private DataSource owner;

    @Inject
    private Clock clock;

    @Inject
    private Mode mode;

    @PostConstruct
    void migrate() {
        try (Connection connection = owner.getConnection()) {
            inTurn(connection, () -> {
                update(connection);
                ContextKey.load(connection, clock);
                say(connection, mode.demo());
            });
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not answer as owner", e);
        }
    }

    /**
     * The turn is held by the connection that changes the tables: when this node is killed, PostgreSQL gives the turn
     * on after it has taken back what that connection had begun, never before.
     */
    private static void inTurn(Connection connection, Change change) throws SQLException {
        execute(connection, "select pg_advisory_lock(" + LOCK + ")");
        try {
            change.make();
        } finally {
            // a transaction that failed would refuse the next statement
            if (!connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            execute(connection, "select pg_advisory_unlock(" + LOCK + ")");
        }
    }

    private static void update(Connection connection) throws SQLException {
        ClassLoader loader = Migrator.class.getClassLoader();
        Map<String, Object> scope = new HashMap<>();
        scope.put(Scope.Attr.classLoader.name(), loader);
        scope.put(Scope.Attr.resourceAccessor.name(), new ClassLoaderResourceAccessor(loader));
        scope.put(Scope.Attr.ui.name(), new LoggerUIService());
        try {
            NotedChanges changes = new NotedChanges(connection);
            Database database = DatabaseFactory.getInstance().findCorrectDatabaseImplementation(changes);
            Scope.child(scope, () -> {
                // Liquibase notes its lock in a row, which a killed node leaves behind; who has come this far is alone
                LockServiceFactory.getInstance().getLockService(database).forceReleaseLock();
                ChangeLogParameters parameters = new ChangeLogParameters(database);
                parameters.set("runtimeRole", runtimeRole());
                parameters.set("ownerRole", ownerRole(connection));
                new CommandScope(UpdateCommandStep.COMMAND_NAME)
                        .addArgumentValue(DbUrlConnectionArgumentsCommandStep.DATABASE_ARG, database)
                        .addArgumentValue(UpdateCommandStep.CHANGELOG_FILE_ARG, "db/changelog.xml")
                        .addArgumentValue(DatabaseChangelogCommandStep.CHANGELOG_PARAMETERS, parameters)
                        .addArgumentValue(
                                ChangeExecListenerCommandStep.CHANGE_EXEC_LISTENER_ARG,
                                new DefaultChangeExecListener(changes.listener()))
                        .execute();
            });
        } catch (Exception e) {
            throw new IllegalStateException("the tables could not be brought up to date", e);
        }
        connection.setAutoCommit(true);
    }

    /** What is done while no other node does the same. */
    @FunctionalInterface
    private interface Change {
        void make() throws SQLException;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Outside a demo the database itself shows nobody the list of accounts. */
    private static void say(Connection connection, boolean demo) throws SQLException {
        try (PreparedStatement write = connection.prepareStatement("insert into sec.deployment (id, demo) values (1, ?)"
                + " on conflict (id) do update set demo = excluded.demo")) {
            write.setBoolean(1, demo);
            write.executeUpdate();
        }
    }

    private static String ownerRole(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select current_user")) {
            row.next();
            return row.getString(1);
        }
    }

    private static String runtimeRole() {
        return Optional.ofNullable(System.getenv("SIMPUL_DB_APP_USER")).orElse("simpul_app");
    }
}
