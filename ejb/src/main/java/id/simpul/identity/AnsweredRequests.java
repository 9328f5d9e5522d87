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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Requests with their answers, for 24 hours. That a request was answered is as durable as what it did, and so are the
 * words of the answer, except where they can be told anew: those lie in a table that a crash of PostgreSQL empties.
 */
@ApplicationScoped
class AnsweredRequests {

    private static final Duration KEPT = Duration.ofHours(24);

    /** Where the record is there already, nothing is written. */
    private static final String RECORD = """
            insert into idempotency_record as r (tenant_id, account_id, scope, body_sha256, status, words, created_at)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (tenant_id, account_id, scope) do update
               set body_sha256 = excluded.body_sha256, status = excluded.status, words = excluded.words,
                   created_at = excluded.created_at
             where r.created_at < ?""";

    /** One statement for both rows. */
    private static final String WORDS_APART = """
            with words as (
                insert into idempotency_answer (tenant_id, account_id, scope, words, created_at)
                values (?, ?, ?, ?, ?)
                on conflict (tenant_id, account_id, scope) do update
                   set words = excluded.words, created_at = excluded.created_at)
            """;

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
     * @param retold whether the words can be told anew, so that they need not be as durable as the work
     * @return the answer; empty when the same request was answered before, and then the work is undone
     */
    @Transactional
    Optional<Answer> first(Request request, Supplier<Answer> work, boolean retold) {
        Answer answer = work.get();
        if (answer.success() && !kept(request, answer, retold)) {
            transaction.setRollbackOnly();
            return Optional.empty();
        }
        if (!answer.success()) {
            transaction.setRollbackOnly();
        }
        return Optional.of(answer);
    }

    private boolean kept(Request request, Answer answer, boolean retold) {
        Instant now = clock.instant();
        UUID office = TenantContext.current();
        UUID account = current.get().accountId();
        byte[] words = Compact.of(answer.body());
        List<Object> values = new ArrayList<>();
        if (retold) {
            values.addAll(List.of(office, account, request.scope(), words, now));
        }
        values.addAll(List.of(office, account, request.scope(), request.bodySha256(), answer.status()));
        values.add(retold ? null : words);
        values.addAll(List.of(now, now.minus(KEPT)));
        return pipeline.last(retold ? WORDS_APART + RECORD : RECORD, values.toArray()) == 1;
    }

    /**
     * What the same request was answered before.
     *
     * @param anew tells an answer whose words are gone, in the same transaction
     * @throws Refusal conflict when it had another body
     */
    @Transactional
    Optional<Answer> earlier(Request request, Supplier<String> anew) {
        @SuppressWarnings("unchecked")
        Stream<Tuple> rows = em.createNativeQuery("""
                        select r.body_sha256, r.status, coalesce(r.words, a.words) as words
                          from idempotency_record r
                          left join idempotency_answer a using (tenant_id, account_id, scope)
                         where r.tenant_id = :tenant and r.account_id = :account and r.scope = :scope
                           and r.created_at >= :kept""", Tuple.class)
                .setParameter("tenant", TenantContext.current())
                .setParameter("account", current.get().accountId())
                .setParameter("scope", request.scope())
                .setParameter("kept", clock.instant().minus(KEPT))
                .getResultStream();
        return rows.findFirst().map(row -> answer(row, request, anew));
    }

    private static Answer answer(Tuple row, Request request, Supplier<String> anew) {
        if (!MessageDigest.isEqual(request.bodySha256(), row.get("body_sha256", byte[].class))) {
            throw Refusal.conflict("idempotency.otherBody");
        }
        byte[] words = row.get("words", byte[].class);
        return new Answer(row.get("status", Number.class).intValue(), words == null ? anew.get() : Compact.text(words));
    }
}
