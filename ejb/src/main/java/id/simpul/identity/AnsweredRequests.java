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
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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

    /**
     * Where the record is there already it is not written; a twin's that is not committed yet is waited for, and then this
     * one fails. (ON CONFLICT would say each row twice to the write-ahead log.)
     */
    private static final String RECORD = """
            insert into answered_request (tenant_id, scope, created_at, body, status, words)
            select k.* from (values (?::uuid, ?::uuid, ?::timestamptz, ?::uuid, ?::smallint, ?::bytea)) k (t, s)
             where not exists (select 1 from answered_request r where r.tenant_id = k.t and r.scope = k.s)""";

    private static final String WORDS_APART = """
            insert into answered_words (tenant_id, scope, words, created_at)
            values (?, ?, ?, ?)
            on conflict (tenant_id, scope) do update
               set words = excluded.words, created_at = excluded.created_at""";

    /** A record of more than a day ago counts as none; words that lie apart have been replaced by the statement before. */
    private static final String AGAIN = """
            update answered_request set body = ?, status = ?, created_at = ?, words = ?
             where tenant_id = ? and scope = ? and created_at < ?""";

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
        UUID scope = fingerprint(request);
        UUID body = half(request.bodySha256());
        byte[] words = Compact.of(answer.body());
        byte[] durable = retold ? null : words;
        if (retold) {
            pipeline.insert(WORDS_APART, office, scope, words, now);
        }
        return pipeline.last(RECORD, office, scope, now, body, answer.status(), durable) == 1
                || pipeline.last(AGAIN, body, answer.status(), now, durable, office, scope, now.minus(KEPT)) == 1;
    }

    /** Of the account and its request: what one did with a key is none of another's. */
    private UUID fingerprint(Request request) {
        UUID account = current.get().accountId();
        ByteBuffer both = ByteBuffer.allocate(16 + request.scope().length)
                .putLong(account.getMostSignificantBits())
                .putLong(account.getLeastSignificantBits())
                .put(request.scope());
        try {
            return half(MessageDigest.getInstance("SHA-256").digest(both.array()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** 16 bytes of a SHA-256 tell requests apart as well, and are kept in half the room. */
    private static UUID half(byte[] sha256) {
        ByteBuffer bytes = ByteBuffer.wrap(sha256);
        return new UUID(bytes.getLong(), bytes.getLong());
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
                        select r.body, r.status, coalesce(r.words, a.words) as words
                          from answered_request r
                          left join answered_words a using (tenant_id, scope)
                         where r.tenant_id = :tenant and r.scope = :scope
                           and r.created_at >= :kept""", Tuple.class)
                .setParameter("tenant", TenantContext.current())
                .setParameter("scope", fingerprint(request))
                .setParameter("kept", clock.instant().minus(KEPT))
                .getResultStream();
        return rows.findFirst().map(row -> answer(row, request, anew));
    }

    private static Answer answer(Tuple row, Request request, Supplier<String> anew) {
        if (!half(request.bodySha256()).equals(row.get("body", UUID.class))) {
            throw Refusal.conflict("idempotency.otherBody");
        }
        byte[] words = row.get("words", byte[].class);
        return new Answer(row.get("status", Number.class).intValue(), words == null ? anew.get() : Compact.text(words));
    }
}
