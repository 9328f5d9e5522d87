package id.simpul.tenant;

import id.simpul.core.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

/** Offices as rows, for rooms above. Takes part in the caller's transaction. */
@ApplicationScoped
public class Tenants {

    @PersistenceContext
    private EntityManager em;

    /** The office this thread works for. @throws Refusal not signed in when there is none */
    public Tenant current() {
        return Optional.ofNullable(TenantContext.current())
                .flatMap(this::find)
                .orElseThrow(() -> Refusal.notSignedIn("session.required"));
    }

    public Optional<Tenant> find(UUID id) {
        return Optional.ofNullable(em.find(Tenant.class, id));
    }

    /** Which office has a code; asked before its context can be entered, and therefore nothing but the id. */
    public Optional<UUID> idOf(String code) {
        return Optional.ofNullable((UUID) em.createNativeQuery("select sec.office(:code)", UUID.class)
                .setParameter("code", code)
                .getSingleResult());
    }

    public void add(Tenant office) {
        em.persist(office);
    }
}
