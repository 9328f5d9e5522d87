package id.simpul.identity.entry;

import id.simpul.identity.Permission;
import id.simpul.tenant.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.shiro.authz.annotation.RequiresPermissions;

/** The register of an office's institutions, and who acts for each. */
@Stateless
public class InstitutionQuery {

    @PersistenceContext
    private EntityManager em;

    /** An institution with everybody who acts or acted for it. */
    public record Entry(UUID id, String name, int version, List<User> users) {}

    /** Somebody who acts for an institution. */
    public record User(UUID id, String username, String name, PeopleQuery.State state) {}

    /** All by name. @param q part of a name; null or empty for all */
    @RequiresPermissions(Permission.Keys.ACCOUNT_MANAGE)
    public List<Entry> list(String q) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = em.createNativeQuery("""
                        select i.id, i.name, i.version, a.id as account, a.username, a.name as person, a.active,
                               a.password_hash is not null as chosen
                          from institution i
                          left join account a on a.tenant_id = i.tenant_id and a.institution_id = i.id
                         where i.tenant_id = :tenant and position(lower(:q) in lower(i.name)) > 0
                         order by lower(i.name), a.name, a.username
                         limit 500""", Tuple.class)
                .setParameter("tenant", TenantContext.current())
                .setParameter("q", q == null ? "" : q.strip())
                .getResultList();
        Map<UUID, Entry> entries = new LinkedHashMap<>();
        rows.forEach(row -> {
            Entry entry = entries.computeIfAbsent(
                    row.get("id", UUID.class),
                    id -> new Entry(
                            id, row.get("name", String.class), row.get("version", Integer.class), new ArrayList<>()));
            if (row.get("account") != null) {
                entry.users().add(user(row));
            }
        });
        return List.copyOf(entries.values());
    }

    private static User user(Tuple row) {
        return new User(
                row.get("account", UUID.class),
                row.get("username", String.class),
                row.get("person", String.class),
                PeopleQuery.State.of(row.get("active", Boolean.class), row.get("chosen", Boolean.class)));
    }
}
