package id.simpul.casework;

import id.simpul.core.Cursor;
import id.simpul.core.Page;
import id.simpul.core.Refusal;
import id.simpul.identity.CurrentUser;
import id.simpul.identity.Permission;
import id.simpul.identity.SignedIn;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.shiro.authz.annotation.RequiresPermissions;

/** What somebody may act on. Reads the task table alone, along the index {@code task_worklist}. */
@Stateless
public class WorklistQuery {

    private static final String OPEN = "t.state in (OPEN, CLAIMED) and t.awaits is null";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CaseViews views;

    @Inject
    private CurrentUser current;

    @Inject
    private Clock clock;

    /**
     * Open tasks by deadline (those without one last), then by opening.
     *
     * @param overdue true: only those past their deadline; null or false: all
     * @param cursor  {@code next} of the page before, or null
     * @param limit   null for 20, at most 200
     * @throws Refusal malformed for a foreign cursor, invalid for a limit out of bounds
     */
    @RequiresPermissions(Permission.Keys.CASE_WORK)
    public Page<TaskView> list(WorklistScope scope, Boolean overdue, String cursor, Integer limit) {
        Map<String, Object> parameters = new HashMap<>();
        if (!Boolean.TRUE.equals(overdue)) {
            return page(scope, "", parameters, cursor, limit);
        }
        parameters.put("now", clock.instant());
        return page(scope, " and t.clock.dueAt < :now", parameters, cursor, limit);
    }

    /** What I may act on that is due today in the office's zone and not late yet; else as {@link #list}. */
    @RequiresPermissions(Permission.Keys.CASE_WORK)
    public Page<TaskView> dueToday(String cursor, Integer limit) {
        Map<String, Object> parameters = new HashMap<>();
        ZonedDateTime now = here();
        parameters.put("now", now.toInstant());
        parameters.put("tomorrow", tomorrow(now));
        String today = " and t.clock.dueAt >= :now and t.clock.dueAt < :tomorrow";
        return page(WorklistScope.ALL, today, parameters, cursor, limit);
    }

    private Page<TaskView> page(
            WorklistScope scope, String due, Map<String, Object> parameters, String cursor, Integer limit) {
        int size = Page.limit(limit);
        String where = "where " + OPEN + " and " + lanes(parameters) + scope(scope, parameters) + due;
        where += after(Cursor.read(cursor, 3), parameters);
        TypedQuery<Task> query = em.createQuery(
                "select t from Task t " + where + " order by t.clock.dueAt asc nulls last, t.openedAt, t.id",
                Task.class);
        parameters.forEach(query::setParameter);
        List<Task> rows = query.setMaxResults(size + 1).getResultList();
        return Page.of(rows, size, t -> Cursor.of(t.dueAt(), t.openedAt(), t.id()))
                .map(views::of);
    }

    /** The numbers beside the worklist's views, in one statement. */
    @RequiresPermissions(Permission.Keys.CASE_WORK)
    public WorklistCounts counts() {
        Map<String, Object> parameters = new HashMap<>();
        ZonedDateTime now = here();
        String lanes = lanes(parameters);
        parameters.put("me", current.get().accountId());
        parameters.put("now", now.toInstant());
        parameters.put("tomorrow", tomorrow(now));
        String mayAct = "t.assigneeId is null or t.assigneeId = :me";
        TypedQuery<Tuple> query = em.createQuery(
                "select count(case when " + mayAct + " then 1 end), "
                        + "count(case when t.assigneeId = :me then 1 end), "
                        + "count(case when t.assigneeId is null then 1 end), "
                        + "count(case when (" + mayAct + ") and t.clock.dueAt < :now then 1 end), "
                        + "count(case when (" + mayAct
                        + ") and t.clock.dueAt >= :now and t.clock.dueAt < :tomorrow then 1 end) "
                        + "from Task t where " + OPEN + " and " + lanes,
                Tuple.class);
        parameters.forEach(query::setParameter);
        Tuple row = query.getSingleResult();
        return new WorklistCounts(
                row.get(0, Long.class),
                row.get(1, Long.class),
                row.get(2, Long.class),
                row.get(3, Long.class),
                row.get(4, Long.class));
    }

    private ZonedDateTime here() {
        return clock.instant().atZone(current.get().tenant().timezone());
    }

    private static Instant tomorrow(ZonedDateTime now) {
        return now.toLocalDate().plusDays(1).atStartOfDay(now.getZone()).toInstant();
    }

    /** The lanes this reader stands in. */
    private String lanes(Map<String, Object> parameters) {
        SignedIn reader = current.get();
        if (reader.external()) {
            parameters.put("institution", reader.institution().id());
            return "t.laneKind = EXTERNAL and t.institutionId = :institution";
        }
        // an empty list is no SQL; nobody's position has an empty key
        parameters.put("positions", reader.positions().isEmpty() ? List.of("") : reader.positionKeys());
        return "t.positionKey in :positions";
    }

    private String scope(WorklistScope scope, Map<String, Object> parameters) {
        return switch (scope) {
            case ALL -> {
                parameters.put("me", current.get().accountId());
                yield " and (t.assigneeId is null or t.assigneeId = :me)";
            }
            case MINE -> {
                parameters.put("me", current.get().accountId());
                yield " and t.assigneeId = :me";
            }
            case POSITION -> "";
            case UNCLAIMED -> " and t.assigneeId is null";
        };
    }

    private static String after(Cursor cursor, Map<String, Object> parameters) {
        if (cursor == null) {
            return "";
        }
        Instant opened = cursor.instant(1);
        UUID id = cursor.uuid(2);
        parameters.put("opened", opened);
        parameters.put("id", id);
        String later = "(t.openedAt > :opened or t.openedAt = :opened and t.id > :id)";
        if (cursor.parts().get(0).isEmpty()) {
            return " and t.clock.dueAt is null and " + later;
        }
        parameters.put("due", cursor.instant(0));
        return " and (t.clock.dueAt > :due or t.clock.dueAt is null or t.clock.dueAt = :due and " + later + ")";
    }
}
