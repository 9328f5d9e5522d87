package id.simpul.onboarding.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.core.DomainEvent;
import id.simpul.core.Json;
import id.simpul.core.Problem;
import id.simpul.core.Reading;
import id.simpul.core.Refusal;
import id.simpul.core.WithoutNik;
import id.simpul.identity.CurrentUser;
import id.simpul.identity.OpenToAll;
import id.simpul.identity.Permission;
import id.simpul.tenant.Logo;
import id.simpul.tenant.LogoReader;
import id.simpul.tenant.OfficeLogos;
import id.simpul.tenant.Tenant;
import id.simpul.tenant.TenantFile;
import id.simpul.tenant.TenantReader;
import id.simpul.tenant.TenantWriter;
import id.simpul.tenant.Tenants;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.shiro.authz.annotation.RequiresPermissions;

/**
 * An admin's changes of the own office's settings. Each is checked as a whole file would be, so that what the pages keep
 * can be taken along as a file and brought back.
 */
@Stateless
public class SettingsService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Tenants tenants;

    @Inject
    private OfficeLogos logos;

    @Inject
    private CurrentUser current;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private Clock clock;

    @RequiresPermissions(Permission.Keys.OFFICE_CONFIGURE)
    public SettingsView view() {
        Tenant office = tenants.current();
        return new SettingsView(office.live(), office.settingsVersion(), office.logo());
    }

    /** An emblem of the own office. @throws Refusal missing when it has none of this fingerprint */
    @OpenToAll("it stands on every page of the office")
    public Logo logo(String sha256) {
        return logos.find(sha256).orElseThrow(() -> Refusal.missing("logo.missing"));
    }

    /** Wears another of the six colours. @throws Refusal conflict when the settings changed meanwhile; invalid for another */
    @RequiresPermissions(Permission.Keys.OFFICE_CONFIGURE)
    public void paint(String colour, int version) {
        change("branding", version, tree -> ((ObjectNode) tree.get("branding")).put("colour", colour));
    }

    /**
     * Says what stands below the office's name on its letters.
     *
     * @throws Refusal conflict when the settings changed meanwhile; invalid with the field at fault
     */
    @RequiresPermissions(Permission.Keys.OFFICE_CONFIGURE)
    public void address(TenantFile.Letterhead letterhead, int version) {
        refuseNik(letterhead.address());
        change(
                "letterhead",
                version,
                tree -> tree.set("letterhead", Json.mapper().valueToTree(letterhead)));
    }

    private static void refuseNik(String text) {
        if (text != null && !new WithoutNik.Check().isValid(text, null)) {
            throw Refusal.invalid("letterhead.nik", "/address");
        }
    }

    /**
     * Numbers by other patterns.
     *
     * @param patterns by register
     * @throws Refusal conflict when the settings changed meanwhile; invalid for a pattern without number or with a
     *     placeholder nobody knows
     */
    @RequiresPermissions(Permission.Keys.OFFICE_CONFIGURE)
    public void number(Map<String, String> patterns, int version) {
        change("numbering", version, tree -> tree.set("numbering", Json.mapper().valueToTree(patterns)));
    }

    /**
     * Shows an emblem.
     *
     * @throws Refusal conflict when the settings changed meanwhile; else as {@link LogoReader#read}
     */
    @RequiresPermissions(Permission.Keys.OFFICE_CONFIGURE)
    public void show(byte[] file, int version) {
        Logo logo = LogoReader.read(file);
        Tenant office = change(
                "logo", version, tree -> ((ObjectNode) tree.get("branding")).put("logo", "logo." + logo.ending()));
        office.showLogo(logos.keep(logo));
    }

    /** Shows the general sign in place of an emblem. @throws Refusal conflict when the settings changed meanwhile */
    @RequiresPermissions(Permission.Keys.OFFICE_CONFIGURE)
    public void showNone(int version) {
        change("logo", version, tree -> ((ObjectNode) tree.get("branding")).putNull("logo"));
    }

    private Tenant change(String part, int version, Consumer<ObjectNode> edit) {
        Tenant office = em.find(Tenant.class, current.get().tenant().id(), LockModeType.PESSIMISTIC_WRITE);
        if (office.settingsVersion() != version) {
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
}
