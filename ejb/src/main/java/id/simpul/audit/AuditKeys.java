package id.simpul.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The seals of all offices, from the deployment's key in the environment variable {@code SIMPUL_AUDIT_KEY}. */
@ApplicationScoped
class AuditKeys {

    static final String VARIABLE = "SIMPUL_AUDIT_KEY";

    private final Map<UUID, AuditSeal> seals = new ConcurrentHashMap<>();

    AuditSeal of(UUID tenantId) {
        return seals.computeIfAbsent(tenantId, id -> AuditSeal.of(System.getenv(VARIABLE), id));
    }

    /** @throws IllegalStateException when this server was given no key, or one that could be guessed */
    void require() {
        try {
            AuditSeal.of(System.getenv(VARIABLE), new UUID(0, 0));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(VARIABLE + ": " + e.getMessage(), e);
        }
    }
}
