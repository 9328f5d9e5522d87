package id.simpul.identity;

import id.simpul.core.Refusal;
import id.simpul.tenant.TenantContext;
import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * Makes a retried request have one effect. The record is written before the work and in its transaction, so a
 * concurrent twin waits on it and then gets the same answer; a refused request rolls it back and may be tried again.
 * An answer is repeated to the account that got it, while it may sign in, and to nobody else. Which permission the work
 * needed is not asked again: what is repeated is what this person was told before, and nothing is done.
 */
@Stateless
public class IdempotencyService {

    private static final Duration KEPT = Duration.ofHours(24);

    @PersistenceContext
    private EntityManager em;

    @Resource
    private SessionContext transaction;

    @Inject
    private CurrentUser current;

    @Inject
    private Clock clock;

    /**
     * What makes two requests the same, and what tells twins apart.
     *
     * @param scope      SHA-256 of method, path and key, in hex
     * @param bodySha256 SHA-256 of the body, in hex
     */
    public record Request(String scope, String bodySha256) {}

    /** An answer as it goes out. Only a successful one is kept; any other undoes the work and may be tried again. */
    public record Answer(int status, String body) {

        private boolean success() {
            return status >= 200 && status < 300;
        }
    }

    /**
     * Does the work, or gives the answer that the same request got before.
     *
     * @throws Refusal conflict when the key was used with another body; whatever the work refuses
     */
    @OpenToAll("the work inside names its own permission")
    public Answer once(Request request, Supplier<Answer> work) {
        if (isFirst(request)) {
            Answer answer = work.get();
            if (answer.success()) {
                remember(request, answer);
            } else {
                transaction.setRollbackOnly();
            }
            return answer;
        }
        Tuple earlier = (Tuple) em.createNativeQuery("""
                        select body_sha256, status, body from idempotency_record
                         where tenant_id = :tenant and account_id = :account and scope = :scope""", Tuple.class)
                .setParameter("tenant", TenantContext.current())
                .setParameter("account", current.get().accountId())
                .setParameter("scope", request.scope())
                .getSingleResult();
        if (!request.bodySha256().equals(earlier.get("body_sha256", String.class))) {
            throw Refusal.conflict("idempotency.otherBody");
        }
        return new Answer(earlier.get("status", Number.class).intValue(), earlier.get("body", String.class));
    }

    private boolean isFirst(Request request) {
        Instant now = clock.instant();
        return em.createNativeQuery("""
                                insert into idempotency_record as r (tenant_id, account_id, scope, body_sha256, created_at)
                                values (:tenant, :account, :scope, :body, :now)
                                on conflict (tenant_id, account_id, scope) do update
                                   set body_sha256 = excluded.body_sha256, created_at = excluded.created_at
                                 where r.created_at < :outdated""")
                        .setParameter("tenant", TenantContext.current())
                        .setParameter("account", current.get().accountId())
                        .setParameter("scope", request.scope())
                        .setParameter("body", request.bodySha256())
                        .setParameter("now", now)
                        .setParameter("outdated", now.minus(KEPT))
                        .executeUpdate()
                == 1;
    }

    private void remember(Request request, Answer answer) {
        em.createNativeQuery("""
                        update idempotency_record set status = :status, body = :body
                         where tenant_id = :tenant and account_id = :account and scope = :scope""")
                .setParameter("status", answer.status())
                .setParameter("body", answer.body())
                .setParameter("tenant", TenantContext.current())
                .setParameter("account", current.get().accountId())
                .setParameter("scope", request.scope())
                .executeUpdate();
    }
}
