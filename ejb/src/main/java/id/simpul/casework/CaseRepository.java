package id.simpul.casework;

import id.simpul.core.Refusal;
import id.simpul.identity.SignedIn;
import id.simpul.tenant.Pipeline;
import id.simpul.tenant.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Loads cases to change them: always locked, tasks read after the lock, so that nobody decides on stale rows. */
@ApplicationScoped
class CaseRepository {

    private static final String LOCK = "select 1 from case_file where tenant_id = ? and id = %sfor update";

    private static final String WITH_TASKS = "select c from CaseFile c left join fetch c.tasks where c.id = ";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Pipeline pipeline;

    @Inject
    private CaseTasks tasks;

    /** Keeps a case from changing until the transaction ends; the lock travels with the next statement. */
    void lock(UUID caseId) {
        pipeline.ahead(LOCK.formatted("? "), TenantContext.current(), caseId);
    }

    Optional<CaseFile> locked(UUID caseId) {
        lock(caseId);
        return em.createQuery(WITH_TASKS + ":id", CaseFile.class)
                .setParameter("id", caseId)
                .getResultStream()
                .findFirst();
    }

    private void lockCaseOf(UUID taskId) {
        pipeline.ahead(
                LOCK.formatted("(select case_id from task where tenant_id = ? and id = ?) "),
                TenantContext.current(),
                TenantContext.current(),
                taskId);
    }

    /**
     * The case of a task that somebody wants to act on, locked.
     *
     * @throws Refusal missing when there is no such task that this person may see; conflict when it has been done so long
     *     ago that it was packed
     */
    CaseFile lockedFor(UUID taskId, SignedIn actor) {
        Optional<CaseFile> file = lockedByTask(taskId).filter(c -> c.visibleTo(actor));
        if (file.isEmpty()) {
            tasks.packed(taskId).filter(t -> t.visibleTo(actor)).ifPresent(t -> t.refuseUnlessDoableBy(actor, null));
        }
        return file.orElseThrow(() -> Refusal.missing("task.missing"));
    }

    /** The tasks of a case that was loaded, packed ones too. */
    List<Task> tasks(CaseFile file) {
        return file.tasks().isEmpty() ? tasks.of(file.id()) : file.tasks();
    }

    Optional<CaseFile> lockedByTask(UUID taskId) {
        lockCaseOf(taskId);
        return em.createQuery(WITH_TASKS + "(select t.caseId from Task t where t.id = :task)", CaseFile.class)
                .setParameter("task", taskId)
                .getResultStream()
                .findFirst();
    }

    /** A task alone, locked after its case: releasing needs no more. One that has been packed is as it is. */
    Optional<Task> lockedTask(UUID taskId) {
        lockCaseOf(taskId);
        return em.createQuery("select t from Task t where t.id = :id", Task.class)
                .setParameter("id", taskId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .or(() -> tasks.packed(taskId));
    }

    /**
     * The usual claim in one guarded statement, its case locked: an open task of the office's own lane, by staff who stand in it.
     *
     * @return the task as it is now; empty when it is not as usual, and {@link Task#claim} has to say why
     */
    Optional<Task> claimed(UUID taskId, SignedIn actor, Instant now) {
        if (actor.external() || actor.positions().isEmpty()) {
            return Optional.empty();
        }
        // whoever comes second keeps a lock on the row that it did not change, and then wants the case's
        lockCaseOf(taskId);
        @SuppressWarnings("unchecked")
        Stream<Task> rows = em.createNativeQuery("""
                        update task
                           set state = 'CLAIMED', assignee_id = :me, assignee = :username, assignee_name = :name,
                               seen_at = coalesce(seen_at, cast(:now as timestamptz)), version = version + 1
                         where tenant_id = :tenant and id = :task and state = 'OPEN'
                           and lane_kind = 'INTERNAL' and awaits is null and position_key in (:positions)
                        returning *""", Task.class)
                .setParameter("me", actor.accountId())
                .setParameter("username", actor.username())
                .setParameter("name", actor.name())
                // as a text: for a moment the driver asks the type, and then sends this apart from what waits
                .setParameter("now", now.toString())
                .setParameter("tenant", actor.tenant().id())
                .setParameter("task", taskId)
                .setParameter("positions", actor.positionKeys())
                .getResultStream();
        return rows.findFirst();
    }

    /** Whether another case follows this one; one that was withdrawn follows nothing. */
    boolean continued(UUID caseId) {
        return em.createQuery(
                                "select count(c) from CaseFile c where c.continuesId = :case"
                                        + " and c.state <> WITHDRAWN",
                                Long.class)
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
