package id.simpul.casework;

import id.simpul.tenant.TenantContext;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Moves open deadlines after a calendar was changed, the office's own or the national list, within seconds and on
 * whichever node comes first. It visits offices one by one, each in its own context, and begins again where it was
 * stopped: counting twice moves nothing twice. A request that began before the change may still open a task on the
 * calendar before; therefore each office is visited once more when no such request can run any longer.
 */
@Singleton
@Startup
@DependsOn("Migrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class DeadlineWorker {

    private static final Logger LOG = Logger.getLogger(DeadlineWorker.class);

    private static final long EVERY_SECONDS = 3;
    private static final UUID BEGINNING = new UUID(0, 0);

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Inject
    private DeadlineRecount recount;

    /** Which edition this node has carried through an office. */
    private final Map<UUID, String> passed = new ConcurrentHashMap<>();

    private ScheduledFuture<?> rounds;

    @PostConstruct
    void begin() {
        rounds = scheduler.scheduleWithFixedDelay(this::round, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    private void round() {
        try {
            recount.behind().forEach(this::visit);
        } catch (RuntimeException e) {
            // a task that throws is never run again; the database may be away for a while
            LOG.errorf(e, "Deadlines could not be counted on the changed calendar; it is tried again");
        }
    }

    private void visit(DeadlineRecount.Behind behind) {
        if (behind.edition().equals(passed.get(behind.office())) && !behind.settled()) {
            return;
        }
        try {
            boolean whole = TenantContext.in(behind.office(), () -> pass(behind));
            if (whole) {
                passed.put(behind.office(), behind.edition());
            }
        } catch (RuntimeException e) {
            LOG.errorf(e, "Deadlines of %s could not be counted anew; it is tried again", behind.office());
        }
    }

    /** @return false when another node is at it */
    private boolean pass(DeadlineRecount.Behind behind) {
        UUID last = BEGINNING;
        while (last != null) {
            UUID before = last;
            last = recount.batch(before);
            if (before.equals(last)) {
                return false;
            }
        }
        recount.tellOthers(behind.edition());
        if (behind.settled()) {
            recount.applied(behind.edition());
        }
        return true;
    }

    @PreDestroy
    void end() {
        rounds.cancel(false);
    }
}
