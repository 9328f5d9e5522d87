package id.simpul.audit;

import id.simpul.core.DomainEvent;
import id.simpul.core.Page;
import id.simpul.core.Refusal;
import id.simpul.core.WithoutNik;
import id.simpul.identity.CurrentUser;
import id.simpul.identity.OpenToAll;
import id.simpul.identity.Permission;
import id.simpul.identity.SessionService;
import id.simpul.tenant.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.shiro.authz.annotation.RequiresPermissions;
import org.jboss.logging.Logger;

/** Tells the log what no act of a room tells it: what was refused, and that the log itself was taken along. */
@Stateless
public class AuditService {

    private static final Logger LOG = Logger.getLogger(AuditService.class);

    private static final String DITJEN = "00";
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_PLACE = 200;

    @Inject
    private Refused refused;

    @Inject
    private AuditQuery query;

    @Inject
    private SessionService sessions;

    @Inject
    private CurrentUser current;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private Clock clock;

    /**
     * Records that the person signed in was not allowed something. Call it when the refused transaction has ended. A log
     * that cannot be written does not turn the no into something else.
     *
     * @param where the request, such as {@code POST /api/v1/cases}
     */
    @OpenToAll("whoever is refused is recorded")
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void denied(Refusal refusal, String where) {
        if (refusal.kind() == Refusal.Kind.NOT_ALLOWED && current.isPresent()) {
            UUID office = current.get().tenant().id();
            tell(office, new PermissionDenied(refusal.key(), cut(where, LONGEST_PLACE), clock.instant()));
        }
    }

    /**
     * Records that a sign-in failed: in the log of the account's office, or in the Ditjen's where no account has the name.
     *
     * @param username as it was given
     * @param reason   key of the refusal
     */
    @OpenToAll("whoever is not let in is recorded")
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void signInFailed(String username, String reason) {
        // what PostgreSQL takes for no text is none: control characters and halves of characters
        String given = username == null ? "" : username.replaceAll("[\\p{Cc}\\p{Cs}]", "?");
        try {
            // both are always asked for: an answer must take no longer for a name that exists
            Optional<UUID> home = sessions.officeOf(given);
            Optional<UUID> ditjen = refused.officeWith(DITJEN);
            String name = cut(WithoutNik.Check.masked(given), LONGEST_NAME);
            home.or(() -> ditjen)
                    .ifPresent(
                            office -> tell(office, new SignInFailed(name, home.isPresent(), reason, clock.instant())));
        } catch (RuntimeException e) {
            LOG.errorf(e, "A failed sign-in could not be recorded");
        }
    }

    private void tell(UUID office, DomainEvent event) {
        try (TenantContext.Stay stay = TenantContext.enter(office)) {
            refused.tell(event);
        } catch (RuntimeException e) {
            LOG.errorf(e, "A refusal could not be recorded: %s", event.what());
        }
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }

    /**
     * Hands out all rows that a filter finds, newest first, and records that they were taken.
     *
     * @param taker gets each row in turn
     */
    @RequiresPermissions(Permission.Keys.AUDIT_READ)
    public void export(AuditFilter filter, Consumer<AuditView> taker) {
        long rows = 0;
        String cursor = null;
        do {
            Page<AuditView> page = query.list(filter, cursor, Page.MAX_LIMIT);
            page.items().forEach(taker);
            rows += page.items().size();
            cursor = page.next();
        } while (cursor != null);
        events.fire(new AuditExported(rows, filter, clock.instant()));
    }
}
