package id.simpul.casework;

import id.simpul.core.Cursor;
import id.simpul.core.Page;
import id.simpul.core.Refusal;
import id.simpul.core.Search;
import id.simpul.identity.CurrentUser;
import id.simpul.identity.Permission;
import id.simpul.identity.SignedIn;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.shiro.authz.annotation.RequiresPermissions;

/** Reads cases: staff see all of their office, an institution's user its own. */
@Stateless
public class CaseQuery {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CaseTasks tasksOf;

    @Inject
    private CaseViews views;

    @Inject
    private LinkedCases linked;

    @Inject
    private CurrentUser current;

    @Inject
    private Clock clock;

    /**
     * Cases, newest first, each with its open tasks and history.
     *
     * @param cursor {@code next} of the page before, or null
     * @param limit  null for 20, at most 200
     * @throws Refusal malformed for a foreign cursor, invalid for a limit out of bounds
     */
    @RequiresPermissions(Permission.Keys.CASE_READ)
    public Page<CaseView> list(CaseFilter filter, String cursor, Integer limit) {
        int size = Page.limit(limit);
        Map<String, Object> parameters = new HashMap<>();
        String where = where(filter, Cursor.read(cursor, 1), parameters);
        TypedQuery<CaseFile> query =
                em.createQuery("select c from CaseFile c " + where + " order by c.id desc", CaseFile.class);
        parameters.forEach(query::setParameter);
        Page<CaseFile> page = Page.of(query.setMaxResults(size + 1).getResultList(), size, c -> Cursor.of(c.id()));
        Map<UUID, List<Task>> tasks =
                tasksOf.of(page.items().stream().map(CaseFile::id).toList());
        return page.map(c -> views.of(c, tasks.getOrDefault(c.id(), List.of())));
    }

    // ids are UUIDs of version 7: their order is the order of starting
    private String where(CaseFilter filter, Cursor after, Map<String, Object> parameters) {
        StringBuilder where = new StringBuilder("where 1 = 1");
        SignedIn reader = current.get();
        if (reader.external()) {
            where.append(" and c.institutionId = :institution");
            parameters.put("institution", reader.institution().id());
        }
        if (filter.state() != null) {
            where.append(" and c.state = :state");
            parameters.put("state", filter.state());
        }
        if (filter.sop() != null) {
            where.append(" and c.sopCode = :sop");
            parameters.put("sop", filter.sop());
        }
        if (filter.q() != null) {
            where.append(" and (lower(c.number) like :q escape '\\' or lower(c.title) like :q escape '\\'")
                    .append(" or lower(c.institutionName) like :q escape '\\')");
            parameters.put("q", Search.anywhere(filter.q()));
        }
        if (Boolean.TRUE.equals(filter.overdue())) {
            // late is who can still act: an office is not late while it waits for its applicant or the Ditjen
            where.append(" and exists (select 1 from Task t where t.caseId = c.id and t.closedAt is null")
                    .append(" and t.awaits is null and t.waitsFor is null and t.laneKind = ")
                    .append(reader.external() ? "EXTERNAL" : "INTERNAL")
                    .append(" and t.clock.dueAt < :now)");
            parameters.put("now", clock.instant());
        }
        if (after != null) {
            where.append(" and c.id < :after");
            parameters.put("after", after.uuid(0));
        }
        return where.toString();
    }

    /** One case by its id. @throws Refusal missing when there is none that this reader may see */
    @RequiresPermissions(Permission.Keys.CASE_READ)
    public CaseView byId(UUID id) {
        return one("c.id = :key", id);
    }

    /** One case by its number. @throws Refusal missing when there is none that this reader may see */
    @RequiresPermissions(Permission.Keys.CASE_READ)
    public CaseView byNumber(String number) {
        return one("c.number = :key", number);
    }

    /** A task, open or closed. @throws Refusal missing when there is none that this reader may see */
    @RequiresPermissions(Permission.Keys.CASE_READ)
    public TaskView task(UUID id) {
        return views.of(visible(id));
    }

    /**
     * What was told when a task was completed, as far as it still is so.
     *
     * @return the case as it is now, and the tasks that opened at that moment
     * @throws Refusal missing when there is no such task that this reader may see
     */
    @RequiresPermissions(Permission.Keys.CASE_READ)
    public Completion completion(UUID task) {
        Task done = visible(task);
        CaseFile file = em.find(CaseFile.class, done.caseId());
        List<Task> tasks = tasksOf.of(file.id());
        return new Completion(
                views.of(file, tasks),
                tasks.stream()
                        .filter(t -> t.openedAt().equals(done.closedAt()))
                        .map(views::of)
                        .toList());
    }

    private Task visible(UUID id) {
        return tasksOf.find(id)
                .filter(t -> t.visibleTo(current.get()))
                .orElseThrow(() -> Refusal.missing("task.missing"));
    }

    /** A case and its story in one statement, since every opening of the page asks for both. */
    private CaseView one(String which, Object key) {
        List<Object[]> rows = em.createQuery(
                        "select c, n from CaseFile c left join CaseNote n on n.caseId = c.id where " + which
                                + " order by n.id",
                        Object[].class)
                .setParameter("key", key)
                .getResultList();
        CaseFile file = rows.stream()
                .map(row -> (CaseFile) row[0])
                .filter(c -> c.visibleTo(current.get()))
                .findFirst()
                .orElseThrow(() -> Refusal.missing("case.missing"));
        List<CaseNote> notes = rows.stream()
                .map(row -> (CaseNote) row[1])
                .filter(Objects::nonNull)
                .toList();
        List<Task> tasks = tasksOf.of(file.id());
        see(tasks);
        List<CaseView.Linked> continuedBy = linked.continuing(file);
        return views.of(
                file,
                tasks,
                new CaseViews.Whole(notes, continuedBy, linked.offers(file, continuedBy, clock.instant())));
    }

    /** Who may act on a task has now opened it; from here on, what came before is not taken back. */
    private void see(List<Task> tasks) {
        List<UUID> unseen = tasks.stream()
                .filter(t -> t.firstSeenBy(current.get()))
                .map(Task::id)
                .toList();
        if (!unseen.isEmpty()) {
            em.createQuery("update Task t set t.seenAt = :now where t.id in :tasks and t.seenAt is null")
                    .setParameter("now", clock.instant())
                    .setParameter("tasks", unseen)
                    .executeUpdate();
        }
    }
}
