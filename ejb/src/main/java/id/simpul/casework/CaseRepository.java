package id.simpul.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Loads cases to change them: always locked, tasks read after the lock, so that nobody decides on stale rows. */
@ApplicationScoped
class CaseRepository {

    @PersistenceContext
    private EntityManager em;

    Optional<CaseFile> locked(UUID caseId) {
        return em.createQuery("select c from CaseFile c where c.id = :id", CaseFile.class)
                .setParameter("id", caseId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    Optional<CaseFile> lockedByTask(UUID taskId) {
        return em.createQuery(
                        "select c from CaseFile c where c.id = (select t.caseId from Task t where t.id = :task)",
                        CaseFile.class)
                .setParameter("task", taskId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** A task alone, locked: claiming needs no more. */
    Optional<Task> lockedTask(UUID taskId) {
        return em.createQuery("select t from Task t where t.id = :id", Task.class)
                .setParameter("id", taskId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** What somebody has in hand of a post's tasks, locked. */
    List<Task> lockedClaims(UUID accountId, String positionKey) {
        return em.createQuery(
                        "select t from Task t where t.positionKey = :position and t.state = CLAIMED"
                                + " and t.assigneeId = :account order by t.id",
                        Task.class)
                .setParameter("position", positionKey)
                .setParameter("account", accountId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Whether another case follows this one. */
    boolean continued(UUID caseId) {
        return em.createQuery("select count(c) from CaseFile c where c.continuesId = :case", Long.class)
                        .setParameter("case", caseId)
                        .getSingleResult()
                > 0;
    }

    /** Keeps a case with the tasks that have opened, before anybody hears of them and refers to them. */
    void keep(CaseFile file) {
        em.persist(file);
    }

    /** Adds a line to a case's story; the case and the task it names are kept before. */
    void note(CaseNote line) {
        em.persist(line);
    }

    /** The office's next case number of a year, {@code <tenant code>-<year>-<six digits>}; gaps are allowed. */
    String nextNumber(UUID tenantId, String tenantCode, Year year) {
        Number next = (Number) em.createNativeQuery("""
                        insert into case_counter as c (tenant_id, year, last) values (:tenant, :year, 1)
                        on conflict (tenant_id, year) do update set last = c.last + 1 returning last""")
                .setParameter("tenant", tenantId)
                .setParameter("year", year.getValue())
                .getSingleResult();
        return "%s-%d-%06d".formatted(tenantCode, year.getValue(), next.longValue());
    }
}
