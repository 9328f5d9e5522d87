package id.simpul.identity;

import id.simpul.core.Refusal;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** What people do with their own account. */
@Stateless
public class AccountService {

    @Inject
    private Accounts accounts;

    @Inject
    private CurrentUser current;

    @Inject
    private Passwords passwords;

    @Inject
    private PasswordPolicy policy;

    @Inject
    private Event<PasswordChanged> changed;

    @Inject
    private Event<SignedOutEverywhere> signedOut;

    @Inject
    private Clock clock;

    /**
     * Changes the signed-in user's password and ends all sessions and bearer tokens.
     *
     * @return who goes on: the page that asked may begin a new session with it
     * @throws Refusal invalid when the present one is wrong, or the new one is the old one again or against the policy
     */
    @OpenToAll("everybody may change the own password, and only the own")
    public Principal changePassword(String present, String next) {
        SignedIn user = current.get();
        Account account = accounts.byId(user.accountId());
        if (present == null || !account.hasPassword(present, passwords)) {
            throw Refusal.invalid("account.wrongPassword", "/present");
        }
        if (present.equals(next)) {
            throw Refusal.invalid("account.passwordGuessable", "/next");
        }
        policy.accept(
                next,
                "/next",
                List.of(user.username(), user.name(), user.tenant().office()));
        Instant now = clock.instant();
        account.changePassword(passwords.hash(next), now);
        accounts.endSessions(account, now);
        changed.fire(new PasswordChanged(now, user.username()));
        return account.principal(now);
    }

    /** Ends every session and token of the signed-in user, the present one included. */
    @OpenToAll("everybody may leave")
    public void signOutEverywhere() {
        Account account = accounts.byId(current.get().accountId());
        Instant now = clock.instant();
        accounts.endSessions(account, now);
        signedOut.fire(new SignedOutEverywhere(now, account.username()));
    }
}
