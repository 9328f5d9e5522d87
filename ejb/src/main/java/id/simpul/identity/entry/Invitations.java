package id.simpul.identity.entry;

import id.simpul.core.Ids;
import id.simpul.identity.Account;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Invitations as rows. */
@ApplicationScoped
class Invitations {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    /** Whom an open invitation is for. */
    record Invited(UUID tenantId, UUID accountId) {}

    /** A new link's code, shown this once; what was open for the account is void. In the office's context. */
    String make(Account account, boolean reset, String by, Instant now) {
        em.createQuery("update Invitation i set i.voidedAt = :now"
                        + " where i.accountId = :account and i.usedAt is null and i.voidedAt is null")
                .setParameter("now", now)
                .setParameter("account", account.id())
                .executeUpdate();
        String code = Ids.token();
        em.persist(new Invitation(account.id(), reset, code, by, now));
        return code;
    }

    /** Asked before an office is known. Unknown, used, voided and outdated codes are all nobody's. */
    @Transactional
    Optional<Invited> find(String code) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = em.createNativeQuery(
                        "select * from sec.invited(:hash, cast(:now as timestamptz))", Tuple.class)
                .setParameter("hash", Invitation.hash(code))
                .setParameter("now", clock.instant())
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new Invited(row.get("tenant_id", UUID.class), row.get("account_id", UUID.class)));
    }

    /** The open invitation itself, in its office's context. */
    Optional<Invitation> byCode(String code) {
        return em.createQuery(
                        "select i from Invitation i where i.codeHash = :hash and i.usedAt is null and i.voidedAt is null"
                                + " and i.expiresAt > :now",
                        Invitation.class)
                .setParameter("hash", Invitation.hash(code))
                .setParameter("now", clock.instant())
                .getResultStream()
                .findFirst();
    }

    /** Uses it up; of two who try at once the row lets one through. */
    boolean use(String code, Instant now) {
        return em.createQuery("update Invitation i set i.usedAt = :now where i.codeHash = :hash"
                                + " and i.usedAt is null and i.voidedAt is null and i.expiresAt > :now")
                        .setParameter("now", now)
                        .setParameter("hash", Invitation.hash(code))
                        .executeUpdate()
                == 1;
    }
}
