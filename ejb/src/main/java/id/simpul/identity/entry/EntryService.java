package id.simpul.identity.entry;

import id.simpul.core.Refusal;
import id.simpul.identity.OpenToAll;
import id.simpul.identity.Passwords;
import id.simpul.identity.Principal;
import id.simpul.identity.SignIn;
import id.simpul.tenant.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * Signing in: wait if you have to, name and password, then the second factor. Every refusal is the same in words, work
 * and waiting for a name that exists and for one that does not. No transaction spans it: nobody holds a database
 * connection while a password is being hashed.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EntryService {

    /**
     * A few at a time, from the question how long to wait to the answer that is counted: else a thousand guesses sent at
     * once would all have asked before the first of them was counted.
     */
    private static final Semaphore TURNS = new Semaphore(4, true);

    @Inject
    private SignIn signIn;

    @Inject
    private Passwords passwords;

    @Inject
    private Throttle throttle;

    @Inject
    private Seal seal;

    @Inject
    private Factors factors;

    /**
     * Who proved to be who.
     *
     * @param codeWanted the password fits, and the second factor is still to come; nobody is signed in by this
     */
    public record Proof(Principal principal, boolean codeWanted) {}

    /**
     * Checks name, password and, where given, the code.
     *
     * @throws Refusal too many while there is a wait; not signed in when name and password do not fit, or the code
     */
    @OpenToAll("whoever wants to sign in is nobody yet")
    public Proof prove(SignInAttempt attempt) {
        return inTurn(attempt.username(), attempt.address(), traces -> {
            Optional<SignIn.Credentials> known =
                    attempt.nameable() ? signIn.credentials(attempt.username()) : Optional.empty();
            // an unknown name costs the same work: the password is compared with a decoy's
            boolean fits = passwords.matches(
                    attempt.password(),
                    known.map(SignIn.Credentials::passwordHash).orElse(null));
            Principal principal = known.map(SignIn.Credentials::principal).orElse(null);
            if (!fits) {
                throw failed(traces, "session.wrong");
            }
            boolean asked = known.orElseThrow().factor();
            if (asked && attempt.code() == null) {
                return new Proof(principal, true);
            }
            if (asked) {
                requireCode(traces, principal, attempt.code());
            }
            throttle.succeeded(traces);
            return new Proof(principal, false);
        });
    }

    /**
     * Checks the code of somebody whose password was found right a moment ago.
     *
     * @throws Refusal too many while there is a wait; not signed in when the code does not fit
     */
    @OpenToAll("the door holds the first proof")
    public Principal proveCode(Principal principal, String code, String address) {
        return inTurn(principal.username(), address, traces -> {
            requireCode(traces, principal, code == null ? "" : code);
            throttle.succeeded(traces);
            return principal;
        });
    }

    private void requireCode(Traces traces, Principal principal, String code) {
        boolean right = TenantContext.in(principal.tenantId(), () -> factors.accept(principal.accountId(), code));
        if (!right) {
            throw failed(traces, "session.otpWrong");
        }
    }

    private <T> T inTurn(String username, String address, Function<Traces, T> work) {
        Traces traces = Traces.of(seal, username, address);
        TURNS.acquireUninterruptibly();
        try {
            Duration wait = throttle.wait(traces);
            if (!wait.isZero()) {
                throw Refusal.tooMany("session.throttled", wait, words(wait));
            }
            return work.apply(traces);
        } finally {
            TURNS.release();
        }
    }

    private Refusal failed(Traces traces, String key) {
        throttle.failed(traces);
        return Refusal.notSignedIn(key);
    }

    /** A wait as people say it, rounded up: seconds below a minute, else minutes. */
    private static Object[] words(Duration wait) {
        boolean seconds = wait.toSeconds() < 60;
        return new Object[] {seconds ? 0 : (wait.toSeconds() + 59) / 60, seconds ? wait.toSeconds() : 0};
    }
}
