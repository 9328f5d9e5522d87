package id.simpul.sop.catalogue;

import id.simpul.core.Cursor;
import id.simpul.core.Page;
import id.simpul.core.Refusal;
import id.simpul.core.Search;
import id.simpul.identity.CurrentUser;
import id.simpul.identity.Permission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import org.apache.shiro.authz.annotation.RequiresPermissions;

/** The national office looks how far offices are from its templates: in numbers, not in what their SOPs say. */
@Stateless
public class UsageQuery {

    private static final String ROWS = """
            select t.code as officeCode, t.name as officeName, u.sopCode as sop, u.version as version,
                   u.baseCode as template, u.baseVersion as base, u.inherited as inherited, u.changed as changed,
                   u.own as own, u.leftOut as leftOut, u.publishedAt as publishedAt,
                   (select max(e.version) from CatalogueEntry e where e.tenantId = :national
                       and e.sopCode = u.baseCode and e.withdrawnAt is null) as newest
              from TemplateUse u join Tenant t on t.id = u.tenantId
             where u.version = (select max(l.version) from TemplateUse l
                                 where l.tenantId = u.tenantId and l.sopCode = u.sopCode)
               and (lower(t.name) like :part escape '\\' or t.code like :part escape '\\'
                    or u.sopCode like :part escape '\\' or u.baseCode like :part escape '\\')
             order by""";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CatalogueRepository entries;

    @Inject
    private CurrentUser current;

    /**
     * Offices' SOPs that are or were variants of a template.
     *
     * @param q      part of an office's name or code, of an SOP's or a template's code; null for all
     * @param order  null for by office
     * @param cursor {@code next} of the page before, or null
     * @param limit  null for 20, at most 200
     */
    @RequiresPermissions(Permission.Keys.OFFICE_OPEN)
    public Page<UsageView> list(String q, UsageView.Order order, String cursor, Integer limit) {
        int size = Page.limit(limit);
        Cursor at = Cursor.read(cursor, 1);
        int skipped = at == null ? 0 : offset(at.parts().get(0));
        List<Tuple> rows = em.createQuery(ROWS + by(order) + " t.code, u.sopCode", Tuple.class)
                .setParameter("national", entries.national())
                .setParameter("part", Search.anywhere(q == null ? "" : q.strip()))
                .setFirstResult(skipped)
                .setMaxResults(size + 1)
                .getResultList();
        return Page.of(rows, size, row -> Cursor.of(skipped + size)).map(this::view);
    }

    private static String by(UsageView.Order order) {
        return switch (order == null ? UsageView.Order.OFFICE : order) {
            case OFFICE -> "";
            case DISTANCE -> " u.changed + u.own + u.leftOut desc,";
            case BEHIND -> " u.baseCode nulls last, u.baseVersion,";
        };
    }

    private static int offset(String text) {
        try {
            return Math.max(0, Integer.parseInt(text));
        } catch (NumberFormatException e) {
            throw Refusal.malformed("page.cursor");
        }
    }

    private UsageView view(Tuple row) {
        return new UsageView(
                new CatalogueView.Office(row.get("officeCode", String.class), row.get("officeName", String.class)),
                row.get("sop", String.class),
                row.get("version", Integer.class),
                row.get("template", String.class),
                row.get("base", Integer.class),
                row.get("newest", Integer.class),
                row.get("inherited", Integer.class),
                row.get("changed", Integer.class),
                row.get("own", Integer.class),
                row.get("leftOut", Integer.class),
                row.get("publishedAt", Instant.class)
                        .atZone(current.get().tenant().timezone())
                        .toOffsetDateTime());
    }
}
