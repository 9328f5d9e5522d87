package id.simpul.notice;

import id.simpul.casework.Escalation;
import id.simpul.casework.PostsOver;
import id.simpul.casework.obligation.ObligationSweep;
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
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/**
 * Every minute visits the offices that have a deadline to tell of, or somebody whose days in a post are over, each in its
 * own context. Any number of nodes may do
 * so: a row is told of by whoever has locked it, in the transaction that marks it as told. What fell due while nothing
 * ran is told by the first round.
 */
@Singleton
@Startup
@DependsOn("Migrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class Sweeper {

    private static final Logger LOG = Logger.getLogger(Sweeper.class);

    /** How often; {@code -Dsimpul.sweep.seconds}. */
    private static final long EVERY = Integer.getInteger("simpul.sweep.seconds", 60);

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Inject
    private DueOffices offices;

    @Inject
    private PostsOver posts;

    @Inject
    private Escalation tasks;

    @Inject
    private ObligationSweep obligations;

    @Inject
    private Clock clock;

    private ScheduledFuture<?> rounds;

    @PostConstruct
    void begin() {
        rounds = scheduler.scheduleWithFixedDelay(this::round, Math.min(EVERY, 5), EVERY, TimeUnit.SECONDS);
    }

    private void round() {
        try {
            Instant now = clock.instant();
            offices.due(now).forEach(office -> visit(office, now));
        } catch (RuntimeException e) {
            // a task that throws is never run again; the database may be away for a while
            LOG.errorf(e, "Deadlines could not be looked at; it is tried again");
        }
    }

    private void visit(UUID office, Instant now) {
        try {
            // before lateness is told: else it is told to who no longer holds the post
            untilDone(office, () -> posts.sweep(now));
            untilDone(office, () -> tasks.sweep(now));
            untilDone(office, () -> obligations.sweep(now));
        } catch (RuntimeException e) {
            // the others' deadlines do not wait for this office
            LOG.errorf(e, "Deadlines of %s could not be looked at; it is tried again", office);
        }
    }

    private static void untilDone(UUID office, BooleanSupplier batch) {
        while (TenantContext.in(office, batch::getAsBoolean)) {
            // each batch commits by itself
        }
    }

    @PreDestroy
    void end() {
        rounds.cancel(false);
    }
}
