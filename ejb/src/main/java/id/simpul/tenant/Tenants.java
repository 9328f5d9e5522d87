package id.simpul.tenant;

import id.simpul.core.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** Offices as rows, for rooms above. Takes part in the caller's transaction. */
@ApplicationScoped
public class Tenants {

    @PersistenceContext
    private EntityManager em;

    /** The office this thread works for. @throws Refusal not signed in when there is none */
    public Tenant current() {
        return Optional.ofNullable(TenantContext.current())
                .map(id -> em.find(Tenant.class, id))
                .orElseThrow(() -> Refusal.notSignedIn("session.required"));
    }

    public Optional<Tenant> byCode(String code) {
        return em.createQuery("select t from Tenant t where t.code = :code", Tenant.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    public void add(Tenant office) {
        em.persist(office);
    }
}
