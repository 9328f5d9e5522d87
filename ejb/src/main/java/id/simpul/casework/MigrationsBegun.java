package id.simpul.casework;

import id.simpul.tenant.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Offices in which this node knows of cases to bring over. */
@ApplicationScoped
class MigrationsBegun {

    private final Set<UUID> now = ConcurrentHashMap.newKeySet();
    private final Set<UUID> later = ConcurrentHashMap.newKeySet();

    void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) MigrationBegun event) {
        remember(TenantContext.current());
    }

    void remember(UUID office) {
        now.add(office);
    }

    /** Not in this round but in the next one, so that who holds a case has time to finish. */
    void rememberLater(UUID office) {
        later.add(office);
    }

    /** The offices to turn to; when there are none, those that were put off wait for the next round. */
    Set<UUID> take() {
        Set<UUID> taken = Set.copyOf(now);
        now.removeAll(taken);
        if (taken.isEmpty()) {
            now.addAll(later);
            later.clear();
        }
        return taken;
    }
}
