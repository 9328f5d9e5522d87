package id.simpul.national;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Loads submissions to change them. */
@ApplicationScoped
class SubmissionRepository {

    @PersistenceContext
    private EntityManager em;

    void add(Submission sent) {
        em.persist(sent);
    }

    /** Locked, so that two officers cannot both answer. Only in the context of the office that sent it. */
    Optional<Submission> locked(UUID id, UUID tenantId) {
        return em.createQuery("select s from Submission s where s.id = :id and s.tenantId = :tenant", Submission.class)
                .setParameter("id", id)
                .setParameter("tenant", tenantId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    List<Submission> ofCase(UUID caseId, UUID tenantId) {
        return em.createQuery(
                        "select s from Submission s where s.tenantId = :tenant and s.caseId = :case", Submission.class)
                .setParameter("tenant", tenantId)
                .setParameter("case", caseId)
                .getResultList();
    }

    /** The case a submission came from. Only in the context of the office that sent it. */
    Optional<UUID> caseOf(UUID id, UUID tenantId) {
        return em.createQuery("select s.caseId from Submission s where s.id = :id and s.tenantId = :tenant", UUID.class)
                .setParameter("id", id)
                .setParameter("tenant", tenantId)
                .getResultStream()
                .findFirst();
    }

    /**
     * Which office sent a submission; the row is the only place this may come from. In a transaction of its own, for
     * outside of one nothing is seen.
     */
    @Transactional
    Optional<UUID> officeOf(UUID id) {
        return em.createQuery("select s.tenantId from Submission s where s.id = :id", UUID.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }
}
