package id.simpul.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import id.simpul.core.Json;
import id.simpul.tenant.Level;
import id.simpul.tenant.TenantInfo;
import jakarta.enterprise.context.ApplicationScoped;
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
 * Reads who somebody is in one statement. This is asked before an office is known, so row-level security would hide
 * every row: the database's own functions answer instead, for one account and never a list.
 */
@ApplicationScoped
class PeopleRepository {

    private static final TypeReference<List<Map<String, String>>> ROWS = new TypeReference<>() {};

    @PersistenceContext
    private EntityManager em;

    /** A signed-in user's current state, or empty when the account is gone or switched off. */
    Optional<SignedIn> byPrincipal(Principal principal, Instant now) {
        Query query = em.createNativeQuery(
                        "select * from sec.who(:tenant, :account, cast(:now as timestamptz))", Tuple.class)
                .setParameter("tenant", principal.tenantId())
                .setParameter("account", principal.accountId());
        return first(query.setParameter("now", now)).map(this::signedIn);
    }

    /** The holder of a live bearer token. */
    Optional<SignedIn> byToken(String token, Instant now) {
        Query query = em.createNativeQuery(
                        "select * from sec.who_by_token(:hash, cast(:now as timestamptz))", Tuple.class)
                .setParameter("hash", ApiToken.hash(token));
        return first(query.setParameter("now", now)).map(this::signedIn);
    }

    /** Whom a username names, with the stored hash; used at sign-in only. */
    Optional<Credentials> credentials(String username) {
        Query query = em.createNativeQuery("select * from sec.credentials(:username)", Tuple.class)
                .setParameter("username", username);
        return first(query)
                .map(row -> new Credentials(
                        new Principal(row.get("id", UUID.class), row.get("tenant_id", UUID.class), username),
                        row.get("password_hash", String.class)));
    }

    /** @param passwordHash null when the account has no password */
    record Credentials(Principal principal, String passwordHash) {}

    private static Optional<Tuple> first(Query query) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = query.getResultList();
        return rows.stream().findFirst();
    }

    private SignedIn signedIn(Tuple row) {
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
        Set<Permission> permissions = EnumSet.copyOf(
                AccountKind.valueOf(row.get("kind", String.class)).permissions());
        List<HeldPosition> positions = positions(row.get("positions", String.class), tenant, permissions);
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
                keys);
    }

    private static List<HeldPosition> positions(String json, TenantInfo tenant, Set<Permission> collected) {
        List<HeldPosition> held = new ArrayList<>();
        for (Map<String, String> row : rows(json)) {
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
