package id.simpul.casework;

import id.simpul.core.Cursor;
import id.simpul.core.Page;
import id.simpul.core.Refusal;
import id.simpul.identity.CurrentUser;
import id.simpul.identity.Permission;
import id.simpul.identity.SignedIn;
import id.simpul.tenant.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.shiro.authz.annotation.RequiresPermissions;

/**
 * What somebody may act on. Reads the task table alone, along the index {@code task_worklist}, and no more of it than a
 * page: that is why it is SQL.
 */
@Stateless
public class WorklistQuery {

    private static final String OPEN = "t.closed_at is null and t.awaits is null";

    /** A task without a deadline comes after all others, where the index has it too. */
    private static final String NEVER = "timestamptz 'infinity'";

    /** As the index has it; COALESCE would be no condition of an index under row-level security, since it might tell. */
    private static final String DUE = "case when t.due_at is null then " + NEVER + " else t.due_at end";

    private static final String ORDER = " order by " + DUE + ", t.opened_at, t.id";

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
     * @param overdue true: only those past their deadline that wait for nobody else; null or false: all
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
        return page(scope, " and t.waits_for is null and " + DUE + " < :now", parameters, cursor, limit);
    }

    /** What I may act on that is due today in the office's zone and not late yet; else as {@link #list}. */
    @RequiresPermissions(Permission.Keys.CASE_WORK)
    public Page<TaskView> dueToday(String cursor, Integer limit) {
        Map<String, Object> parameters = new HashMap<>();
        ZonedDateTime now = here();
        parameters.put("now", now.toInstant());
        parameters.put("tomorrow", tomorrow(now));
        String today = " and " + DUE + " >= :now and " + DUE + " < :tomorrow";
        return page(WorklistScope.ALL, today, parameters, cursor, limit);
    }

    private Page<TaskView> page(
            WorklistScope scope, String due, Map<String, Object> parameters, String cursor, Integer limit) {
        int size = Page.limit(limit);
        parameters.put("tenant", TenantContext.current());
        parameters.put("size", size + 1);
        String wanted = scope(scope, parameters) + due + after(Cursor.read(cursor, 3), parameters);
        Query query = em.createNativeQuery(
                current.get().external() ? ofInstitution(wanted, parameters) : ofPosts(wanted, parameters), Task.class);
        parameters.forEach(query::setParameter);
        @SuppressWarnings("unchecked")
        List<Task> rows = query.getResultList();
        return Page.of(rows, size, t -> Cursor.of(t.dueAt(), t.openedAt(), t.id()))
                .map(views::of);
    }

    /** Each post's own first rows, read along its part of the index, and of those the first together. */
    private String ofPosts(String wanted, Map<String, Object> parameters) {
        parameters.put("posts", current.get().positionKeys().toArray(String[]::new));
        return "select t.* from unnest(cast(:posts as text[])) p cross join lateral (select * from task t"
                + " where t.tenant_id = :tenant and t.position_key = p and " + OPEN + wanted + ORDER
                + " fetch first :size rows only) t" + ORDER + " fetch first :size rows only";
    }

    private String ofInstitution(String wanted, Map<String, Object> parameters) {
        parameters.put("institution", current.get().institution().id());
        return "select t.* from task t where t.tenant_id = :tenant and t.institution_id = :institution"
                + " and t.lane_kind = 'EXTERNAL' and " + OPEN + wanted + ORDER + " fetch first :size rows only";
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
                        + "count(case when (" + mayAct
                        + ") and t.waitsFor is null and t.clock.dueAt < :now then 1 end), "
                        + "count(case when (" + mayAct
                        + ") and t.clock.dueAt >= :now and t.clock.dueAt < :tomorrow then 1 end) "
                        + "from Task t where t.closedAt is null and t.awaits is null and " + lanes,
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
                yield " and (t.assignee_id is null or t.assignee_id = :me)";
            }
            case MINE -> {
                parameters.put("me", current.get().accountId());
                yield " and t.assignee_id = :me";
            }
            case POSITION -> "";
            case UNCLAIMED -> " and t.assignee_id is null";
        };
    }

    /** Behind the last row of the page before, as one comparison that the index can begin at. */
    private static String after(Cursor cursor, Map<String, Object> parameters) {
        if (cursor == null) {
            return "";
        }
        parameters.put("opened", cursor.instant(1));
        parameters.put("id", cursor.uuid(2));
        boolean never = cursor.parts().get(0).isEmpty();
        if (!never) {
            parameters.put("due", cursor.instant(0));
        }
        return " and (" + DUE + ", t.opened_at, t.id) > (" + (never ? NEVER : ":due") + ", :opened, :id)";
    }
}
