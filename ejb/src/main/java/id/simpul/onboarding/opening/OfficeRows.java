package id.simpul.onboarding.opening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Which offices there are, asked in the Ditjen's context, each question in a transaction of its own. */
@ApplicationScoped
class OfficeRows {

    @PersistenceContext
    private EntityManager em;

    /** Codes and short names that are taken. */
    record Taken(Set<String> codes, Set<String> slugs) {}

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Taken taken() {
        Taken taken = new Taken(new HashSet<>(), new HashSet<>());
        em.createQuery("select t.code, t.slug from Tenant t", Object[].class)
                .getResultStream()
                .forEach(row -> {
                    taken.codes().add((String) row[0]);
                    taken.slugs().add((String) row[1]);
                });
        return taken;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<UUID> idOf(String code) {
        return em.createQuery("select t.id from Tenant t where t.code = :code", UUID.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }
}
