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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Works off migrations behind everybody's back: those begun on this node at once, those of a node that has gone soon
 * after. Offices take turns, and several nodes may work on one migration, since none takes a case that another holds.
 */
@Singleton
@Startup
@DependsOn("Migrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class MigrationRounds {

    private static final Logger LOG = Logger.getLogger(MigrationRounds.class);

    private static final Duration NOTICED_WITHIN = Duration.ofMillis(500);

    /** How soon a migration of a node that has gone is taken up; {@code -Dsimpul.migration.lookSeconds}. */
    private static final Duration LOOKED_FOR =
            Duration.ofSeconds(Integer.getInteger("simpul.migration.lookSeconds", 60));

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Inject
    private MigrationsBegun begun;

    @Inject
    private MigrationBatch batch;

    @Inject
    private Clock clock;

    private ScheduledFuture<?> rounds;
    private Instant nextLook;

    @PostConstruct
    void begin() {
        nextLook = clock.instant();
        long every = NOTICED_WITHIN.toMillis();
        rounds = scheduler.scheduleWithFixedDelay(this::round, every, every, TimeUnit.MILLISECONDS);
    }

    private void round() {
        try {
            if (!clock.instant().isBefore(nextLook)) {
                batch.offices().forEach(begun::remember);
                nextLook = clock.instant().plus(LOOKED_FOR);
            }
            Set<UUID> offices = begun.take();
            while (!offices.isEmpty() && !rounds.isCancelled()) {
                offices.forEach(this::turn);
                offices = begun.take();
            }
        } catch (RuntimeException e) {
            // a task that throws is never run again; the database may be away for a while
            LOG.errorf(e, "Migrations could not be worked off; it is tried again");
        }
    }

    private void turn(UUID office) {
        try {
            MigrationBatch.Turn turn = TenantContext.in(office, batch::turn);
            if (turn == MigrationBatch.Turn.MORE) {
                begun.remember(office);
            } else if (turn == MigrationBatch.Turn.WAIT) {
                begun.rememberLater(office);
            }
        } catch (RuntimeException e) {
            // a task that somebody claimed in this very moment, or a database that is away
            begun.rememberLater(office);
            LOG.infof("Some cases of %s were not brought over and are tried again: %s", office, e.getMessage());
        }
    }

    @PreDestroy
    void end() {
        rounds.cancel(false);
    }
}
