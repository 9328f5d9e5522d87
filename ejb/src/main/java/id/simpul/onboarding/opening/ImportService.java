package id.simpul.onboarding.opening;

import id.simpul.core.DomainEvent;
import id.simpul.core.Refusal;
import id.simpul.identity.CurrentUser;
import id.simpul.identity.Permission;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.apache.shiro.authz.annotation.RequiresPermissions;

/** Opens many offices from one file: read and shown first, begun by a second act, worked off in the background. */
@Stateless
public class ImportService {

    private static final int REMEMBERED = 5;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private OfficeRows rows;

    @Inject
    private CurrentUser current;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private Clock clock;

    /**
     * Reads a file and keeps what it would do.
     *
     * @return the plan, with each line that cannot be used
     * @throws Refusal too large, or malformed when it is no such table
     */
    @RequiresPermissions(Permission.Keys.OFFICE_OPEN)
    public ImportView plan(byte[] file) {
        OfficeImport plan = new OfficeImport(new ImportReader(rows.taken()).read(file), current.get(), clock.instant());
        em.persist(plan);
        return plan.view();
    }

    /** @throws Refusal missing; conflict when it was begun before, or opens nothing */
    @RequiresPermissions(Permission.Keys.OFFICE_OPEN)
    public ImportView begin(UUID id) {
        OfficeImport plan = em.find(OfficeImport.class, found(id).id(), LockModeType.PESSIMISTIC_WRITE);
        ImportBegun fact = plan.begin(clock.instant());
        events.fire(fact);
        return plan.view();
    }

    /** How it stands. @throws Refusal missing */
    @RequiresPermissions(Permission.Keys.OFFICE_OPEN)
    public ImportView view(UUID id) {
        return found(id).view();
    }

    /** The last few that were begun, newest first. */
    @RequiresPermissions(Permission.Keys.OFFICE_OPEN)
    public List<ImportView> latest() {
        return em.createQuery(
                        "select i from OfficeImport i where i.state <> :planned order by i.askedAt desc",
                        OfficeImport.class)
                .setParameter("planned", ImportState.PLANNED)
                .setMaxResults(REMEMBERED)
                .getResultStream()
                .map(OfficeImport::view)
                .toList();
    }

    private OfficeImport found(UUID id) {
        return em.createQuery("select i from OfficeImport i where i.id = :id", OfficeImport.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> Refusal.missing("officeImport.missing"));
    }
}
