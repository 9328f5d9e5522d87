package id.simpul.identity.entry;

import id.simpul.core.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** Second factors and recovery codes as rows, in the office's context. */
@ApplicationScoped
class Factors {

    private static final int RECOVERY_CODES = 10;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Seal seal;

    @Inject
    private Clock clock;

    Optional<SecondFactor> of(UUID accountId) {
        return em.createQuery("select f from SecondFactor f where f.accountId = :account", SecondFactor.class)
                .setParameter("account", accountId)
                .getResultStream()
                .findFirst();
    }

    /** Whether a code counts: from the phone, each once, or one of the recovery codes, each once. It is used up by this. */
    @Transactional
    boolean accept(UUID accountId, String given) {
        String code = given.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return code.matches("[0-9]{6}") ? acceptTotp(accountId, code) : acceptRecovery(accountId, code);
    }

    private boolean acceptTotp(UUID accountId, String code) {
        Optional<SecondFactor> factor = of(accountId).filter(SecondFactor::confirmed);
        OptionalLong step = factor.isEmpty()
                ? OptionalLong.empty()
                : Totp.step(secret(factor.get(), accountId), code, clock.instant());
        // of two who bring one code at once, the row lets the first through
        return step.isPresent()
                && em.createQuery("update SecondFactor f set f.lastStep = :step"
                                        + " where f.accountId = :account and f.lastStep < :step")
                                .setParameter("step", step.getAsLong())
                                .setParameter("account", accountId)
                                .executeUpdate()
                        == 1;
    }

    private boolean acceptRecovery(UUID accountId, String code) {
        return em.createQuery("update RecoveryCode c set c.usedAt = :now where c.accountId = :account"
                                + " and c.codePrint = :print and c.usedAt is null and c.voidedAt is null")
                        .setParameter("now", clock.instant())
                        .setParameter("account", accountId)
                        .setParameter("print", print(accountId, code))
                        .executeUpdate()
                == 1;
    }

    byte[] secret(SecondFactor factor, UUID accountId) {
        return seal.open(factor.sealedSecret(), owner(accountId));
    }

    String sealed(byte[] secret, UUID accountId) {
        return seal.close(secret, owner(accountId));
    }

    /** New recovery codes, to be shown this once; the old ones are void. */
    List<String> newRecoveryCodes(UUID accountId, Instant now) {
        voidRecoveryCodes(accountId, now);
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < RECOVERY_CODES; i++) {
            String code = Ids.code(10);
            em.persist(new RecoveryCode(accountId, print(accountId, code), now));
            codes.add(code.substring(0, 5) + "-" + code.substring(5));
        }
        return List.copyOf(codes);
    }

    void voidRecoveryCodes(UUID accountId, Instant now) {
        em.createQuery("update RecoveryCode c set c.voidedAt = :now"
                        + " where c.accountId = :account and c.usedAt is null and c.voidedAt is null")
                .setParameter("now", now)
                .setParameter("account", accountId)
                .executeUpdate();
    }

    long recoveryCodesLeft(UUID accountId) {
        return em.createQuery(
                        "select count(c) from RecoveryCode c"
                                + " where c.accountId = :account and c.usedAt is null and c.voidedAt is null",
                        Long.class)
                .setParameter("account", accountId)
                .getSingleResult();
    }

    void add(SecondFactor factor) {
        em.persist(factor);
    }

    private String print(UUID accountId, String code) {
        return seal.fingerprint("recovery " + accountId + " " + code);
    }

    private static String owner(UUID accountId) {
        return "second factor of " + accountId;
    }
}
