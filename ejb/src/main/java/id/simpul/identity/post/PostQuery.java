package id.simpul.identity.post;

import id.simpul.core.Refusal;
import id.simpul.identity.Account;
import id.simpul.identity.AccountKind;
import id.simpul.identity.Assignment;
import id.simpul.identity.CurrentUser;
import id.simpul.identity.Internal;
import id.simpul.identity.Permission;
import id.simpul.identity.Position;
import id.simpul.identity.SignedIn;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.shiro.authz.annotation.RequiresPermissions;

/** Posts of the own office and their holders. */
@Stateless
public class PostQuery {

    private static final String HOLDING = "select a from Assignment s join Position p on p.id = s.positionId "
            + "join Account a on a.id = s.accountId where p.key = :position and a.active and s.from <= :today "
            + "and (s.until is null or s.until >= :today)";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentUser current;

    @Inject
    private Clock clock;

    /** Somebody who can be given a post. */
    public record Candidate(String username, String name) {}

    /** Every post in the order of the office's settings, each with its holders; a retired one while somebody holds it. */
    @RequiresPermissions(Permission.Keys.POSITION_ASSIGN)
    public List<PostView> list() {
        LocalDate today = today();
        Map<UUID, Account> people = em.createQuery("select a from Account a", Account.class)
                .getResultStream()
                .collect(Collectors.toMap(Account::id, a -> a));
        Map<UUID, List<Assignment>> held = em.createQuery("select s from Assignment s", Assignment.class)
                .getResultStream()
                .collect(Collectors.groupingBy(Assignment::positionId));
        return em.createQuery("select p from Position p order by p.sort, p.key", Position.class)
                .getResultStream()
                .map(p -> new PostView(
                        p.key(),
                        p.name(),
                        p.signs(),
                        p.reportsTo().orElse(null),
                        p.retired(),
                        holders(held.getOrDefault(p.id(), List.of()), people, today)))
                .filter(post ->
                        !post.retired() || post.holders().stream().anyMatch(h -> h.state() != PostHolder.State.EARLIER))
                .toList();
    }

    private static List<PostHolder> holders(List<Assignment> assignments, Map<UUID, Account> people, LocalDate today) {
        return assignments.stream()
                .map(s -> PostHolder.of(s, people.get(s.accountId()), today))
                .sorted(Comparator.comparing(PostHolder::state)
                        .thenComparing(PostHolder::from)
                        .thenComparing(PostHolder::username))
                .toList();
    }

    /** Staff of the office who can be given a post, by name. */
    @RequiresPermissions(Permission.Keys.POSITION_ASSIGN)
    public List<Candidate> candidates() {
        return em.createQuery(
                        "select a from Account a where a.active and a.kind = :kind order by a.name, a.username",
                        Account.class)
                .setParameter("kind", AccountKind.STAFF)
                .getResultStream()
                .map(a -> new Candidate(a.username(), a.name()))
                .toList();
    }

    /**
     * Who holds a post today besides oneself.
     *
     * @throws Refusal not allowed for an institution's user, who learns no names of the office
     */
    @RequiresPermissions(Permission.Keys.CASE_WORK)
    public List<Candidate> colleagues(String positionKey) {
        SignedIn reader = current.get();
        if (reader.external()) {
            throw Refusal.notAllowed("permission.missing");
        }
        return em.createQuery(HOLDING + " and a.id <> :me order by a.name, a.username", Account.class)
                .setParameter("position", positionKey)
                .setParameter("today", today())
                .setParameter("me", reader.accountId())
                .getResultStream()
                .distinct()
                .map(a -> new Candidate(a.username(), a.name()))
                .toList();
    }

    /** Today's holders of a post, by username or id. */
    @Internal("casework, before a task changes hands")
    @RequiresPermissions(Permission.Keys.CASE_WORK)
    public List<Colleague> holders(String positionKey) {
        return em.createQuery(HOLDING.replaceFirst("select a", "select a, s.kind"), Object[].class)
                .setParameter("position", positionKey)
                .setParameter("today", today())
                .getResultStream()
                .map(row -> colleague((Account) row[0], (String) row[1]))
                .toList();
    }

    private static Colleague colleague(Account account, String kind) {
        return new Colleague(account.id(), account.username(), account.name(), kind);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), current.get().tenant().timezone());
    }
}
