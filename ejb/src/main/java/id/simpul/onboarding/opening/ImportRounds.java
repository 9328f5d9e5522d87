package id.simpul.onboarding.opening;

import id.simpul.core.Refusal;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Opens the offices of begun imports behind everybody's back; an import of a node that has gone is taken up soon after. */
@Singleton
@Startup
@DependsOn("Migrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class ImportRounds {

    private static final Logger LOG = Logger.getLogger(ImportRounds.class);

    private static final Duration NOTICED_WITHIN = Duration.ofMillis(500);
    private static final Duration LOOKED_FOR = Duration.ofMinutes(1);

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Inject
    private ImportsBegun begun;

    @Inject
    private ImportTurn turns;

    @Inject
    private Opening opening;

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
            if (begun.take() || !clock.instant().isBefore(nextLook)) {
                nextLook = clock.instant().plus(LOOKED_FOR);
                turns.offices().forEach(this::workOff);
            }
        } catch (RuntimeException e) {
            // a task that throws is never run again; the database may be away for a while
            LOG.errorf(e, "Offices could not be opened from a file; it is tried again");
        }
    }

    private void workOff(UUID national) {
        Optional<ImportTurn.Turn> turn = TenantContext.in(national, turns::next);
        while (turn.isPresent() && !rounds.isCancelled()) {
            open(national, turn.get());
            turn = TenantContext.in(national, turns::next);
        }
    }

    private void open(UUID national, ImportTurn.Turn turn) {
        boolean opened = true;
        ImportProblem problem = null;
        try {
            TenantContext.in(national, () -> opening.open(turn.line().office(), turn.by()));
        } catch (Refusal e) {
            opened = false;
            if (!e.key().equals("office.codeTaken")) {
                List<String> args = e.args().stream().map(String::valueOf).toList();
                problem = new ImportProblem(
                        turn.line().line(), turn.line().office().code(), e.key(), args);
            }
        } catch (RuntimeException e) {
            // the others of the list do not wait for it; counting it fails too where the database is away
            opened = false;
            LOG.errorf(e, "%s could not be opened", turn.line().office().code());
            problem = new ImportProblem(
                    turn.line().line(), turn.line().office().code(), "officeImport.failed", List.of());
        }
        boolean isNew = opened;
        ImportProblem found = problem;
        TenantContext.in(national, () -> {
            turns.count(turn, isNew, found);
            return null;
        });
    }

    @PreDestroy
    void end() {
        rounds.cancel(false);
    }
}
