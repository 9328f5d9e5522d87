package id.simpul.sop;

import id.simpul.core.Refusal;
import id.simpul.identity.Internal;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Documents of versions. Published ones never change, so each node keeps the ones in use; whoever asks by id got that
 * id from a row of the own office. What a transaction reads is kept by the node only once it has committed: until then
 * it may be its own work, which others must not see and which may never come to be.
 */
@ApplicationScoped
@Internal("rooms above, for versions their rows point to")
public class Documents {

    /** About 20 kB each: 2,000 cover every SOP of every office in daily use. */
    private static final int KEPT = 2_000;

    private final Map<UUID, SopDocument> published = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, SopDocument> eldest) {
            return size() > KEPT;
        }
    });

    @PersistenceContext
    private EntityManager em;

    @Resource
    private TransactionSynchronizationRegistry transactions;

    /** Numbers never change hands, so which row a number means is kept as long as its document. */
    private final Map<Numbered, UUID> numbered = new ConcurrentHashMap<>();

    private record Numbered(UUID tenantId, String code, int number) {}

    /** What a transaction keeps for itself under the key of what it is about. */
    private record Own(Object about) {}

    /** The version of an SOP that new cases start on. */
    public record InForce(UUID id, int number, SopDocument document) {}

    /** One version of an SOP, a draft too. */
    public record Version(UUID id, int number, SopVersionState state, SopDocument document) {}

    /**
     * A version by its number.
     *
     * @throws Refusal missing when the office has no such SOP or version
     */
    public Version version(String code, int number) {
        Tuple row = em.createQuery("""
                        select v.id as id, v.state as state from SopVersion v join v.sop s
                         where s.code = :code and v.number = :number""", Tuple.class)
                .setParameter("code", code)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> Refusal.missing("sop.missing"));
        UUID id = row.get("id", UUID.class);
        SopVersionState state = row.get("state", SopVersionState.class);
        return new Version(id, number, state, state == SopVersionState.DRAFT ? draft(id) : published(id));
    }

    /** The document of a published or retired version. */
    public SopDocument published(UUID versionId) {
        return kept(published, versionId, () -> read(versionId));
    }

    private <K, V> V kept(Map<K, V> kept, K key, Supplier<V> read) {
        V known = kept.get(key);
        if (known != null) {
            return known;
        }
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            return read.get();
        }
        @SuppressWarnings("unchecked")
        V own = (V) transactions.getResource(new Own(key));
        if (own != null) {
            return own;
        }
        V value = read.get();
        transactions.putResource(new Own(key), value);
        transactions.registerInterposedSynchronization(new OnceCommitted(() -> kept.put(key, value)));
        return value;
    }

    private record OnceCommitted(Runnable act) implements Synchronization {
        @Override
        public void beforeCompletion() {
            // nothing is kept before
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                act.run();
            }
        }
    }

    /**
     * What new cases of an SOP start on.
     *
     * @throws Refusal invalid when the office has no such SOP, or none of its versions is in force
     */
    public InForce inForce(String code, Instant now) {
        return ifInForce(code, now).orElseThrow(() -> Refusal.invalid("sop.notInForce", "/sop", code));
    }

    /** What new cases of an SOP start on; empty when there is nothing to start. */
    public Optional<InForce> ifInForce(String code, Instant now) {
        // the latest that has taken effect: if the office has ended its use, no earlier one steps in
        return em.createQuery("""
                        select v.id as id, v.number as number, v.state as state from SopVersion v join v.sop s
                         where s.code = :code and v.state <> DRAFT and v.withdrawnAt is null
                           and v.effectiveFrom <= :now
                         order by v.effectiveFrom desc, v.number desc""", Tuple.class)
                .setParameter("code", code)
                .setParameter("now", now)
                .setMaxResults(1)
                .getResultStream()
                .filter(r -> r.get("state", SopVersionState.class) == SopVersionState.PUBLISHED)
                .findFirst()
                .map(this::inForce);
    }

    private InForce inForce(Tuple row) {
        UUID id = row.get("id", UUID.class);
        return new InForce(id, row.get("number", Integer.class), published(id));
    }

    /**
     * The document of a published or retired version of the office's own SOPs.
     *
     * @throws Refusal missing when there is none, or it is still a draft
     */
    SopDocument published(UUID tenantId, String code, int number) {
        Numbered key = new Numbered(tenantId, code, number);
        return published(kept(numbered, key, () -> idOf(code, number)));
    }

    private UUID idOf(String code, int number) {
        return em.createQuery("""
                        select v.id from SopVersion v join v.sop s
                         where s.code = :code and v.number = :number and v.state <> DRAFT""", UUID.class)
                .setParameter("code", code)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> Refusal.missing("sop.missing"));
    }

    SopDocument draft(UUID versionId) {
        return read(versionId);
    }

    private SopDocument read(UUID versionId) {
        return em.createQuery("select v.document from SopVersion v where v.id = :id", SopDocument.class)
                .setParameter("id", versionId)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> Refusal.missing("sop.missing"));
    }
}
