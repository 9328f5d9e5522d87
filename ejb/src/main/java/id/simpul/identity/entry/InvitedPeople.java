package id.simpul.identity.entry;

import id.simpul.core.Refusal;
import id.simpul.identity.Account;
import id.simpul.identity.Accounts;
import id.simpul.identity.Passwords;
import id.simpul.tenant.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** What a link does inside its office, each in a transaction of its own. */
@ApplicationScoped
class InvitedPeople {

    @Inject
    private Invitations invitations;

    @Inject
    private Accounts accounts;

    @Inject
    private Passwords passwords;

    @Inject
    private Tenants tenants;

    @Inject
    private Event<InvitationUsed> used;

    @Inject
    private Clock clock;

    @Transactional
    Optional<InvitationService.Guest> guest(String code, Invitations.Invited found) {
        return invitations.byCode(code).map(invitation -> {
            Account account = accounts.byId(found.accountId());
            String office = tenants.current().info().office();
            return new InvitationService.Guest(account.username(), account.name(), office, invitation.reset());
        });
    }

    @Transactional
    void choose(String code, Invitations.Invited found, String password) {
        Instant now = clock.instant();
        String hash = passwords.hash(password);
        boolean reset = invitations.byCode(code).map(Invitation::reset).orElse(false);
        if (!invitations.use(code, now)) {
            throw Refusal.missing("invitation.missing");
        }
        Account account = accounts.byId(found.accountId());
        account.changePassword(hash, now);
        accounts.endSessions(account, now);
        used.fire(new InvitationUsed(now, account.username(), reset));
    }
}
