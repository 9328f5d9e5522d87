package id.simpul.identity;

import id.simpul.core.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** An office's accounts as rows. Takes part in the caller's transaction, in the office's context. */
@ApplicationScoped
@Internal("rooms that change accounts; each names the permission it asks for")
public class Accounts {

    @PersistenceContext
    private EntityManager em;

    /** @throws Refusal missing when this office has no such account */
    public Account byId(UUID id) {
        return em.createQuery("select a from Account a where a.id = :id", Account.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> Refusal.missing("account.missing"));
    }

    /** In this office; other offices' names end otherwise. */
    public Optional<Account> byUsername(String username) {
        return em.createQuery("select a from Account a where a.username = :username", Account.class)
                .setParameter("username", username)
                .getResultStream()
                .findFirst();
    }

    /** @throws Refusal missing when this office has no such post */
    public Position position(String key) {
        return em.createQuery("select p from Position p where p.key = :key and not p.retired", Position.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> Refusal.missing("people.noSuchPost"));
    }

    /** Whether anybody of this office can sign in. */
    public boolean anyWithPassword() {
        return em.createQuery("select count(a) from Account a where a.passwordHash is not null", Long.class)
                        .getSingleResult()
                > 0;
    }

    public void add(Account account) {
        em.persist(account);
    }

    public void add(Assignment assignment) {
        em.persist(assignment);
    }

    /** Ends every session and every token of an account. */
    public void endSessions(Account account, Instant now) {
        account.endSessions();
        em.createQuery("update ApiToken t set t.revokedAt = :now where t.accountId = :account and t.revokedAt is null")
                .setParameter("now", now)
                .setParameter("account", account.id())
                .executeUpdate();
    }
}
