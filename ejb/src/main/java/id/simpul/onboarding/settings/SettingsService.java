package id.simpul.onboarding.settings;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.core.Json;
import id.simpul.core.Refusal;
import id.simpul.core.WithoutNik;
import id.simpul.identity.OpenToAll;
import id.simpul.identity.Permission;
import id.simpul.sop.print.EmblemIntake;
import id.simpul.tenant.Logo;
import id.simpul.tenant.OfficeLogos;
import id.simpul.tenant.Tenant;
import id.simpul.tenant.TenantFile;
import id.simpul.tenant.Tenants;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import org.apache.shiro.authz.annotation.RequiresPermissions;

/**
 * An admin's changes of the own office's settings. Each is checked as a whole file would be, so that what the pages keep
 * can be taken along as a file and brought back.
 */
@Stateless
public class SettingsService {

    @Inject
    private Tenants tenants;

    @Inject
    private OfficeLogos logos;

    @Inject
    private SettingsEdit settings;

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
        settings.change("branding", version, tree -> ((ObjectNode) tree.get("branding")).put("colour", colour));
    }

    /**
     * Says what stands below the office's name on its letters.
     *
     * @throws Refusal conflict when the settings changed meanwhile; invalid with the field at fault
     */
    @RequiresPermissions(Permission.Keys.OFFICE_CONFIGURE)
    public void address(TenantFile.Letterhead letterhead, int version) {
        refuseNik(letterhead.address());
        settings.change(
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
        settings.change(
                "numbering",
                version,
                tree -> tree.set("numbering", Json.mapper().valueToTree(patterns)));
    }

    /**
     * Shows an emblem.
     *
     * @throws Refusal conflict when the settings changed meanwhile; else as {@link EmblemIntake#read}
     */
    @RequiresPermissions(Permission.Keys.OFFICE_CONFIGURE)
    public void show(byte[] file, int version) {
        Logo logo = EmblemIntake.read(file);
        Tenant office = settings.change(
                "logo", version, tree -> ((ObjectNode) tree.get("branding")).put("logo", "logo." + logo.ending()));
        office.showLogo(logos.keep(logo));
    }

    /** Shows the general sign in place of an emblem. @throws Refusal conflict when the settings changed meanwhile */
    @RequiresPermissions(Permission.Keys.OFFICE_CONFIGURE)
    public void showNone(int version) {
        settings.change("logo", version, tree -> ((ObjectNode) tree.get("branding")).putNull("logo"));
    }

    /**
     * Works by other rules.
     *
     * @throws Refusal conflict when the settings changed meanwhile; not allowed where a safeguard would be lowered, which
     *     whoever could do it alone could do for themselves; invalid for days out of bounds
     */
    @RequiresPermissions(Permission.Keys.OFFICE_CONFIGURE)
    public void rule(OfficeRules rules, int version) {
        settings.change("rules", version, tree -> {
            // asked of the settings as they are under the lock
            rules.refuseWeakerThan(tenants.current().live());
            rules.write(tree);
        });
    }
}
