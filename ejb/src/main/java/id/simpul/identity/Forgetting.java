package id.simpul.identity;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Once an hour, removes what nobody may use any more: answers kept for retries after 25 hours, tokens 30 days after
 * their end. The application may delete nothing, so the database does it, and decides itself what is old.
 */
@Singleton
public class Forgetting {

    @PersistenceContext
    private EntityManager em;

    /** On every node; the database lets one at a time. */
    @Schedule(hour = "*", minute = "17", persistent = false)
    void forget() {
        em.createNativeQuery("select sec.forget()", Long.class).getSingleResult();
    }
}
