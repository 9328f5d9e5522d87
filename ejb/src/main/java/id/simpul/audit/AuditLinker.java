package id.simpul.audit;

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

    private static final String NAME = "select /* audit sequencer */ ";

    private static final String TURN = NAME + "pg_try_advisory_xact_lock(hashtextextended(?, 0))";

    private static final String HEAD =
            NAME + "seq, entry_id, hash from audit_link where tenant_id = ? order by seq desc limit 1";

    private static final String ROWS = NAME + """
            e.id, coalesce(e.mac, encode(e.seal, 'hex')) from audit_entry e
             where e.tenant_id = ? and e.id >= ?
               and not exists (select 1 from audit_link l cross join lateral unnest(l.others || l.entry_id) k (id)
                                where l.tenant_id = ? and l.entry_id >= ? and k.id = e.id)
             order by e.id limit ?""";

    private static final String LINK =
            "insert /* audit sequencer */ into audit_link (tenant_id, seq, entry_id, hash, others)"
                    + " values (?, ?, ?, ?, ?)";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private AuditKeys keys;

    @Inject
    private Clock clock;

    /**
     * What came of one turn.
     *
     * @param done false when another node has the turn, or when there are more rows than fit in one
     * @param head the chain's new head; null where nothing was linked
     */
    record Turn(boolean done, AuditHead head) {}

    private record Last(long seq, String hash, UUID entry) {
        /** The smallest id of version 7 that a row still to be linked may have. */
        UUID from() {
            if (entry == null) {
                return new UUID(0, 0);
            }
            long millis = Math.max(0, (entry.getMostSignificantBits() >>> 16) - LATEST_MILLIS);
            return new UUID(millis << 16, 0);
        }
    }

    /** Links what is committed, in the order in which it was made. Call it again until it is done. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Turn link() {
        UUID office = TenantContext.current();
        return em.unwrap(Session.class).doReturningWork(connection -> link(connection, office));
    }

    private Turn link(Connection connection, UUID office) throws SQLException {
        if (!turn(connection, office)) {
            return new Turn(false, null);
        }
        Last last = last(connection, office);
        List<AuditSeal.Sealed> rows = rows(connection, office, last.from());
        if (rows.isEmpty()) {
            return new Turn(true, null);
        }
        AuditSeal seal = keys.of(office);
        long seq = last.seq();
        String hash = last.hash();
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

    private static boolean turn(Connection connection, UUID office) throws SQLException {
        try (PreparedStatement ask = connection.prepareStatement(TURN)) {
            ask.setString(1, "audit " + office);
            try (ResultSet row = ask.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private static Last last(Connection connection, UUID office) throws SQLException {
        try (PreparedStatement ask = connection.prepareStatement(HEAD)) {
            ask.setObject(1, office);
            try (ResultSet row = ask.executeQuery()) {
                return row.next()
                        ? new Last(row.getLong(1), row.getString(3), row.getObject(2, UUID.class))
                        : new Last(0, ChainCheck.BEGINNING, null);
            }
        }
    }

    private static List<AuditSeal.Sealed> rows(Connection connection, UUID office, UUID from) throws SQLException {
        List<AuditSeal.Sealed> rows = new ArrayList<>();
        try (PreparedStatement ask = connection.prepareStatement(ROWS)) {
            ask.setObject(1, office);
            ask.setObject(2, from);
            ask.setObject(3, office);
            ask.setObject(4, from);
            ask.setInt(5, BATCH);
            try (ResultSet row = ask.executeQuery()) {
                while (row.next()) {
                    rows.add(new AuditSeal.Sealed(row.getObject(1, UUID.class), row.getString(2)));
                }
            }
        }
        return rows;
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
