package id.simpul.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import id.simpul.core.Json;
import id.simpul.core.Mode;
import id.simpul.tenant.Level;
import id.simpul.tenant.TenantInfo;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Reads who somebody is in one statement. This is asked before an office is known, so row-level security would hide
 * every row: the database's own functions answer instead, for one account and never a list.
 */
@ApplicationScoped
class PeopleRepository {

    private static final TypeReference<List<Map<String, String>>> ROWS = new TypeReference<>() {};

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Mode mode;

    @Inject
    private PasswordPolicy policy;

    /** A signed-in user's current state, or empty when the account is gone or switched off. */
    Optional<SignedIn> byPrincipal(Principal principal, Instant now) {
        Query query = em.createNativeQuery(
                        "select * from sec.who(:tenant, :account, cast(:now as timestamptz))", Tuple.class)
                .setParameter("tenant", principal.tenantId())
                .setParameter("account", principal.accountId());
        return first(query.setParameter("now", now)).map(row -> signedIn(row, now));
    }

    /** The holder of a live bearer token. */
    Optional<SignedIn> byToken(String token, Instant now) {
        Query query = em.createNativeQuery(
                        "select * from sec.who_by_token(:hash, cast(:now as timestamptz))", Tuple.class)
                .setParameter("hash", ApiToken.hash(token));
        return first(query.setParameter("now", now)).map(row -> signedIn(row, now));
    }

    /** Whom a username names, with the stored hash; used at sign-in only. */
    Optional<SignIn.Credentials> credentials(String username, Instant now) {
        Query query = em.createNativeQuery("select * from sec.credentials(:username)", Tuple.class)
                .setParameter("username", username);
        return first(query)
                .map(row -> new SignIn.Credentials(
                        new Principal(
                                row.get("id", UUID.class),
                                row.get("tenant_id", UUID.class),
                                username,
                                row.get("epoch", Integer.class),
                                now),
                        row.get("password_hash", String.class),
                        row.get("factor", Boolean.class)));
    }

    private static Optional<Tuple> first(Query query) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = query.getResultList();
        return rows.stream().findFirst();
    }

    private SignedIn signedIn(Tuple row, Instant now) {
        TenantInfo tenant = new TenantInfo(
                row.get("tenant_id", UUID.class),
                row.get("code", String.class),
                row.get("slug", String.class),
                row.get("tenant_name", String.class),
                row.get("office", String.class),
                Level.valueOf(row.get("level", String.class)),
                ZoneId.of(row.get("timezone", String.class)),
                row.get("colour", String.class),
                row.get("calendar", String.class),
                row.get("logo", String.class));
        UUID institutionId = row.get("institution_id", UUID.class);
        AccountKind kind = AccountKind.valueOf(row.get("kind", String.class));
        Set<Permission> permissions = kind.permissionsIn(tenant.national());
        List<Map<String, String>> posts = rows(row.get("positions", String.class));
        List<HeldPosition> positions = positions(posts, tenant, permissions);
        Set<String> keys = new LinkedHashSet<>();
        permissions.forEach(p -> keys.add(p.key()));
        return new SignedIn(
                row.get("id", UUID.class),
                row.get("username", String.class),
                row.get("name", String.class),
                tenant,
                institutionId == null
                        ? null
                        : new InstitutionInfo(institutionId, row.get("institution_name", String.class)),
                positions,
                keys,
                row.get("epoch", Integer.class),
                duty(row, kind, posts, now));
    }

    private Duty duty(Tuple row, AccountKind kind, List<Map<String, String>> posts, Instant now) {
        boolean mustHave = kind == AccountKind.ADMIN
                || "required".equals(row.get("factor_policy", String.class))
                || posts.stream().anyMatch(post -> Boolean.parseBoolean(post.get("signs")));
        boolean outdated = policy.outdated(row.get("password_changed_at", Instant.class), now);
        return Duty.of(mode.demo(), mustHave, row.get("factor", Boolean.class), outdated);
    }

    private static List<HeldPosition> positions(
            List<Map<String, String>> posts, TenantInfo tenant, Set<Permission> collected) {
        List<HeldPosition> held = new ArrayList<>();
        for (Map<String, String> row : posts) {
            held.add(new HeldPosition(
                    UUID.fromString(row.get("id")),
                    row.get("key"),
                    row.get("name"),
                    row.get("kind"),
                    row.get("decree"),
                    Boolean.parseBoolean(row.get("signs"))));
            for (String key : row.get("permissions").split(" ")) {
                Permission.of(key).filter(p -> p.grantableIn(tenant.national())).ifPresent(collected::add);
            }
        }
        return List.copyOf(held);
    }

    private static List<Map<String, String>> rows(String json) {
        try {
            return Json.mapper().readValue(json, ROWS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database's own JSON cannot be read", e);
        }
    }
}
