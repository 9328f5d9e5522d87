package id.simpul.casework;

import id.simpul.identity.Assignment;
import id.simpul.identity.Internal;
import id.simpul.tenant.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * Frees what is in the hands of people whose days in a post have passed: nobody acts on that day, so nobody's act tells.
 * Each assignment is looked at until its tasks are free, and once more after the longest request that may have begun
 * on its last day; then never again.
 */
@ApplicationScoped
@Internal("the escalation, in each office's own context")
public class PostsOver {

    private static final int BATCH = 100;
    private static final Duration LONGEST_REQUEST = Duration.ofMinutes(5);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private FormerHolders formerHolders;

    @Inject
    private Tenants tenants;

    /** One batch, in a transaction of its own. @return whether there may be more */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean sweep(Instant now) {
        ZoneId zone = tenants.current().zone();
        LocalDate today = LocalDate.ofInstant(now, zone);
        List<Assignment> over = over(today);
        int settled = 0;
        for (Assignment ended : over) {
            boolean free = formerHolders.freeWithoutPost(ended.accountId(), today, now);
            Instant end = ended.until().plusDays(1).atStartOfDay(zone).toInstant();
            if (free && end.plus(LONGEST_REQUEST).isBefore(now)) {
                ended.settle();
                settled++;
            }
        }
        return settled == BATCH;
    }

    @SuppressWarnings("unchecked")
    private List<Assignment> over(LocalDate today) {
        return em.createNativeQuery("""
                        select /* sweeper */ * from assignment
                         where tenant_id = :office and not settled and until_date < :today
                         order by until_date, id limit :most for no key update skip locked""", Assignment.class)
                .setParameter("office", tenants.current().id())
                .setParameter("today", today)
                .setParameter("most", BATCH)
                .getResultList();
    }
}
