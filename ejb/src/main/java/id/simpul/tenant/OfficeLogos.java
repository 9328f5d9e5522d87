package id.simpul.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;

/** The emblems of the office this thread works for. Takes part in the caller's transaction. */
@ApplicationScoped
public class OfficeLogos {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    /** One of the office's, by its fingerprint. */
    public Optional<Logo> find(String sha256) {
        return em.createQuery("select l from OfficeLogo l where l.sha256 = :sha256", OfficeLogo.class)
                .setParameter("sha256", sha256)
                .getResultStream()
                .findFirst()
                .map(OfficeLogo::logo);
    }

    /** Keeps an emblem, unless the office has it already. @return its fingerprint */
    public String keep(Logo logo) {
        String sha256 = logo.sha256();
        if (find(sha256).isEmpty()) {
            em.persist(new OfficeLogo(logo, clock.instant()));
        }
        return sha256;
    }
}
