package id.simpul.casework;

import id.simpul.tenant.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the tasks of cases, open and closed, whether they are rows still or have been packed since their case ended
 * ({@link Packer}). Those that were packed are to be read only: nothing about them changes any more.
 */
@ApplicationScoped
class CaseTasks {

    @PersistenceContext
    private EntityManager em;

    /** A case's tasks in the order in which they opened. */
    List<Task> of(UUID caseId) {
        return of(List.of(caseId)).getOrDefault(caseId, List.of());
    }

    /** The tasks of each case, in the order in which they opened. */
    Map<UUID, List<Task>> of(Collection<UUID> cases) {
        if (cases.isEmpty()) {
            return Map.of();
        }
        @SuppressWarnings("unchecked")
        Stream<Task> rows = em.createNativeQuery(
                        "select t.* from sec.tasks_of(:office, cast(:cases as uuid[])) t order by t.case_id, t.seq",
                        Task.class)
                .setParameter("office", TenantContext.current())
                .setParameter("cases", cases.stream().map(UUID::toString).toArray(String[]::new))
                .getResultStream();
        return rows.collect(Collectors.groupingBy(Task::caseId));
    }

    /** A task by its id. */
    Optional<Task> find(UUID taskId) {
        return Optional.ofNullable(em.find(Task.class, taskId)).or(() -> packed(taskId));
    }

    /** A task that is no row any more. */
    Optional<Task> packed(UUID taskId) {
        UUID caseId = (UUID) em.createNativeQuery("select sec.case_of_packed(:office, :task)", UUID.class)
                .setParameter("office", TenantContext.current())
                .setParameter("task", taskId)
                .getSingleResult();
        return caseId == null
                ? Optional.empty()
                : of(caseId).stream().filter(t -> t.id().equals(taskId)).findFirst();
    }
}
