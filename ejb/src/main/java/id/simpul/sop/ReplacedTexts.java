package id.simpul.sop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps the latest texts of a draft that were replaced. The caller holds the SOP's lock. */
@ApplicationScoped
class ReplacedTexts {

    /** More than anybody looks through; a draft's row is some 20 kB. */
    static final int MOST = 20;

    @PersistenceContext
    private EntityManager em;

    void keep(ReplacedText text) {
        List<ReplacedText> kept = em.createQuery(
                        "select t from ReplacedText t where t.versionId = :version order by t.replacedAt desc, t.id desc",
                        ReplacedText.class)
                .setParameter("version", text.versionId())
                .getResultList();
        if (kept.stream().anyMatch(known -> known.says(text.document()))) {
            return;
        }
        if (kept.size() < MOST) {
            em.persist(text);
        } else {
            kept.get(kept.size() - 1).become(text);
        }
    }

    Optional<ReplacedText> byId(UUID draft, UUID id) {
        return em.createQuery(
                        "select t from ReplacedText t where t.id = :id and t.versionId = :version", ReplacedText.class)
                .setParameter("id", id)
                .setParameter("version", draft)
                .getResultStream()
                .findFirst();
    }
}
