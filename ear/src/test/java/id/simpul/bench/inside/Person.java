package id.simpul.bench.inside;

import id.simpul.identity.Duty;
import id.simpul.identity.HeldPosition;
import id.simpul.identity.Permission;
import id.simpul.identity.SignedIn;
import id.simpul.tenant.Level;
import id.simpul.tenant.TenantInfo;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** One holder of a post, as the benchmark read it from the tables. */
public record Person(
        UUID account,
        String username,
        String name,
        UUID tenant,
        String code,
        String slug,
        String office,
        String zone,
        UUID position,
        String key,
        String calendar,
        String token) {

    SignedIn signedIn() {
        return signedIn(Set.of(Permission.Keys.CASE_READ, Permission.Keys.CASE_WORK, Permission.Keys.CASE_START));
    }

    /** In the office's name, as the Ditjen's answers arrive. */
    SignedIn answering() {
        return signedIn(Set.of(Permission.Keys.SUBMISSION_REPLY));
    }

    private SignedIn signedIn(Set<String> permissions) {
        return new SignedIn(
                account,
                username,
                name,
                new TenantInfo(
                        tenant, code, slug, slug, office, Level.KABUPATEN, ZoneId.of(zone), "#0B5C63", calendar, null),
                null,
                List.of(new HeldPosition(position, key, key, "definitif", null)),
                permissions,
                0,
                Duty.NONE);
    }
}
