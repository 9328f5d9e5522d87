package id.simpul.identity;

import id.simpul.core.Ids;
import id.simpul.core.Mode;
import id.simpul.tenant.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

/** An office's institutions, for rooms above. Takes part in the caller's transaction. */
@ApplicationScoped
public class InstitutionRepository {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Mode mode;

    public Optional<Institution> byName(String name) {
        return em.createQuery("select i from Institution i where lower(i.name) = lower(:name)", Institution.class)
                .setParameter("name", name.strip())
                .getResultStream()
                .findFirst();
    }

    /** One of the office's, locked until the transaction ends. */
    public Optional<Institution> locked(UUID id) {
        return em.createQuery("select i from Institution i where i.id = :id", Institution.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** In demo mode the institution of {@code lembaga.<slug>} stands in where none is named; others may be invited. */
    public Optional<Institution> standIn() {
        if (!mode.demo()) {
            return Optional.empty();
        }
        return em.createQuery(
                        "select i from Institution i join Account a on a.institutionId = i.id"
                                + " where a.username like 'lembaga.%'",
                        Institution.class)
                .getResultStream()
                .findFirst();
    }

    /** The institution of that name, new if the office has none; names differ by more than upper and lower case. */
    public Institution named(String name) {
        return byName(name).orElseGet(() -> {
            // two cases may bring the same new name at once: the second waits here and then finds the first's row
            em.createNativeQuery("""
                            insert into institution (tenant_id, id, name) values (:tenant, :id, :name)
                            on conflict (tenant_id, lower(name)) do nothing""")
                    .setParameter("tenant", TenantContext.current())
                    .setParameter("id", Ids.next())
                    .setParameter("name", name.strip())
                    .executeUpdate();
            return byName(name).orElseThrow();
        });
    }
}
