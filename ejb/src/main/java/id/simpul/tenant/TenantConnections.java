package id.simpul.tenant;

import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.hibernate.engine.jdbc.connections.spi.MultiTenantConnectionProvider;
import org.postgresql.PGConnection;

/**
 * Gives Hibernate its connections and tells PostgreSQL, in the first statement of each transaction, in whose name it
 * runs. The name is local to the transaction, so a connection goes back to the pool without one. Where no office is
 * known, or no transaction runs, nothing is said and nothing is seen.
 */
public class TenantConnections implements MultiTenantConnectionProvider<UUID> {

    private static final long serialVersionUID = 1L;

    private static final String SAID = TenantConnections.class.getName();

    /** Set last, so that who sees it sees the other too. */
    private transient volatile DataSource source;

    private transient TransactionSynchronizationRegistry transactions;

    /** What was said in a transaction; on another connection it would have to be said again. */
    private record Said(UUID tenantId, int backend) {}

    @Override
    public Connection getConnection(UUID tenantId) throws SQLException {
        Connection connection = getAnyConnection();
        try {
            say(tenantId, connection);
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private void say(UUID tenantId, Connection connection) throws SQLException {
        if (TenantResolver.NOBODY.equals(tenantId) || transactions.getTransactionKey() == null) {
            return;
        }
        // known to the driver since it connected: no journey to the database
        int backend = connection.unwrap(PGConnection.class).getBackendPID();
        Said wanted = new Said(tenantId, backend);
        Said before = (Said) transactions.getResource(SAID);
        if (wanted.equals(before)) {
            return;
        }
        if (before != null && !before.tenantId().equals(tenantId)) {
            throw new IllegalStateException("a transaction works for one office, never for two");
        }
        // as a parameter: the text of statements is what others of the same role can watch
        try (PreparedStatement set = connection.prepareStatement("select set_config('simpul.context', ?, true)")) {
            set.setString(1, SignedContext.of(tenantId, backend));
            set.execute();
        }
        transactions.putResource(SAID, wanted);
    }

    @Override
    public Connection getAnyConnection() throws SQLException {
        if (source == null) {
            find();
        }
        return source.getConnection();
    }

    /** At first use: the unit is made before its data source must answer. */
    private synchronized void find() {
        try {
            transactions = InitialContext.doLookup("java:jboss/TransactionSynchronizationRegistry");
            source = InitialContext.doLookup("java:jboss/datasources/simpul");
        } catch (NamingException e) {
            throw new IllegalStateException("the server has no data source of this name", e);
        }
    }

    @Override
    public void releaseConnection(UUID tenantId, Connection connection) throws SQLException {
        connection.close();
    }

    @Override
    public void releaseAnyConnection(Connection connection) throws SQLException {
        connection.close();
    }

    @Override
    public boolean supportsAggressiveRelease() {
        return true;
    }

    @Override
    public boolean isUnwrappableAs(Class<?> type) {
        return type.isInstance(this);
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        return type.cast(this);
    }
}
