package id.simpul.identity.entry;

import id.simpul.identity.Account;
import id.simpul.identity.AccountKind;
import id.simpul.identity.Accounts;
import id.simpul.identity.Internal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** The one account of an office that none of its own people can invite: its first admin. */
@ApplicationScoped
@Internal("the loader and the opening of offices, in that office's context")
public class FirstAdmin {

    @Inject
    private Accounts accounts;

    @Inject
    private Invitations invitations;

    @Inject
    private Event<InvitationMade> made;

    @Inject
    private Clock clock;

    /** A link to hand over, this once. @param until when it ends */
    public record Link(String code, Instant until) {}

    /**
     * Invites the admin of the national office as long as nobody of it has chosen a password.
     *
     * @return the code of the link, which replaces any earlier one; empty once there is somebody
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<String> invite(String username) {
        return invite(username, "Admin Nasional", "system").map(Link::code);
    }

    /**
     * Invites an office's first admin as long as nobody of the office has chosen a password; in the office's context.
     *
     * @param by username of who does it
     * @return the link, which replaces any earlier one; empty once there is somebody
     */
    @Transactional
    public Optional<Link> invite(String username, String name, String by) {
        if (accounts.anyWithPassword()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Account admin = accounts.byUsername(username).orElseGet(() -> {
            Account made = new Account(username, name, AccountKind.ADMIN, null, null, now);
            accounts.add(made);
            return made;
        });
        String code = invitations.make(admin, false, by, now);
        made.fire(new InvitationMade(now, username, false));
        return Optional.of(new Link(code, now.plus(Invitation.WEEK)));
    }
}
