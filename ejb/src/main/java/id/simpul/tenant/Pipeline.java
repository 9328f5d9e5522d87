package id.simpul.tenant;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.hibernate.Session;

/**
 * Statements whose answers nobody waits for: locks, and rows that this transaction will not read. They travel with the
 * next statement that is sent, or at the latest before the transaction ends, so that an act costs few round trips
 * however much it has to write down (PostgreSQL's extended query protocol, "pipelining").
 */
@ApplicationScoped
public class Pipeline {

    @PersistenceContext
    private EntityManager em;

    @Resource
    private TransactionSynchronizationRegistry transactions;

    /**
     * Adds a lock, or whatever else has to happen before the next statement is answered.
     *
     * @param sql        one statement, parameters as question marks
     * @param parameters null, texts, numbers, booleans, byte arrays, UUIDs, dates, and instants
     */
    public void ahead(String sql, Object... parameters) {
        add(sql, parameters, null);
    }

    /**
     * Adds a write that has to change so many rows; otherwise the transaction fails. Rows that others refer to are
     * Hibernate's: only what nothing depends on belongs here.
     */
    public void write(int rows, String sql, Object... parameters) {
        add(sql, parameters, changed -> {
            if (changed != rows) {
                throw new SQLException("changed " + changed + " rows instead of " + rows + ": " + sql);
            }
        });
    }

    /**
     * Writes down all that this transaction still has to, with one more write as the last.
     *
     * @return how many rows that one changed
     */
    public int last(String sql, Object... parameters) {
        AtomicInteger rows = new AtomicInteger();
        add(sql, parameters, rows::set);
        send();
        return rows.get();
    }

    private void send() {
        // what Hibernate has still to write takes the rest along
        em.flush();
        Waiting waiting = (Waiting) transactions.getResource(Waiting.class);
        if (waiting != null && !waiting.isEmpty()) {
            em.unwrap(Session.class).doWork(connection -> ((PipelinedConnection) connection).sendWaiting());
        }
    }

    private void add(String sql, Object[] parameters, Waiting.Changed changed) {
        Waiting.Said statement =
                new Waiting.Said(sql, Collections.unmodifiableList(Arrays.asList(parameters)), changed);
        UUID office = TenantContext.current();
        if (office == null || transactions.getTransactionKey() == null) {
            throw new IllegalStateException("a statement belongs to a transaction of an office");
        }
        Waiting waiting = (Waiting) transactions.getResource(Waiting.class);
        if (waiting == null) {
            waiting = new Waiting(office);
            transactions.putResource(Waiting.class, waiting);
        }
        if (transactions.getResource(Pipeline.class) == null) {
            transactions.putResource(Pipeline.class, this);
            transactions.registerInterposedSynchronization(new BeforeTheEnd());
        }
        waiting.add(statement);
    }

    /** Sends what found no company. */
    private final class BeforeTheEnd implements Synchronization {

        @Override
        public void beforeCompletion() {
            send();
        }

        @Override
        public void afterCompletion(int status) {
            // nothing is left by then
        }
    }
}
