package id.simpul.identity;

import id.simpul.core.Mode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

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

    /** In demo mode the institution of the demo's institution account stands in where none is named. */
    public Optional<Institution> standIn() {
        if (!mode.demo()) {
            return Optional.empty();
        }
        return em.createQuery(
                        "select i from Institution i join Account a on a.institutionId = i.id order by a.username",
                        Institution.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The institution of that name, new if the office has none; names differ by more than upper and lower case. */
    public Institution named(String name) {
        return byName(name).orElseGet(() -> {
            Institution created = new Institution(name.strip());
            em.persist(created);
            // others refer to it by id alone, so Hibernate cannot know that it has to be there first
            em.flush();
            return created;
        });
    }
}
