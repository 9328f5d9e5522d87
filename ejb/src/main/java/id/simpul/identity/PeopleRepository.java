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
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Reads who somebody is in one statement. These are the few queries that run before an office is known, so they are
 * native SQL and return one account, never a list.
 */
@ApplicationScoped
class PeopleRepository {

    private static final String WHO = """
            select a.id, a.username, a.name, a.kind, a.password_hash, a.epoch, a.password_changed_at,
                   a.factor_since is not null as factor,
                   cast(t.settings as json) -> 'security' ->> 'secondFactor' as factor_policy,
                   t.id as tenant_id, t.code, t.slug, t.name as tenant_name, t.office, t.level, t.timezone, t.colour,
                   i.id as institution_id, i.name as institution_name,
                   (select coalesce(cast(json_agg(json_build_object('id', p.id, 'key', p.key, 'name', p.name,
                              'kind', s.kind, 'permissions', p.permissions,
                              'signs', cast(p.signs as text)) order by p.sort) as text), '[]')
                      from assignment s join position p on p.tenant_id = s.tenant_id and p.id = s.position_id
                     where s.tenant_id = a.tenant_id and s.account_id = a.id
                       and s.from_date <= cast(:now as timestamptz) at time zone t.timezone
                       and (s.until_date is null
                            or s.until_date >= cast(cast(:now as timestamptz) at time zone t.timezone as date))) as positions
              from account a
              join tenant t on t.id = a.tenant_id
              left join institution i on i.tenant_id = a.tenant_id and i.id = a.institution_id
             where a.active and\s""";

    private static final TypeReference<List<Map<String, String>>> ROWS = new TypeReference<>() {};

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Mode mode;

    @Inject
    private PasswordPolicy policy;

    /** A signed-in user's current state, or empty when the account is gone or switched off. */
    Optional<SignedIn> byId(UUID accountId, Instant now) {
        return one(WHO + "a.id = :id", "id", accountId, now).map(row -> signedIn(row, now));
    }

    /** The holder of a live bearer token. */
    Optional<SignedIn> byToken(String token, Instant now) {
        String live = """
                a.id = (select k.account_id from api_token k
                         where k.token_hash = :hash and k.revoked_at is null and k.expires_at > :now)""";
        return one(WHO + live, "hash", ApiToken.hash(token), now).map(row -> signedIn(row, now));
    }

    /** Whom a username names, with the stored hash; used at sign-in only. */
    Optional<SignIn.Credentials> credentials(String username, Instant now) {
        return one(WHO + "a.username = :username", "username", username, now)
                .map(row -> new SignIn.Credentials(
                        signedIn(row, now).principal(now),
                        row.get("password_hash", String.class),
                        row.get("factor", Boolean.class)));
    }

    private Optional<Tuple> one(String sql, String name, Object value, Instant now) {
        Query query = em.createNativeQuery(sql, Tuple.class);
        query.setParameter(name, value).setParameter("now", now);
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
                row.get("colour", String.class));
        UUID institutionId = row.get("institution_id", UUID.class);
        AccountKind kind = AccountKind.valueOf(row.get("kind", String.class));
        Set<Permission> permissions = EnumSet.copyOf(kind.permissions());
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
            held.add(
                    new HeldPosition(UUID.fromString(row.get("id")), row.get("key"), row.get("name"), row.get("kind")));
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
