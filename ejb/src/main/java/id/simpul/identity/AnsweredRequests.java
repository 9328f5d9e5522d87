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
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Requests with their answers, for 24 hours. That a request was answered is as durable as what it did; the words of the
 * answer survive everything but a crash of PostgreSQL.
 */
@ApplicationScoped
class AnsweredRequests {

    private static final Duration KEPT = Duration.ofHours(24);

    /** One statement for both rows: where the record is there already, neither is written. */
    private static final String KEEP = """
            with words as (
                insert into idempotency_answer (tenant_id, account_id, scope, words, created_at)
                values (?, ?, ?, ?, ?)
                on conflict (tenant_id, account_id, scope) do update
                   set words = excluded.words, created_at = excluded.created_at)
            insert into idempotency_record as r (tenant_id, account_id, scope, body_sha256, status, created_at)
            values (?, ?, ?, ?, ?, ?)
            on conflict (tenant_id, account_id, scope) do update
               set body_sha256 = excluded.body_sha256, status = excluded.status, created_at = excluded.created_at
             where r.created_at < ?""";

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

    /**
     * Does the work and keeps a successful answer with it.
     *
     * @return the answer; empty when the same request was answered before, and then the work is undone
     */
    @Transactional
    Optional<Answer> first(Request request, Supplier<Answer> work) {
        Answer answer = work.get();
        if (answer.success() && !kept(request, answer)) {
            transaction.setRollbackOnly();
            return Optional.empty();
        }
        if (!answer.success()) {
            transaction.setRollbackOnly();
        }
        return Optional.of(answer);
    }

    private boolean kept(Request request, Answer answer) {
        Instant now = clock.instant();
        UUID office = TenantContext.current();
        UUID account = current.get().accountId();
        return pipeline.last(
                        KEEP,
                        office,
                        account,
                        request.scope(),
                        Compact.of(answer.body()),
                        now,
                        office,
                        account,
                        request.scope(),
                        request.bodySha256(),
                        answer.status(),
                        now,
                        now.minus(KEPT))
                == 1;
    }

    /**
     * What the same request was answered before.
     *
     * @throws Refusal conflict when it had another body, or when the words were lost in a crash of the database
     */
    @Transactional
    Optional<Answer> earlier(Request request) {
        @SuppressWarnings("unchecked")
        Stream<Tuple> rows = em.createNativeQuery("""
                        select r.body_sha256, r.status, a.words
                          from idempotency_record r
                          left join idempotency_answer a using (tenant_id, account_id, scope)
                         where r.tenant_id = :tenant and r.account_id = :account and r.scope = :scope
                           and r.created_at >= :kept""", Tuple.class)
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
        byte[] words = row.get("words", byte[].class);
        if (words == null) {
            throw Refusal.conflict("idempotency.answerLost");
        }
        return new Answer(row.get("status", Number.class).intValue(), Compact.text(words));
    }
}
