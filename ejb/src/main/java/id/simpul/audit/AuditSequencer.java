package id.simpul.audit;

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
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Brings the chains of all offices up to date, every two seconds where something happened, so that an office's commits
 * need not queue behind each other. It visits offices one by one, each in its own context; on several nodes a lock for
 * each office keeps two from linking the same row.
 */
@Singleton
@Startup
@DependsOn("Migrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class AuditSequencer {

    private static final Logger LOG = Logger.getLogger(AuditSequencer.class);

    private static final Duration LINKED_WITHIN = Duration.ofSeconds(2);
    private static final Duration LOOKED_FOR = Duration.ofMinutes(5);

    /** How often a head that has moved is exported; {@code -Dsimpul.audit.exportSeconds}. */
    private static final Duration EXPORTED = Duration.ofSeconds(Integer.getInteger("simpul.audit.exportSeconds", 600));

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Inject
    private AuditTrail trail;

    @Inject
    private AuditLinker linker;

    @Inject
    private HeadFiles files;

    @Inject
    private AuditKeys keys;

    @Inject
    private Clock clock;

    private final Map<UUID, AuditHead> moved = new ConcurrentHashMap<>();
    private ScheduledFuture<?> rounds;
    private Instant nextLook;
    private Instant nextExport;

    @PostConstruct
    void begin() {
        keys.require();
        nextLook = clock.instant();
        nextExport = clock.instant().plus(EXPORTED);
        long every = LINKED_WITHIN.toMillis();
        rounds = scheduler.scheduleWithFixedDelay(this::round, every, every, TimeUnit.MILLISECONDS);
    }

    private void round() {
        try {
            if (!clock.instant().isBefore(nextLook)) {
                linker.behind().forEach(trail::remember);
                nextLook = clock.instant().plus(LOOKED_FOR);
            }
            trail.takeWaiting().forEach(this::link);
            if (!clock.instant().isBefore(nextExport)) {
                export();
                nextExport = clock.instant().plus(EXPORTED);
            }
        } catch (RuntimeException e) {
            // a task that throws is never run again; the database may be away for a while
            LOG.errorf(e, "The audit chain could not be brought up to date; it is tried again");
        }
    }

    private void link(UUID office) {
        try {
            AuditLinker.Turn turn = TenantContext.in(office, linker::link);
            if (turn.head() != null) {
                moved.put(office, turn.head());
            }
            if (!turn.done()) {
                trail.remember(office);
            }
        } catch (RuntimeException e) {
            trail.remember(office);
            LOG.errorf(e, "Rows of the audit log of %s could not be linked; it is tried again", office);
        }
    }

    private void export() {
        for (AuditHead head : Map.copyOf(moved).values()) {
            files.append(head);
            moved.remove(head.tenant(), head);
        }
    }

    @PreDestroy
    void end() {
        rounds.cancel(false);
        try {
            trail.takeWaiting().forEach(this::link);
            export();
        } catch (RuntimeException e) {
            LOG.warnf("The heads of the audit chain were not exported at the end: %s", e.getMessage());
        }
    }
}
