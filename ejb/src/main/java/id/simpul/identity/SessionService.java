package id.simpul.identity;

import id.simpul.core.DomainEvent;
import id.simpul.core.Ids;
import id.simpul.core.Refusal;
import id.simpul.tenant.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Bearer tokens, and who stands behind a session or a token right now. */
@Stateless
public class SessionService {

    /** The absolute life of a token and of a page's session; a working day. */
    static final Duration LIFE = Duration.ofHours(12);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private PeopleRepository people;

    @Inject
    private CurrentUser current;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private Clock clock;

    /** A new token. {@code token} is shown once and never again. */
    public record Opened(String token, Instant expiresAt, SignedIn user) {}

    /**
     * Opens a token for somebody whose password was just checked.
     *
     * @throws Refusal not signed in when the account was switched off in between; not allowed while something is due
     *     that only pages can do, such as setting up a second factor
     */
    @Internal("the REST sign-in, after Shiro accepted the password, in the account's own tenant context")
    public Opened open(Principal principal) {
        if (!principal.tenantId().equals(TenantContext.current())) {
            throw new IllegalStateException("a token is opened in its account's own office");
        }
        Instant now = clock.instant();
        SignedIn user = people.byPrincipal(principal, now).orElseThrow(() -> Refusal.notSignedIn("session.required"));
        if (user.duty() != Duty.NONE) {
            throw Refusal.notAllowed(user.duty().refusal());
        }
        String token = Ids.token();
        Instant expiresAt = now.plus(LIFE);
        em.persist(new ApiToken(token, principal.accountId(), now, expiresAt));
        events.fire(new SessionBegun(user.username(), true, now));
        return new Opened(token, expiresAt, user);
    }

    /** The office of the account with a username; empty when none has it. */
    @Internal("audit, which records a sign-in that failed where the account belongs")
    public Optional<UUID> officeOf(String username) {
        return people.credentials(username.strip().toLowerCase(Locale.ROOT), clock.instant())
                .map(c -> c.principal().tenantId());
    }

    /** Tells that the password of somebody opened a session of pages. */
    @Internal("the page sign-in, after Shiro accepted the password, in the account's own tenant context")
    public void begun(Principal principal) {
        events.fire(new SessionBegun(principal.username(), false, clock.instant()));
    }

    /** Tells that whoever is signed in to pages signs out. */
    @OpenToAll("everybody may sign out")
    public void ended() {
        events.fire(new SessionEnded(current.get().username(), false, clock.instant()));
    }

    /** Ends a token at once; an unknown one is ended already. */
    @OpenToAll("whoever holds a token may end it")
    public void close(String token) {
        int ended = em.createQuery(
                        "update ApiToken t set t.revokedAt = :now where t.tokenHash = :hash and t.revokedAt is null")
                .setParameter("now", clock.instant())
                .setParameter("hash", ApiToken.hash(token))
                .executeUpdate();
        if (ended > 0) {
            events.fire(new SessionEnded(null, true, clock.instant()));
        }
    }

    /** Who holds a token, or empty when it is unknown, ended or too old. */
    @OpenToAll("the token is the proof")
    public Optional<SignedIn> byToken(String token) {
        return people.byToken(token, clock.instant());
    }

    /**
     * Who a session's principal is today, or empty when the account is gone or switched off, all its sessions were
     * ended, or this one is a working day old.
     */
    @OpenToAll("the session is the proof")
    public Optional<SignedIn> byPrincipal(Principal principal) {
        Instant now = clock.instant();
        return principal.since().plus(LIFE).isBefore(now)
                ? Optional.empty()
                : people.byPrincipal(principal, now).filter(user -> user.epoch() == principal.epoch());
    }
}
