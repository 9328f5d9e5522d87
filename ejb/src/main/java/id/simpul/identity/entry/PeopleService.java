package id.simpul.identity.entry;

import id.simpul.core.Refusal;
import id.simpul.identity.Account;
import id.simpul.identity.AccountKind;
import id.simpul.identity.Accounts;
import id.simpul.identity.Assignment;
import id.simpul.identity.CurrentUser;
import id.simpul.identity.InstitutionRepository;
import id.simpul.identity.Permission;
import id.simpul.identity.SignedIn;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.apache.shiro.authz.annotation.RequiresPermissions;

/**
 * An admin's work on the people of the own office. What a post may do stands in the office's reviewed file and is held
 * to a closed list when rights are read; so an admin gives posts, kinds and institutions of the own office, and
 * nothing else can be given.
 */
@Stateless
public class PeopleService {

    @Inject
    private Accounts accounts;

    @Inject
    private Invitations invitations;

    @Inject
    private InstitutionRepository institutions;

    @Inject
    private CurrentUser current;

    @Inject
    private Factors factors;

    @Inject
    private Event<FactorTaken> factorTaken;

    @Inject
    private Event<InvitationMade> made;

    @Inject
    private Event<AccountSwitched> switched;

    @Inject
    private Clock clock;

    /** A link to hand over, this once. @param code what stands in it */
    public record Link(String username, String code, boolean reset) {}

    /**
     * Makes an account without a password, and the link to choose one.
     *
     * @throws Refusal conflict when the office has that username; invalid when post and kind do not go together; missing
     *     when the office has no such post
     */
    @RequiresPermissions(Permission.Keys.ACCOUNT_MANAGE)
    public Link invite(@Valid Invite invite) {
        SignedIn admin = current.get();
        String username = invite.handle() + "." + admin.tenant().slug();
        if (accounts.byUsername(username).isPresent()) {
            throw Refusal.conflict("people.usernameTaken", username);
        }
        boolean external = invite.kind() == AccountKind.INSTITUTION;
        if (external && admin.tenant().national()) {
            throw Refusal.invalid("people.chooseKind", "/kind");
        }
        if (external != (invite.institution() != null && !invite.institution().isBlank())) {
            throw Refusal.invalid("people.institution", "/institution");
        }
        if (invite.position() != null && invite.kind() != AccountKind.STAFF) {
            throw Refusal.invalid("people.postForStaff", "/position");
        }
        Instant now = clock.instant();
        UUID institution =
                external ? institutions.named(invite.institution()).info().id() : null;
        Account account = new Account(username, invite.name().strip(), invite.kind(), institution, null, now);
        accounts.add(account);
        Optional.ofNullable(invite.position()).ifPresent(key -> {
            LocalDate from = invite.from() == null
                    ? now.atZone(admin.tenant().timezone()).toLocalDate()
                    : invite.from();
            accounts.add(new Assignment(account, accounts.position(key), from));
        });
        return link(account, false, now);
    }

    /**
     * Makes a link to choose a new password, or to choose the first one where the last link was not used in time.
     *
     * @throws Refusal missing when this office has no such account; conflict when it is switched off
     */
    @RequiresPermissions(Permission.Keys.ACCOUNT_MANAGE)
    public Link renew(UUID accountId) {
        Account account = accounts.byId(accountId);
        if (!account.active()) {
            throw Refusal.conflict("people.off", account.name());
        }
        return link(account, account.choseAPassword(), clock.instant());
    }

    /**
     * Ends all sessions of an account and lets nobody in any more; what it did stays as it is.
     *
     * @throws Refusal missing when this office has no such account; conflict when it is one's own, so that an office is
     *     never left without an admin
     */
    @RequiresPermissions(Permission.Keys.ACCOUNT_MANAGE)
    public void switchOff(UUID accountId) {
        if (accountId.equals(current.get().accountId())) {
            throw Refusal.conflict("people.notOneself");
        }
        Account account = accounts.byId(accountId);
        Instant now = clock.instant();
        account.switchOff();
        accounts.endSessions(account, now);
        switched.fire(new AccountSwitched(now, account.username(), false));
    }

    /**
     * Takes the second factor off somebody who lost it, and ends all sessions; who must have one sets up another at the
     * next sign-in.
     *
     * @throws Refusal missing when this office has no such account; conflict when it has none, or when it is one's own,
     *     which is taken off with its own code
     */
    @RequiresPermissions(Permission.Keys.ACCOUNT_MANAGE)
    public void takeOffFactor(UUID accountId) {
        if (accountId.equals(current.get().accountId())) {
            throw Refusal.conflict("people.notOwnFactor");
        }
        Account account = accounts.byId(accountId);
        if (!account.asksForFactor()) {
            throw Refusal.conflict("people.noFactor", account.name());
        }
        Instant now = clock.instant();
        factors.of(accountId).ifPresent(SecondFactor::remove);
        factors.voidRecoveryCodes(accountId, now);
        account.askForPasswordOnly();
        accounts.endSessions(account, now);
        factorTaken.fire(new FactorTaken(now, account.username()));
    }

    /** Lets an account in again, with the password it had. @throws Refusal missing when this office has no such account */
    @RequiresPermissions(Permission.Keys.ACCOUNT_MANAGE)
    public void switchOn(UUID accountId) {
        Account account = accounts.byId(accountId);
        account.switchOn();
        switched.fire(new AccountSwitched(clock.instant(), account.username(), true));
    }

    private Link link(Account account, boolean reset, Instant now) {
        String code = invitations.make(account, reset, current.get().username(), now);
        made.fire(new InvitationMade(now, account.username(), reset));
        return new Link(account.username(), code, reset);
    }
}
