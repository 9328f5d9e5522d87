package id.simpul.identity;

import id.simpul.core.DomainEvent;
import id.simpul.tenant.TenantFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes an office's posts from its file, and accounts for those who hold them. Takes part in the caller's transaction. */
@ApplicationScoped
@Internal("onboarding, in the office's tenant context")
public class PeopleIntake {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private InstitutionRepository institutions;

    @Inject
    private PeopleRepository people;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private Clock clock;

    /**
     * Brings the office's posts in line with its settings. A post they no longer name is retired; its row stays, for those
     * who held it.
     */
    public List<Position> positions(List<TenantFile.Position> wanted) {
        var known = em.createQuery("select p from Position p", Position.class)
                .getResultStream()
                .collect(Collectors.toMap(Position::key, Function.identity()));
        List<String> added = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        for (int place = 0; place < wanted.size(); place++) {
            TenantFile.Position file = wanted.get(place);
            boolean isNew = !known.containsKey(file.key());
            Position position = known.computeIfAbsent(file.key(), Position::new);
            List<Permission> granted = file.permissions().stream()
                    .map(Permission::of)
                    .flatMap(Optional::stream)
                    .toList();
            if (position.configure(file.name(), file.signs(), file.reportsTo(), place, granted)) {
                (isNew ? added : changed).add(file.key());
            }
            em.persist(position);
        }
        Set<String> named = wanted.stream().map(TenantFile.Position::key).collect(Collectors.toSet());
        List<String> removed = known.values().stream()
                .filter(position -> !named.contains(position.key()) && position.retire())
                .map(Position::key)
                .sorted()
                .toList();
        if (!added.isEmpty() || !changed.isEmpty() || !removed.isEmpty()) {
            events.fire(new PostsChanged(added, changed, removed, clock.instant()));
        }
        return wanted.stream().map(p -> known.get(p.key())).toList();
    }

    /** Somebody with all current rights. */
    @Transactional
    public Optional<SignedIn> byUsername(String username) {
        Instant now = clock.instant();
        return people.credentials(username, now).flatMap(c -> people.byPrincipal(c.principal(), now));
    }

    public boolean hasAccounts() {
        return em.createQuery("select count(a) from Account a", Long.class).getSingleResult() > 0;
    }

    /** An account that holds a post from a day on. */
    public void holder(
            String username, String name, Position position, String passwordHash, LocalDate from, Instant now) {
        Account account = new Account(username, name, AccountKind.STAFF, null, passwordHash, now);
        em.persist(account);
        em.persist(new Assignment(account, position, from));
    }

    public void admin(String username, String name, String passwordHash, Instant now) {
        em.persist(new Account(username, name, AccountKind.ADMIN, null, passwordHash, now));
    }

    /** An account that acts for an institution, which is made if the office does not know it. */
    public void institutionUser(String username, String name, String institution, String passwordHash, Instant now) {
        Institution represented = institutions.named(institution);
        em.persist(new Account(username, name, AccountKind.INSTITUTION, represented.id(), passwordHash, now));
    }
}
