package id.simpul.onboarding.opening;

import id.simpul.core.Refusal;
import id.simpul.identity.CurrentUser;
import id.simpul.identity.Permission;
import id.simpul.tenant.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.util.UUID;
import org.apache.shiro.authz.annotation.RequiresPermissions;

/**
 * Opens offices, one by one. The Ditjen's admin chooses; everything is written in the new office's own context, so no
 * transaction ever works for two offices.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OpeningService {

    @Inject
    private OfficeRows rows;

    @Inject
    private Opening opening;

    @Inject
    private OfficeMaker maker;

    @Inject
    private CurrentUser current;

    /**
     * What was made.
     *
     * @param username of its first admin
     * @param link     code of the link with which the admin chooses a password, shown this once
     */
    public record Opened(String code, String slug, String name, String username, String link) {}

    /**
     * Opens an office.
     *
     * @throws Refusal invalid when no region has this code; conflict when there is an office with this code or short name
     */
    @RequiresPermissions(Permission.Keys.OFFICE_OPEN)
    public Opened open(@Valid NewOffice wanted) {
        return opening.open(wanted, current.get().username());
    }

    /**
     * Makes another link for an office whose first admin has not come yet.
     *
     * @throws Refusal missing when there is no such office; conflict once somebody of it has a password: from then on
     *     its own admin invites, and nobody else
     */
    @RequiresPermissions(Permission.Keys.OFFICE_OPEN)
    public Opened inviteAgain(String code) {
        UUID office = rows.idOf(code)
                .filter(id -> !id.equals(current.get().tenant().id()))
                .orElseThrow(() -> Refusal.missing("office.missing"));
        String by = current.get().username();
        return TenantContext.in(office, () -> maker.inviteAgain(by))
                .orElseThrow(() -> Refusal.conflict("office.hasAdmin"));
    }
}
