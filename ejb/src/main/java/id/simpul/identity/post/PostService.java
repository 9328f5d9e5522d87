package id.simpul.identity.post;

import id.simpul.core.DomainEvent;
import id.simpul.core.Refusal;
import id.simpul.identity.Account;
import id.simpul.identity.AccountKind;
import id.simpul.identity.Accounts;
import id.simpul.identity.Assignment;
import id.simpul.identity.CurrentUser;
import id.simpul.identity.Permission;
import id.simpul.identity.Position;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.apache.shiro.authz.annotation.RequiresPermissions;

/**
 * Gives posts of the own office and takes them away. Who holds a post is read anew with every request, so both bite on
 * the next one. Several people may hold a post at once, as many offices have it; one person holds it once at a time.
 */
@Stateless
public class PostService {

    @Inject
    private Accounts accounts;

    @Inject
    private Assignments assignments;

    @Inject
    private CurrentUser current;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private Clock clock;

    /**
     * Gives somebody a post.
     *
     * @throws Refusal missing when the office has no such post or account; invalid when the account is not staff, the
     *     days are the wrong way round, or a decree is missing; conflict when the account is off, or holds the post
     *     already on one of the days
     */
    @RequiresPermissions(Permission.Keys.POSITION_ASSIGN)
    public PostHolder assign(String positionKey, @Valid AssignPost asked) {
        Position position = accounts.position(positionKey);
        Account account =
                accounts.byUsername(asked.account().strip()).orElseThrow(() -> Refusal.missing("account.missing"));
        if (account.kind() != AccountKind.STAFF) {
            throw Refusal.invalid("people.postForStaff", "/account");
        }
        if (!account.active()) {
            throw Refusal.conflict("people.off", account.name());
        }
        LocalDate from = asked.from() == null ? today() : asked.from();
        Assignment given = new Assignment(account, position, asked.kind(), from, asked.until(), asked.decree());
        if (assignments.of(account, position).stream().anyMatch(a -> a.overlaps(from, asked.until()))) {
            throw Refusal.conflict("post.heldAlready", account.name());
        }
        accounts.add(given);
        events.fire(new PostAssigned(
                clock.instant(),
                position.key(),
                account.username(),
                given.kind(),
                given.from(),
                given.until(),
                given.decree()));
        return PostHolder.of(given, account, today());
    }

    /**
     * Ends somebody's holding a post.
     *
     * @param last the last day; null takes the post away at once
     * @throws Refusal missing when this office has no such assignment, else as {@link Assignment#end}
     */
    @RequiresPermissions(Permission.Keys.POSITION_ASSIGN)
    public PostHolder end(UUID assignmentId, LocalDate last) {
        Assignment held = assignments.byId(assignmentId).orElseThrow(() -> Refusal.missing("post.missing"));
        Instant now = clock.instant();
        LocalDate today = today();
        held.end(last, today);
        Account account = accounts.byId(held.accountId());
        Position position = assignments.positionOf(held);
        boolean gone = assignments.of(account, position).stream().noneMatch(a -> a.heldOn(today));
        events.fire(
                new PostEnded(now, position.key(), account.id(), account.username(), held.kind(), held.until(), gone));
        return PostHolder.of(held, account, today);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), current.get().tenant().timezone());
    }
}
