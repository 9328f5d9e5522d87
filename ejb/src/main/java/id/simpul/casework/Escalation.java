package id.simpul.casework;

import id.simpul.identity.Internal;
import id.simpul.sop.LaneKind;
import id.simpul.sop.WaitsFor;
import id.simpul.tenant.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Looks at open tasks when their moment has come, and tells of each moment once. */
@ApplicationScoped
@Internal("the escalation, in each office's own context")
public class Escalation {

    private static final int BATCH = 200;

    /**
     * Finds, marks and reads in one statement. The case is locked with its task, since whoever acts on a case has read
     * all its tasks and may write back what was there before; a case somebody works on is left to the next round. The
     * row's version stays: a look is no change that anybody could collide with.
     */
    private static final String LOOK = """
            with found as (
                select /* sweeper */ k.id from task k
                  join case_file c on c.tenant_id = k.tenant_id and c.id = k.case_id
                 where k.tenant_id = :office and k.sweep_at <= :now and k.closed_at is null
                 order by k.sweep_at limit :most for no key update of k, c skip locked
            )
            update task t set sweep_at = case when t.due_at > :now then t.due_at end
              from found where t.tenant_id = :office and t.id = found.id
            returning t.id, t.case_id, t.due_at, t.awaits, t.waits_for, t.lane_kind, t.position_key, t.institution_id, t.assignee_id,
                      (select p.position_key from task p
                        where p.tenant_id = t.tenant_id and p.case_id = t.case_id and p.seq < t.seq
                          and p.state = 'DONE' and p.position_key is not null
                        order by p.seq desc limit 1) as desk""";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Event<TaskDue> dues;

    /** One batch, in a transaction of its own: what it tells and that it was told commit together. @return whether there may be more */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean sweep(Instant now) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = em.createNativeQuery(LOOK, Tuple.class)
                .setParameter("office", TenantContext.current())
                .setParameter("now", now)
                .setParameter("most", BATCH)
                .getResultList();
        rows.forEach(row -> dues.fire(due(row, now)));
        return rows.size() == BATCH;
    }

    private static TaskDue due(Tuple row, Instant now) {
        Instant dueAt = row.get("due_at", Instant.class);
        return new TaskDue(
                row.get("case_id", UUID.class),
                row.get("id", UUID.class),
                !dueAt.isAfter(now),
                party(row),
                LaneKind.valueOf(row.get("lane_kind", String.class)),
                row.get("position_key", String.class),
                row.get("institution_id", UUID.class),
                row.get("assignee_id", UUID.class),
                // where the office's own lane waits for others, it is the one that asked
                row.get(row.get("waits_for") == null ? "desk" : "position_key", String.class),
                now);
    }

    private static Party party(Tuple row) {
        String others = row.get("waits_for", String.class);
        return Party.of(
                LaneKind.valueOf(row.get("lane_kind", String.class)),
                row.get("awaits") != null,
                others == null ? null : WaitsFor.valueOf(others));
    }
}
