package id.simpul.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Packs what is over, a block in each transaction; the owner's functions decide what that is ({@code db/packing.sql}). */
@ApplicationScoped
class Packing {

    @PersistenceContext
    private EntityManager em;

    /** Offices that have a block's worth of what is over. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<UUID> due() {
        @SuppressWarnings("unchecked")
        List<UUID> offices = em.createNativeQuery("select pack_due from sec.pack_due()", UUID.class)
                .getResultList();
        return offices;
    }

    /** The tasks of the office's next cases that ended. @return false when there is no block's worth */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean cases(UUID office) {
        return packed("select sec.pack_cases(:office)", office);
    }

    /** The oldest rows of the office's log. @return false when there is no block's worth */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean log(UUID office) {
        return packed("select sec.pack_log(:office)", office);
    }

    private boolean packed(String query, UUID office) {
        return (Long) em.createNativeQuery(query, Long.class)
                        .setParameter("office", office)
                        .getSingleResult()
                > 0;
    }
}
