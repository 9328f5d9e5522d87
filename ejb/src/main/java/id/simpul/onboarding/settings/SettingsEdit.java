package id.simpul.onboarding.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.core.DomainEvent;
import id.simpul.core.Json;
import id.simpul.core.Problem;
import id.simpul.core.Reading;
import id.simpul.core.Refusal;
import id.simpul.identity.CurrentUser;
import id.simpul.identity.Internal;
import id.simpul.tenant.Tenant;
import id.simpul.tenant.TenantFile;
import id.simpul.tenant.TenantReader;
import id.simpul.tenant.TenantWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;

/** How a page changes settings: with the checks of a file, so that what it keeps can be taken along as one. */
@ApplicationScoped
@Internal("services of this room, under their own permissions")
class SettingsEdit {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentUser current;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private Clock clock;

    /**
     * Changes the settings of the own office, one change after the other.
     *
     * @param version which settings were read; null to change whatever there is now
     * @param edit    what to change in them as a file would say them
     * @throws Refusal conflict when the settings changed since they were read; else as a file would be refused, with the
     *     field at fault
     */
    Tenant change(String part, Integer version, Consumer<ObjectNode> edit) {
        Tenant office = em.find(Tenant.class, current.get().tenant().id());
        // a row that was read before may have changed while the lock was waited for
        em.refresh(office, LockModeType.PESSIMISTIC_WRITE);
        if (version != null && office.settingsVersion() != version) {
            throw Refusal.conflict("settings.changed");
        }
        ObjectNode tree = Json.mapper().valueToTree(office.live());
        edit.accept(tree);
        Instant now = clock.instant();
        office.change(checked(tree), now);
        events.fire(new SettingsChanged(part, office.settingsVersion(), now));
        return office;
    }

    /** What would be refused as a file is refused here, with the same checks and a sentence of the form. */
    private static TenantFile checked(JsonNode tree) {
        TenantFile wanted;
        try {
            wanted = Json.mapper().treeToValue(tree, TenantFile.class);
        } catch (JsonProcessingException e) {
            throw Refusal.malformed("request.malformed");
        }
        Reading<TenantFile> reading =
                TenantReader.read(TenantWriter.write(wanted).getBytes(StandardCharsets.UTF_8));
        if (!reading.accepted()) {
            throw refusal(reading.errors().get(0));
        }
        return reading.value();
    }

    private static Refusal refusal(Problem problem) {
        String[] at = problem.pointer().split("/", 3);
        String part = at.length > 1 ? at[1] : "";
        Object[] args = problem.args().toArray();
        return switch (part) {
            case "numbering" -> Refusal.invalid(numbering(problem), "/" + (at.length > 2 ? at[2] : part), args);
            case "letterhead" -> Refusal.invalid("letterhead." + at[2], "/" + at[2]);
            case "branding" -> Refusal.invalid("branding.colour", "/colour");
            case "positions" -> position(problem);
            case "notices" -> Refusal.invalid("rules.days", "/remindDays");
            default -> Refusal.invalid("settings.refused", problem.pointer());
        };
    }

    private static String numbering(Problem problem) {
        return switch (problem.key()) {
            case "tenant.token" -> "numbering.token";
            case "schema.shape.numbering" -> "numbering.noNumber";
            case "schema.keyName" -> "numbering.register";
            default -> "numbering.unusable";
        };
    }

    private static Refusal position(Problem problem) {
        return switch (problem.key()) {
            case "tenant.reportsTo" -> Refusal.invalid("post.superiorMissing", "/reportsTo");
            case "tenant.reportsInCircle" -> Refusal.invalid("post.superiorInCircle", "/reportsTo");
            default -> Refusal.invalid("settings.refused", problem.pointer());
        };
    }
}
