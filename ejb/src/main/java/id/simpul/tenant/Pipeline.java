package id.simpul.tenant;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Arrays;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.hibernate.Session;

/**
 * Statements whose answers nobody waits for: locks, and rows that this transaction will not read. They travel with the
 * next statement that is sent, or at the latest before the transaction ends, so that an act costs few round trips
 * however much it has to write down (PostgreSQL's extended query protocol, "pipelining"). Once something waits, rows that
 * Hibernate inserts wait along.
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
        waiting().add(said(sql, parameters, null));
    }

    /**
     * Adds rows that nothing in this transaction reads or refers to; rows that others refer to are Hibernate's. All such
     * inserts of a transaction become one statement, its last.
     *
     * @param sql {@code insert into … values …}, whose every row is written or fails
     */
    public void insert(String sql, Object... parameters) {
        waiting().addRows(said(sql, parameters, null));
    }

    /**
     * Writes down all that this transaction still has to, with one more write as the last.
     *
     * @return how many rows that one changed
     */
    public int last(String sql, Object... parameters) {
        AtomicInteger rows = new AtomicInteger();
        waiting().addRows(said(sql, parameters, rows::set));
        send();
        return rows.get();
    }

    private void send() {
        // what Hibernate has still to write takes the rest along
        em.flush();
        Waiting waiting = (Waiting) transactions.getResource(Waiting.class);
        if (waiting != null && waiting.holdsAnything()) {
            em.unwrap(Session.class).doWork(connection -> ((PipelinedConnection) connection).sendWaiting());
        }
    }

    private static Waiting.Said said(String sql, Object[] parameters, IntConsumer changed) {
        return new Waiting.Said(sql, Collections.unmodifiableList(Arrays.asList(parameters)), changed);
    }

    private Waiting waiting() {
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
            transactions.registerInterposedSynchronization(new BeforeTheEnd(waiting));
            waiting.collect(true);
        }
        return waiting;
    }

    /** Sends what found no company. */
    private final class BeforeTheEnd implements Synchronization {

        private final Waiting waiting;

        private BeforeTheEnd(Waiting waiting) {
            this.waiting = waiting;
        }

        @Override
        public void beforeCompletion() {
            send();
            waiting.collect(false);
        }

        @Override
        public void afterCompletion(int status) {
            // nothing is left by then
        }
    }
}
