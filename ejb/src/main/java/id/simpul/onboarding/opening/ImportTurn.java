package id.simpul.onboarding.opening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The Ditjen's side of an import that is worked off: whose turn it is, and what came of it. */
@ApplicationScoped
class ImportTurn {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    /** A line whose turn it is. @param place how many were done before it */
    record Turn(UUID importId, int place, ImportLine line, String by) {}

    /** In whose name an import is worked off, whichever node began it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @SuppressWarnings("unchecked")
    public List<UUID> offices() {
        return em.createNativeQuery("select * from sec.importing()", UUID.class).getResultList();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<Turn> next() {
        return em.createQuery(
                        "select i from OfficeImport i where i.state = :running order by i.askedAt", OfficeImport.class)
                .setParameter("running", ImportState.RUNNING)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .flatMap(i -> i.next().map(line -> new Turn(i.id(), i.done(), line, i.askedByUsername())));
    }

    /**
     * Counts a line, unless another node did. An office that is there was opened by this line all the same, when a node
     * opened it and died, or was overtaken, before it could count it: it is younger than the list and has its address.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void count(Turn turn, boolean opened, ImportProblem problem) {
        OfficeImport all = em.find(OfficeImport.class, turn.importId(), LockModeType.PESSIMISTIC_WRITE);
        if (all.done() == turn.place()) {
            all.count(opened || problem == null && isOurs(all, turn.line().office()), problem, clock.instant());
        }
    }

    private boolean isOurs(OfficeImport list, NewOffice office) {
        return em.createQuery(
                                "select count(t) from Tenant t where t.code = :code and t.contact = :contact"
                                        + " and t.createdAt >= :since",
                                Long.class)
                        .setParameter("code", office.code())
                        .setParameter("contact", office.contact())
                        .setParameter("since", list.askedAt())
                        .getSingleResult()
                > 0;
    }
}
