package id.simpul.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import id.simpul.core.DomainEvent;
import id.simpul.core.Ids;
import id.simpul.core.Json;
import id.simpul.core.WithoutNik;
import id.simpul.identity.CurrentUser;
import id.simpul.identity.SignedIn;
import id.simpul.tenant.Pipeline;
import id.simpul.tenant.TenantContext;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes down what happens, in the transaction in which it happens: an act that is undone leaves no row, and a row that
 * cannot be written undoes the act. Remembers which offices have rows to be linked.
 */
@ApplicationScoped
class AuditTrail {

    /** Who acts where nobody is signed in: the loader and other work of the deployment itself. */
    private static final String SYSTEM = "system";

    private static final int LONGEST_ADDRESS = 64;

    private static final String INSERT = """
            insert into audit_entry
                   (tenant_id, id, at, what, actor_id, actor, case_id, case_number, facts, address, seal)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Set<UUID> waiting = ConcurrentHashMap.newKeySet();

    @Inject
    private Pipeline pipeline;

    @Resource
    private TransactionSynchronizationRegistry transactions;

    @Inject
    private AuditKeys keys;

    @Inject
    private CurrentUser current;

    void write(@Observes DomainEvent event) {
        UUID office = TenantContext.current();
        if (office == null) {
            throw new IllegalStateException("an act belongs to an office: " + event.what());
        }
        AuditRow row = row(office, event);
        pipeline.insert(
                INSERT,
                row.tenantId(),
                row.id(),
                row.at(),
                row.what(),
                row.actorId(),
                row.actor(),
                row.caseId(),
                row.caseNumber(),
                row.facts(),
                row.address(),
                HexFormat.of().parseHex(keys.of(office).ofRow(row)));
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // the row goes with the act
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    waiting.add(office);
                }
            }
        });
    }

    private AuditRow row(UUID office, DomainEvent event) {
        SignedIn user = user();
        String actor = event.by() != null ? event.by() : user == null ? SYSTEM : user.username();
        return new AuditRow(
                office,
                Ids.next(),
                event.at(),
                event.what(),
                user == null ? null : user.accountId(),
                actor,
                event.caseId(),
                event.caseNumber(),
                json(event.facts(), user),
                address());
    }

    private static String json(Map<String, Object> told, SignedIn user) {
        Map<String, Object> facts = new LinkedHashMap<>();
        told.forEach(
                (name, value) -> facts.put(name, value instanceof String text ? WithoutNik.Check.masked(text) : value));
        if (user != null && !user.positions().isEmpty()) {
            // the posts of that day: they may have changed hands when somebody asks
            facts.put("as", String.join(" ", user.positionKeys()));
        }
        try {
            return Json.mapper().writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("facts are texts, numbers and booleans", e);
        }
    }

    private SignedIn user() {
        try {
            return current.isPresent() ? current.get() : null;
        } catch (ContextNotActiveException e) {
            return null;
        }
    }

    private String address() {
        try {
            String address = current.address();
            return address == null || address.length() <= LONGEST_ADDRESS
                    ? address
                    : address.substring(0, LONGEST_ADDRESS);
        } catch (ContextNotActiveException e) {
            return null;
        }
    }

    /** Offices with rows to link; until they come again they count as seen. */
    Set<UUID> takeWaiting() {
        Set<UUID> taken = Set.copyOf(waiting);
        waiting.removeAll(taken);
        return taken;
    }

    void remember(UUID office) {
        waiting.add(office);
    }
}
