package id.simpul.casework.obligation;

import id.simpul.tenant.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Loads obligations to change them: always locked. */
@ApplicationScoped
class ObligationRepository {

    @PersistenceContext
    private EntityManager em;

    Optional<Obligation> locked(UUID id) {
        return em.createQuery("select o from Obligation o where o.id = :id", Obligation.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** One that is owed and those after it, locked in their order. */
    List<Obligation> lockedFrom(Obligation first) {
        return em.createQuery(
                        "select o from Obligation o where o.caseId = :case and o.stepKey = :step and o.turn >= :turn"
                                + " and o.state = OPEN order by o.turn",
                        Obligation.class)
                .setParameter("case", first.caseId())
                .setParameter("step", first.stepKey())
                .setParameter("turn", first.turn())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** What a case owes, locked in its order. */
    List<Obligation> lockedOf(UUID caseId) {
        return em.createQuery(
                        "select o from Obligation o where o.caseId = :case and o.state = OPEN order by o.stepKey, o.turn",
                        Obligation.class)
                .setParameter("case", caseId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** All of a case, whatever became of it, locked in its order. */
    List<Obligation> allOf(UUID caseId) {
        return em.createQuery(
                        "select o from Obligation o where o.caseId = :case order by o.stepKey, o.turn",
                        Obligation.class)
                .setParameter("case", caseId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** All of a case's step, locked in their order. */
    List<Obligation> allOf(UUID caseId, String stepKey) {
        return allOf(caseId).stream().filter(o -> o.stepKey().equals(stepKey)).toList();
    }

    /** What is owed and not late yet, locked in its order. */
    List<Obligation> ahead(Instant now) {
        return em.createQuery(
                        "select o from Obligation o where o.state = OPEN and o.dueAt > :now"
                                + " order by o.caseId, o.stepKey, o.turn",
                        Obligation.class)
                .setParameter("now", now)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Rows to look at, of the office this thread works for; those another node has are left to it. */
    @SuppressWarnings("unchecked")
    List<Obligation> toLookAt(Instant now, int most) {
        return em.createNativeQuery("""
                        select /* sweeper */ * from obligation where tenant_id = :office and sweep_at <= :now
                         order by sweep_at limit :most for update skip locked""", Obligation.class)
                .setParameter("office", TenantContext.current())
                .setParameter("now", now)
                .setParameter("most", most)
                .getResultList();
    }

    /** Completing the step delivers the oldest one still owed; what follows it is made by the next look. */
    void delivered(UUID caseId, String stepKey, UUID taskId, LocalDate day, Instant now) {
        em.createNativeQuery("""
                        update obligation set state = 'RECEIVED', received_on = :day, received_at = :now, sweep_at = :now,
                                              delivered_by = :task
                         where tenant_id = :office and case_id = :case and step_key = :step and state = 'OPEN'
                           and turn = (select min(turn) from obligation where tenant_id = :office and case_id = :case
                                          and step_key = :step and state = 'OPEN')""")
                .setParameter("office", TenantContext.current())
                .setParameter("case", caseId)
                .setParameter("step", stepKey)
                .setParameter("task", taskId)
                .setParameter("day", day)
                .setParameter("now", now)
                .executeUpdate();
    }

    void add(Obligation obligation) {
        em.persist(obligation);
    }

    void add(Warning warning) {
        em.persist(warning);
    }
}
