package id.simpul.identity;

import id.simpul.tenant.TenantInfo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who is acting, read fresh on every request, so that a right taken away bites at once.
 *
 * @param institution the institution an external account acts for; null for staff
 * @param positions   posts held today in the office's zone
 * @param permissions keys of {@link Permission}
 * @param epoch       rises when all sessions of the account are ended
 * @param duty        what has to be done before anything else
 */
public record SignedIn(
        UUID accountId,
        String username,
        String name,
        TenantInfo tenant,
        InstitutionInfo institution,
        List<HeldPosition> positions,
        Set<String> permissions,
        int epoch,
        Duty duty) {

    /** Somebody with nothing due. */
    public SignedIn(
            UUID accountId,
            String username,
            String name,
            TenantInfo tenant,
            InstitutionInfo institution,
            List<HeldPosition> positions,
            Set<String> permissions) {
        this(accountId, username, name, tenant, institution, positions, permissions, 0, Duty.NONE);
    }

    public boolean may(String permission) {
        return permissions.contains(permission);
    }

    public boolean holds(String positionKey) {
        return positions.stream().anyMatch(p -> p.key().equals(positionKey));
    }

    /** As what somebody holds a post today: permanently, if so, before standing in. */
    public Optional<HeldPosition> post(String positionKey) {
        return positions.stream().filter(p -> p.key().equals(positionKey)).findFirst();
    }

    public List<String> positionKeys() {
        return positions.stream().map(HeldPosition::key).toList();
    }

    /** Whether this is an institution's user rather than staff of the office. */
    public boolean external() {
        return institution != null;
    }

    /** What a session that began at that time remembers. */
    public Principal principal(Instant since) {
        return new Principal(accountId, tenant.id(), username, epoch, since);
    }
}
