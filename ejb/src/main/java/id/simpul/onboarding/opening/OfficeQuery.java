package id.simpul.onboarding.opening;

import id.simpul.core.Cursor;
import id.simpul.core.Page;
import id.simpul.core.Search;
import id.simpul.identity.Permission;
import id.simpul.tenant.Level;
import id.simpul.tenant.Region;
import id.simpul.tenant.Regions;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.apache.shiro.authz.annotation.RequiresPermissions;

/** The offices of the deployment, as the Ditjen's admin sees them: that they are there, and nothing of what is in them. */
@Stateless
public class OfficeQuery {

    @PersistenceContext
    private EntityManager em;

    /**
     * An office.
     *
     * @param contact    whom to write to; null for one that came from a folder
     * @param adminSince when an admin of an opened office chose a password; null before
     */
    public record Office(
            String code,
            String slug,
            String name,
            Level level,
            String zone,
            String contact,
            Instant openedAt,
            Instant adminSince) {

        /** Whether its first admin is still awaited. */
        public boolean awaitsAdmin() {
            return contact != null && adminSince == null;
        }
    }

    /** How far the country has come. @param regions that could have an office */
    public record Count(long offices, long awaiting, int regions) {}

    /**
     * Offices by code.
     *
     * @param q      part of a code or name; null for all
     * @param cursor where the page begins; null for the first
     */
    @RequiresPermissions(Permission.Keys.OFFICE_OPEN)
    public Page<Office> list(String q, String cursor, int limit) {
        Cursor at = Cursor.read(cursor, 1);
        String pattern = Search.anywhere(q == null ? "" : q.strip());
        List<Office> found = em.createQuery(
                        "select t.code, t.slug, t.name, t.level, t.timezone, t.contact, t.createdAt, t.adminReadyAt"
                                + " from Tenant t where t.level <> :national and t.code > :after"
                                + " and (t.code like :part escape '\\' or lower(t.name) like :part escape '\\')"
                                + " order by t.code",
                        Object[].class)
                .setParameter("national", Level.PUSAT)
                .setParameter("after", at == null ? "" : at.parts().get(0))
                .setParameter("part", pattern)
                .setMaxResults(limit + 1)
                .getResultStream()
                .map(OfficeQuery::office)
                .toList();
        return Page.of(found, limit, office -> Cursor.of(office.code()));
    }

    /** Whom to write to about an office; empty where nobody said, or there is no such office. */
    @RequiresPermissions(Permission.Keys.OFFICE_OPEN)
    public String contact(String code) {
        return em.createQuery(
                        "select t.contact from Tenant t where t.code = :code and t.contact is not null", String.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .orElse("");
    }

    /** How many there are. */
    @RequiresPermissions(Permission.Keys.OFFICE_OPEN)
    public Count count() {
        Object[] row = em.createQuery(
                        "select count(t), sum(case when t.contact is not null and t.adminReadyAt is null then 1 else 0 end)"
                                + " from Tenant t where t.level <> :national",
                        Object[].class)
                .setParameter("national", Level.PUSAT)
                .getSingleResult();
        long awaiting = row[1] == null ? 0 : ((Number) row[1]).longValue();
        return new Count((Long) row[0], awaiting, Regions.all().size());
    }

    /** All regions, by code. */
    @RequiresPermissions(Permission.Keys.OFFICE_OPEN)
    public List<Region> regions() {
        return Regions.all();
    }

    /** Regions that have no office yet, by code. */
    @RequiresPermissions(Permission.Keys.OFFICE_OPEN)
    public List<Region> free() {
        List<String> taken =
                em.createQuery("select t.code from Tenant t", String.class).getResultList();
        return Regions.all().stream().filter(r -> !taken.contains(r.code())).toList();
    }

    private static Office office(Object[] row) {
        return new Office(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                (Level) row[3],
                (String) row[4],
                (String) row[5],
                (Instant) row[6],
                (Instant) row[7]);
    }
}
