package id.simpul.identity.entry;

import id.simpul.core.Refusal;
import id.simpul.identity.Account;
import id.simpul.identity.Accounts;
import id.simpul.identity.CurrentUser;
import id.simpul.identity.OpenToAll;
import id.simpul.identity.Passwords;
import id.simpul.identity.Principal;
import id.simpul.identity.SignedIn;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bouncycastle.util.encoders.Base32;

/** One's own second factor: set up, confirmed, removed. */
@Stateless
public class FactorService {

    /** How long a proposed secret may wait for its first code. */
    private static final Duration PROPOSED = Duration.ofMinutes(15);

    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    private Factors factors;

    @Inject
    private Accounts accounts;

    @Inject
    private Passwords passwords;

    @Inject
    private CurrentUser current;

    @Inject
    private Event<FactorEnrolled> enrolled;

    @Inject
    private Event<FactorRemoved> removed;

    @Inject
    private Clock clock;

    /** How it stands. @param since when it was set up; null when there is none */
    public record Status(Instant since, long recoveryCodesLeft) {}

    /**
     * What the phone has to be told.
     *
     * @param secret  to type by hand, in groups of four
     * @param picture the same as a QR code, an address for an image
     */
    public record Proposal(String secret, String picture) {}

    /** Set up. @param recoveryCodes shown this once @param principal who goes on, since all sessions ended */
    public record Enrolled(Principal principal, List<String> recoveryCodes) {}

    @OpenToAll("everybody may see the own")
    public Status status() {
        SignedIn user = current.get();
        Optional<SecondFactor> factor = factors.of(user.accountId()).filter(SecondFactor::confirmed);
        return factor.map(f -> new Status(f.confirmedAt(), factors.recoveryCodesLeft(user.accountId())))
                .orElse(new Status(null, 0));
    }

    /**
     * Proposes a secret. Nothing changes until {@link #confirm}.
     *
     * @throws Refusal invalid when the password is wrong; conflict when there is a second factor already
     */
    @OpenToAll("everybody may set up the own")
    public void begin(String password) {
        SignedIn user = current.get();
        requirePassword(accounts.byId(user.accountId()), password);
        SecondFactor factor = factors.of(user.accountId()).orElseGet(() -> new SecondFactor(user.accountId()));
        if (factor.confirmed()) {
            throw Refusal.conflict("factor.exists");
        }
        byte[] secret = new byte[Totp.SECRET_BYTES];
        RANDOM.nextBytes(secret);
        factor.begin(factors.sealed(secret, user.accountId()), clock.instant());
        factors.add(factor);
    }

    /** The secret proposed a few minutes ago; empty when there is none to confirm. */
    @OpenToAll("everybody may set up the own")
    public Optional<Proposal> proposal() {
        SignedIn user = current.get();
        return proposed(user).map(factor -> {
            String secret = Base32.toBase32String(factors.secret(factor, user.accountId()));
            return new Proposal(secret.replaceAll("(.{4})(?=.)", "$1 "), QrCode.dataUri(address(user, secret)));
        });
    }

    /**
     * Counts from here on, because the phone's code came back.
     *
     * @throws Refusal invalid when the code does not fit; conflict when there is nothing to confirm any more
     */
    @OpenToAll("everybody may set up the own")
    public Enrolled confirm(String code) {
        SignedIn user = current.get();
        Instant now = clock.instant();
        SecondFactor factor = proposed(user).orElseThrow(() -> Refusal.conflict("factor.tooLate"));
        String digits = code == null ? "" : code.replaceAll("\\s", "");
        OptionalLong step = Totp.step(factors.secret(factor, user.accountId()), digits, now);
        factor.confirm(step.orElseThrow(() -> Refusal.invalid("factor.wrongCode", "/code")), now);
        Account account = accounts.byId(user.accountId());
        account.askForFactor(now);
        accounts.endSessions(account, now);
        enrolled.fire(new FactorEnrolled(now, user.username()));
        return new Enrolled(account.principal(now), factors.newRecoveryCodes(user.accountId(), now));
    }

    /**
     * Takes the second factor off.
     *
     * @return who goes on, since all sessions ended
     * @throws Refusal invalid when password or code does not fit
     */
    @OpenToAll("everybody may remove the own; who must have one is led to set up another")
    public Principal remove(String password, String code) {
        SignedIn user = current.get();
        Account account = accounts.byId(user.accountId());
        requirePassword(account, password);
        if (code == null || !factors.accept(user.accountId(), code)) {
            throw Refusal.invalid("factor.wrongCode", "/code");
        }
        Instant now = clock.instant();
        factors.of(user.accountId()).ifPresent(SecondFactor::remove);
        factors.voidRecoveryCodes(user.accountId(), now);
        account.askForPasswordOnly();
        accounts.endSessions(account, now);
        removed.fire(new FactorRemoved(now, user.username()));
        return account.principal(now);
    }

    private Optional<SecondFactor> proposed(SignedIn user) {
        return factors.of(user.accountId())
                .filter(factor -> !factor.confirmed())
                .filter(factor -> factor.begunAfter(clock.instant().minus(PROPOSED)));
    }

    private void requirePassword(Account account, String password) {
        if (password == null || !account.hasPassword(password, passwords)) {
            throw Refusal.invalid("account.wrongPassword", "/password");
        }
    }

    /** As authenticators understand it; they show whose code it is. */
    private static String address(SignedIn user, String secret) {
        return "otpauth://totp/Simpul:" + URLEncoder.encode(user.username(), StandardCharsets.UTF_8) + "?secret="
                + secret.replace("=", "") + "&issuer=Simpul&algorithm=SHA1&digits=6&period=30";
    }
}
