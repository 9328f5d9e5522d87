package id.simpul.audit;

import id.simpul.tenant.Pipeline;
import id.simpul.tenant.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Links committed rows into the chain of the office whose context the thread is in. Its statements carry a name, so that
 * who counts what requests cost can leave them out.
 */
@ApplicationScoped
class AuditLinker {

    /** Rows in one transaction. */
    static final int BATCH = 1000;

    /** Rows in one link: it stays a row that lies in one piece. */
    private static final int LINKED_AT_ONCE = 100;

    /**
     * How long before the last linked row an unlinked one may have been made. A transaction lasts five minutes at most,
     * and its row gets its id within; the rest is for clocks of several nodes. Nothing older has to be looked at.
     */
    private static final long LATEST_MILLIS = 60 * 60 * 1000;

    /** Whoever has the turn ends it in milliseconds. */
    private static final String TURN = "select /* audit sequencer */ pg_advisory_xact_lock(hashtextextended(?, 0))";

    /** The chain's head, and beside it each row that no link has; one row without an entry where there is none. */
    private static final String LINKABLE = """
            select /* audit sequencer */ h.seq, h.hash, e.id, e.mac
              from (select 1) one
              left join (select l.seq, l.hash, l.entry_id from audit_link l
                          where l.tenant_id = ? order by l.seq desc limit 1) h on true
              cross join lateral (
                   select (lpad(to_hex(greatest(('x' || left(replace(h.entry_id::text, '-', ''), 12))::bit(48)::bigint
                               - %d, 0)), 12, '0') || repeat('0', 20))::uuid as id) since
              left join lateral (
                   select e.id, coalesce(e.mac, encode(e.seal, 'hex')) as mac from audit_entry e
                    where e.tenant_id = ? and e.id >= since.id
                      and not exists (select 1 from audit_link l cross join lateral unnest(l.others || l.entry_id) k (id)
                                       where l.tenant_id = ? and l.entry_id >= since.id and k.id = e.id)
                    order by e.id limit ?) e on true
             order by e.id""".formatted(LATEST_MILLIS);

    private static final String LINK =
            "insert /* audit sequencer */ into audit_link (tenant_id, seq, entry_id, hash, others)"
                    + " values (?, ?, ?, ?, ?)";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Pipeline pipeline;

    @Inject
    private AuditKeys keys;

    @Inject
    private Clock clock;

    /**
     * What came of one turn.
     *
     * @param done false when there are more rows than fit in one
     * @param head the chain's new head; null where nothing was linked
     */
    record Turn(boolean done, AuditHead head) {}

    /** The chain's head and what follows it. */
    private record Linkable(long seq, String hash, List<AuditSeal.Sealed> rows) {}

    /** Links what is committed, in the order in which it was made. Call it again until it is done. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Turn link() {
        UUID office = TenantContext.current();
        // travels with the next statement, which sees what whoever had the turn before has linked
        pipeline.ahead(TURN, "audit " + office);
        return em.unwrap(Session.class).doReturningWork(connection -> link(connection, office));
    }

    private Turn link(Connection connection, UUID office) throws SQLException {
        Linkable linkable = linkable(connection, office);
        List<AuditSeal.Sealed> rows = linkable.rows();
        if (rows.isEmpty()) {
            return new Turn(true, null);
        }
        AuditSeal seal = keys.of(office);
        long seq = linkable.seq();
        String hash = linkable.hash();
        try (PreparedStatement insert = connection.prepareStatement(LINK)) {
            for (int from = 0; from < rows.size(); from += LINKED_AT_ONCE) {
                List<AuditSeal.Sealed> linked = rows.subList(from, Math.min(rows.size(), from + LINKED_AT_ONCE));
                seq += linked.size();
                hash = seal.ofLink(hash, seq, linked);
                UUID[] ids = linked.stream().map(AuditSeal.Sealed::id).toArray(UUID[]::new);
                insert.setObject(1, office);
                insert.setLong(2, seq);
                insert.setObject(3, ids[ids.length - 1]);
                insert.setString(4, hash);
                insert.setArray(5, connection.createArrayOf("uuid", Arrays.copyOf(ids, ids.length - 1)));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        return new Turn(rows.size() < BATCH, seal.head(seq, hash, clock.instant()));
    }

    private static Linkable linkable(Connection connection, UUID office) throws SQLException {
        try (PreparedStatement ask = connection.prepareStatement(LINKABLE)) {
            ask.setObject(1, office);
            ask.setObject(2, office);
            ask.setObject(3, office);
            ask.setInt(4, BATCH);
            try (ResultSet row = ask.executeQuery()) {
                row.next();
                String head = row.getString(2);
                long seq = row.getLong(1);
                List<AuditSeal.Sealed> rows = new ArrayList<>();
                do {
                    UUID id = row.getObject(3, UUID.class);
                    if (id != null) {
                        rows.add(new AuditSeal.Sealed(id, row.getString(4)));
                    }
                } while (row.next());
                return new Linkable(seq, head == null ? ChainCheck.BEGINNING : head, rows);
            }
        }
    }

    /** Offices that have rows nobody linked, whoever wrote them: after a crash, or from a node that has gone. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<UUID> behind() {
        @SuppressWarnings("unchecked")
        List<UUID> offices = em.createNativeQuery("select audit_behind from sec.audit_behind()", UUID.class)
                .getResultList();
        return offices;
    }
}
