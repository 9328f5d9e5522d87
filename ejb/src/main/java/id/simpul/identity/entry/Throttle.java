package id.simpul.identity.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;

/**
 * Makes guessing slow. Failures are counted in the database, so that every node knows them and a restart forgets none;
 * successes count for nothing. A wait that others can cause never holds for an address from which this account
 * signed in before: so nobody can lock its owner out from elsewhere.
 */
@ApplicationScoped
class Throttle {

    private static final long DAY = 86_400, HOUR = 3_600, QUARTER = 900;

    @PersistenceContext
    private EntityManager em;

    /** How long this attempt has to wait; zero lets it through. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Duration wait(Traces traces) {
        Number seconds = (Number) em.createNativeQuery("select sec.sign_in_wait(:pair, :account, :address, :office)")
                .setParameter("pair", traces.pair())
                .setParameter("account", traces.account())
                .setParameter("address", traces.address())
                .setParameter("office", traces.office())
                .getSingleResult();
        return Duration.ofSeconds(seconds.longValue());
    }

    /** Counts a failure under all four traces. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void failed(Traces traces) {
        em.createNativeQuery("""
                        select cast(sec.sign_in_failed(
                            array[:pair, :account, :address, :office],
                            array[cast(:pairLimit as integer), :accountLimit, :addressLimit, :officeLimit],
                            array[cast(:day as integer), :hour, :quarter, :quarter], :first, :longest) as text)""")
                .setParameter("pair", traces.pair())
                .setParameter("account", traces.account())
                .setParameter("address", traces.address())
                .setParameter("office", traces.office())
                .setParameter("pairLimit", limit("pair", 5))
                .setParameter("accountLimit", limit("account", 50))
                .setParameter("addressLimit", limit("address", 100))
                .setParameter("officeLimit", limit("office", 1000))
                .setParameter("day", (int) DAY)
                .setParameter("hour", (int) HOUR)
                .setParameter("quarter", (int) QUARTER)
                .setParameter("first", limit("firstWait", 30))
                .setParameter("longest", limit("longestWait", (int) QUARTER))
                .getSingleResult();
    }

    /** Forgets the failures of this pair, and remembers that this account is at home at this address. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void succeeded(Traces traces) {
        em.createNativeQuery("select cast(sec.sign_in_succeeded(:pair) as text)")
                .setParameter("pair", traces.pair())
                .getSingleResult();
    }

    private static int limit(String name, int otherwise) {
        return Integer.getInteger("simpul.throttle." + name, otherwise);
    }
}
