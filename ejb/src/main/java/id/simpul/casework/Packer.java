package id.simpul.casework;

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
import java.util.UUID;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Every hour packs what has been over for two days: the tasks of cases that ended, twenty cases in a block, and the rows
 * of the log, a thousand in a block. Everything reads as before and takes a quarter of the room. Any number of nodes may
 * do so; a lock for each office keeps two from packing the same. It begins an hour after a node's start, when nodes of
 * the version before, which know nothing of blocks, have gone.
 */
@Singleton
@Startup
@DependsOn("Migrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class Packer {

    private static final Logger LOG = Logger.getLogger(Packer.class);

    /** How often, and how long after the start first; {@code -Dsimpul.pack.seconds}. */
    private static final long EVERY = Integer.getInteger("simpul.pack.seconds", 3600);

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Inject
    private Packing packing;

    private ScheduledFuture<?> rounds;
    private volatile boolean ending;

    @PostConstruct
    void begin() {
        rounds = scheduler.scheduleWithFixedDelay(this::round, EVERY, EVERY, TimeUnit.SECONDS);
    }

    private void round() {
        try {
            packing.due().forEach(this::pack);
        } catch (RuntimeException e) {
            // a task that throws is never run again; the database may be away for a while
            LOG.errorf(e, "What is over could not be looked for; it is tried again");
        }
    }

    private void pack(UUID office) {
        try {
            while (!ending && packing.cases(office)) {
                // each block commits by itself
            }
            while (!ending && packing.log(office)) {
                // likewise
            }
        } catch (RuntimeException e) {
            // the others do not wait for this office
            LOG.errorf(e, "What is over in %s could not be packed; it is tried again", office);
        }
    }

    @PreDestroy
    void end() {
        ending = true;
        rounds.cancel(false);
    }
}
