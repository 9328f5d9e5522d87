package id.simpul.casework;

import id.simpul.identity.Permission;
import id.simpul.tenant.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Loads what somebody has in hand to free it, each task with its case locked before it, as whoever acts on a case does.
 * Looks at open tasks along the worklist's index.
 */
@ApplicationScoped
class Claims {

    private static final String HELD = """
            from case_file c join task k on k.tenant_id = c.tenant_id and k.case_id = c.id
             where k.tenant_id = :office and k.closed_at is null and k.awaits is null and k.state = 'CLAIMED'""";

    /** The post it was claimed in; at the desk, any post that may act for institutions there. */
    private static final String WITHOUT_POST = HELD + """
             and k.assignee_id = :account
             and (k.lane_kind = 'INTERNAL' or k.at_desk and not exists
                     (select 1 from account a where a.tenant_id = :office and a.id = :account and a.kind = 'ADMIN'))
             and not exists (
                 select 1 from assignment s join position p on p.tenant_id = s.tenant_id and p.id = s.position_id
                  where s.tenant_id = :office and s.account_id = :account
                    and s.from_date <= :today and (s.until_date is null or s.until_date >= :today)
                    and case when k.lane_kind = 'INTERNAL' then p.key = k.position_key
                             else :atDesk = any (string_to_array(p.permissions, ' ')) end)""";

    private static final String LOCKED = " order by c.id, k.id for no key update of c, k";

    @PersistenceContext
    private EntityManager em;

    /** What could be locked. @param all whether that is all there is */
    record Found(List<Task> tasks, boolean all) {}

    /** What somebody has in hand of posts no longer held, locked. @param today in the office's zone */
    List<Task> withoutPost(UUID accountId, LocalDate today) {
        return tasks(ofAccount("select k.* " + WITHOUT_POST + LOCKED, Task.class, accountId, today));
    }

    /** The same, without waiting for whoever works on a case. */
    Found withoutPostUnlessLocked(UUID accountId, LocalDate today) {
        long there = ((Number) ofAccount("select count(*) " + WITHOUT_POST, Long.class, accountId, today)
                        .getSingleResult())
                .longValue();
        if (there == 0) {
            return new Found(List.of(), true);
        }
        List<Task> tasks =
                tasks(ofAccount("select k.* " + WITHOUT_POST + LOCKED + " skip locked", Task.class, accountId, today));
        return new Found(tasks, tasks.size() == there);
    }

    /** Everything somebody has in hand, whatever the lane, locked. */
    List<Task> of(String username) {
        return tasks(em.createNativeQuery("select k.* " + HELD + " and k.assignee = :username" + LOCKED, Task.class)
                .setParameter("office", TenantContext.current())
                .setParameter("username", username));
    }

    private Query ofAccount(String sql, Class<?> row, UUID accountId, LocalDate today) {
        return em.createNativeQuery(sql, row)
                .setParameter("office", TenantContext.current())
                .setParameter("account", accountId)
                .setParameter("today", today)
                .setParameter("atDesk", Permission.Keys.CASE_ACT_FOR_EXTERNAL);
    }

    @SuppressWarnings("unchecked")
    private static List<Task> tasks(Query query) {
        return query.getResultList();
    }
}
