package id.simpul.identity;

import id.simpul.core.Refusal;
import id.simpul.identity.IdempotencyService.Answer;
import id.simpul.identity.IdempotencyService.Request;
import id.simpul.tenant.Pipeline;
import id.simpul.tenant.TenantContext;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Requests with their answers, for 24 hours. */
@ApplicationScoped
class AnsweredRequests {

    private static final Duration KEPT = Duration.ofHours(24);

    @PersistenceContext
    private EntityManager em;

    @Resource
    private TransactionSynchronizationRegistry transaction;

    @Inject
    private Pipeline pipeline;

    @Inject
    private CurrentUser current;

    @Inject
    private Clock clock;

    /** Does the work and keeps a successful answer with it; where there is one already, the transaction fails. */
    @Transactional
    Answer first(Request request, Supplier<Answer> work) {
        Answer answer = work.get();
        if (answer.success()) {
            Instant now = clock.instant();
            pipeline.write(
                    """
                    insert into idempotency_record as r
                           (tenant_id, account_id, scope, body_sha256, status, body, created_at)
                    values (?, ?, ?, ?, ?, ?, ?)
                    on conflict (tenant_id, account_id, scope) do update
                       set body_sha256 = excluded.body_sha256, status = excluded.status, body = excluded.body,
                           created_at = excluded.created_at
                     where r.created_at < ?""",
                    TenantContext.current(),
                    current.get().accountId(),
                    request.scope(),
                    request.bodySha256(),
                    answer.status(),
                    Compact.of(answer.body()),
                    now,
                    now.minus(KEPT));
        } else {
            transaction.setRollbackOnly();
        }
        return answer;
    }

    /**
     * What the same request was answered before.
     *
     * @throws Refusal conflict when it had another body
     */
    @Transactional
    Optional<Answer> earlier(Request request) {
        @SuppressWarnings("unchecked")
        Stream<Tuple> rows = em.createNativeQuery("""
                        select body_sha256, status, body from idempotency_record
                         where tenant_id = :tenant and account_id = :account and scope = :scope
                           and created_at >= :kept""", Tuple.class)
                .setParameter("tenant", TenantContext.current())
                .setParameter("account", current.get().accountId())
                .setParameter("scope", request.scope())
                .setParameter("kept", clock.instant().minus(KEPT))
                .getResultStream();
        return rows.findFirst().map(row -> answer(row, request));
    }

    private static Answer answer(Tuple row, Request request) {
        if (!MessageDigest.isEqual(request.bodySha256(), row.get("body_sha256", byte[].class))) {
            throw Refusal.conflict("idempotency.otherBody");
        }
        return new Answer(row.get("status", Number.class).intValue(), Compact.text(row.get("body", byte[].class)));
    }
}
