package id.simpul.national;

import id.simpul.casework.AnsweredWaits;
import id.simpul.tenant.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Reads from what the office submitted how long it waited: submissions stay when tasks are packed. */
@ApplicationScoped
class SubmissionWaits implements AnsweredWaits {

    @PersistenceContext
    private EntityManager em;

    @Override
    public List<Answered> latest(int most) {
        return em.createQuery("""
                        select new id.simpul.casework.AnsweredWaits$Answered(s.sentAt, s.repliedAt)
                          from Submission s
                         where s.tenantId = :office and s.taskId is not null and s.repliedAt is not null
                         order by s.repliedAt desc""", Answered.class)
                .setParameter("office", TenantContext.current())
                .setMaxResults(most)
                .getResultList();
    }
}
