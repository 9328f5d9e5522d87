package id.simpul.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Which offices have a deadline to tell of; asked in nobody's name, and therefore ids and nothing else. */
@ApplicationScoped
class DueOffices {

    @PersistenceContext
    private EntityManager em;

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<UUID> due(Instant now) {
        @SuppressWarnings("unchecked")
        List<UUID> offices = em.createNativeQuery("select sweep_due from sec.sweep_due(:now)", UUID.class)
                .setParameter("now", now)
                .getResultList();
        return offices;
    }
}
