package id.simpul.tenant;

import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.hibernate.engine.jdbc.connections.spi.MultiTenantConnectionProvider;
import org.postgresql.PGConnection;

/**
 * Gives Hibernate its connections and tells PostgreSQL, ahead of the first statement of each transaction, in whose name
 * it runs. The name is local to the transaction, so a connection goes back to the pool without one. Where no office is
 * known, or no transaction runs, nothing is said and nothing is seen.
 */
public class TenantConnections implements MultiTenantConnectionProvider<UUID> {

    private static final long serialVersionUID = 1L;

    /** Set last, so that who sees it sees the other too. */
    private transient volatile DataSource source;

    private transient TransactionSynchronizationRegistry transactions;

    @Override
    public Connection getConnection(UUID tenantId) throws SQLException {
        Connection connection = getAnyConnection();
        if (TenantResolver.NOBODY.equals(tenantId) || transactions.getTransactionKey() == null) {
            return connection;
        }
        try {
            // known to the driver since it connected: no journey to the database
            int backend = connection.unwrap(PGConnection.class).getBackendPID();
            Waiting waiting = waiting(tenantId);
            waiting.enter(backend);
            return PipelinedConnection.of(connection, waiting);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private Waiting waiting(UUID tenantId) {
        Waiting waiting = (Waiting) transactions.getResource(Waiting.class);
        if (waiting == null) {
            waiting = new Waiting(tenantId);
            transactions.putResource(Waiting.class, waiting);
        } else if (!waiting.tenantId().equals(tenantId)) {
            throw new IllegalStateException("a transaction works for one office, never for two");
        }
        return waiting;
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
