package id.simpul.identity.entry;

import id.simpul.identity.AccountKind;
import id.simpul.identity.Permission;
import id.simpul.tenant.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.apache.shiro.authz.annotation.RequiresPermissions;

/** The people of an office, as its admin sees them. */
@Stateless
public class PeopleQuery {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    /** What an account can do today. */
    public enum State {
        ACTIVE,
        /** Has not chosen a password yet. */
        INVITED,
        OFF;

        static State of(boolean active, boolean choseAPassword) {
            if (!active) {
                return OFF;
            }
            return choseAPassword ? ACTIVE : INVITED;
        }
    }

    /**
     * Somebody of the office.
     *
     * @param part   the posts held today, or the institution acted for; empty for neither
     * @param factor whether a second factor is set up
     */
    public record Person(
            UUID id, String username, String name, AccountKind kind, String part, State state, boolean factor) {}

    /** A post that can be given. */
    public record Post(String key, String name) {}

    /** Everybody, admins first, then by name. */
    @RequiresPermissions(Permission.Keys.ACCOUNT_MANAGE)
    public List<Person> people() {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = em.createNativeQuery("""
                        select a.id, a.username, a.name, a.kind, a.active, a.password_hash is not null as chosen,
                               a.factor_since is not null as factor,
                               coalesce(i.name, (select string_agg(p.name, ', ' order by p.sort)
                                  from assignment s join position p on p.tenant_id = s.tenant_id and p.id = s.position_id
                                 where s.tenant_id = a.tenant_id and s.account_id = a.id
                                   and s.from_date <= cast(:now as timestamptz) at time zone t.timezone
                                   and (s.until_date is null
                                        or s.until_date >= cast(cast(:now as timestamptz) at time zone t.timezone as date))), '') as part
                          from account a join tenant t on t.id = a.tenant_id
                          left join institution i on i.tenant_id = a.tenant_id and i.id = a.institution_id
                         where a.tenant_id = :tenant
                         order by a.kind = 'ADMIN' desc, a.kind = 'STAFF' desc, a.name, a.username""", Tuple.class)
                .setParameter("now", clock.instant())
                .setParameter("tenant", TenantContext.current())
                .getResultList();
        return rows.stream().map(PeopleQuery::person).toList();
    }

    private static Person person(Tuple row) {
        State state = State.of(row.get("active", Boolean.class), row.get("chosen", Boolean.class));
        return new Person(
                row.get("id", UUID.class),
                row.get("username", String.class),
                row.get("name", String.class),
                AccountKind.valueOf(row.get("kind", String.class)),
                row.get("part", String.class),
                state,
                row.get("factor", Boolean.class));
    }

    /** The posts of the office, as its file orders them. */
    @RequiresPermissions(Permission.Keys.ACCOUNT_MANAGE)
    public List<Post> posts() {
        return em.createQuery(
                        "select p.key, p.name from Position p where not p.retired order by p.sort", Object[].class)
                .getResultStream()
                .map(row -> new Post((String) row[0], (String) row[1]))
                .toList();
    }
}
