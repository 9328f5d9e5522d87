package id.simpul.sop;

import id.simpul.core.Refusal;
import id.simpul.identity.Internal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Documents of versions. Published ones never change, so each node keeps the ones in use; whoever asks by id got that
 * id from a row of the own office.
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

    /** Numbers never change hands, so which row a number means is kept as long as its document. */
    private final Map<Numbered, UUID> numbered = new ConcurrentHashMap<>();

    private record Numbered(UUID tenantId, String code, int number) {}

    /** The version of an SOP that new cases start on. */
    public record InForce(UUID id, int number, SopDocument document) {}

    /** The document of a published or retired version. */
    public SopDocument published(UUID versionId) {
        SopDocument known = published.get(versionId);
        if (known == null) {
            known = read(versionId);
            published.put(versionId, known);
        }
        return known;
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
        return em.createQuery("""
                        select v.id as id, v.number as number from SopVersion v join v.sop s
                         where s.code = :code and v.state = PUBLISHED and v.effectiveFrom <= :now
                         order by v.number desc""", Tuple.class)
                .setParameter("code", code)
                .setParameter("now", now)
                .setMaxResults(1)
                .getResultStream()
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
        UUID known = numbered.get(key);
        if (known == null) {
            known = em.createQuery("""
                            select v.id from SopVersion v join v.sop s
                             where s.code = :code and v.number = :number and v.state <> DRAFT""", UUID.class)
                    .setParameter("code", code)
                    .setParameter("number", number)
                    .getResultStream()
                    .findFirst()
                    .orElseThrow(() -> Refusal.missing("sop.missing"));
            numbered.put(key, known);
        }
        return published(known);
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
