package id.simpul.identity;

import id.simpul.core.DomainEvent;
import id.simpul.core.Refusal;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Locale;

/** What people do with their own account. */
@Stateless
public class AccountService {

    /** ASVS 5.0 6.2: at least 12 characters here, up to 128, no composition rules. */
    static final int SHORTEST = 12, LONGEST = 128;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentUser current;

    @Inject
    private Passwords passwords;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private Clock clock;

    /**
     * Changes the signed-in user's password and ends all bearer tokens.
     *
     * @throws Refusal invalid when the present one is wrong, or the new one is too short, too long, the old one again
     *     or the username
     */
    @OpenToAll("everybody may change the own password, and only the own")
    public void changePassword(String present, String next) {
        SignedIn user = current.get();
        Account account = em.createQuery("select a from Account a where a.id = :id", Account.class)
                .setParameter("id", user.accountId())
                .getSingleResult();
        if (present == null || !passwords.matches(present, account.passwordHash())) {
            throw Refusal.invalid("account.wrongPassword", "/present");
        }
        if (next == null || next.length() < SHORTEST || next.length() > LONGEST) {
            throw Refusal.invalid("account.passwordLength", "/next", SHORTEST, LONGEST);
        }
        if (next.equals(present) || next.toLowerCase(Locale.ROOT).contains(user.username())) {
            throw Refusal.invalid("account.passwordGuessable", "/next");
        }
        account.changePassword(passwords.hash(next), clock.instant());
        em.createQuery("update ApiToken t set t.revokedAt = :now where t.accountId = :account and t.revokedAt is null")
                .setParameter("now", clock.instant())
                .setParameter("account", user.accountId())
                .executeUpdate();
        events.fire(new PasswordChanged(user.username(), clock.instant()));
    }
}
