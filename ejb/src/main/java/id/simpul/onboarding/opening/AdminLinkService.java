package id.simpul.onboarding.opening;

import id.simpul.core.Refusal;
import id.simpul.identity.CurrentUser;
import id.simpul.identity.Permission;
import id.simpul.tenant.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.shiro.authz.annotation.RequiresPermissions;

/**
 * Links for the admins of all offices that a list opened. The code of a link is stored nowhere, so whoever lost the file
 * has new ones made, and the old ones end. Each is made in its office's own context, one transaction each.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AdminLinkService {

    @Inject
    private AwaitedAdmins admins;

    @Inject
    private OfficeMaker maker;

    @Inject
    private CurrentUser current;

    /**
     * Whom links would be for.
     *
     * @param awaited  offices of the list whose admin has not come
     * @param linkedAt when links were last made for the list; null for never
     */
    public record Standing(int awaited, Instant linkedAt) {}

    /** @throws Refusal missing */
    @RequiresPermissions(Permission.Keys.OFFICE_OPEN)
    public Standing standing(UUID importId) {
        AwaitedAdmins.Standing now = admins.of(importId);
        return new Standing(now.offices().size(), now.linkedAt());
    }

    /**
     * Makes new links; those that were open for the same admins end.
     *
     * @param known when whoever asks was told they were last made; null for never
     * @return a link for each admin without a password, in the order of the list
     * @throws Refusal missing; conflict when some were made since, or nobody is waited for
     */
    @RequiresPermissions(Permission.Keys.OFFICE_OPEN)
    public List<AdminLink> make(UUID importId, Instant known) {
        String by = current.get().username();
        return admins.begin(importId, known).stream()
                .map(office -> TenantContext.in(office.id(), () -> maker.link(office.listed(), by)))
                .flatMap(Optional::stream)
                .toList();
    }
}
