package id.simpul.sop.catalogue;

import id.simpul.core.Cursor;
import id.simpul.core.Page;
import id.simpul.core.Refusal;
import id.simpul.core.Search;
import id.simpul.identity.CurrentUser;
import id.simpul.identity.Permission;
import id.simpul.sop.SopDocument;
import id.simpul.sop.SopWriter;
import id.simpul.sop.chart.DrawnCharts;
import id.simpul.sop.chart.Format;
import id.simpul.sop.chart.Sheet;
import id.simpul.sop.chart.SvgSheet;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.shiro.authz.annotation.RequiresPermissions;

/** Reads what offices show each other. */
@Stateless
public class CatalogueQuery {

    private static final String ROWS = """
            select e.id as id, e.tenantId as tenantId, e.officeCode as officeCode, e.officeName as officeName,
                   e.sopCode as sop, e.version as version, e.name as name, e.releasedAt as releasedAt
              from CatalogueEntry e
             where e.withdrawnAt is null
               and (lower(e.name) like :part escape '\\' or lower(e.officeName) like :part escape '\\'
                    or e.sopCode like :part escape '\\' or e.officeCode like :part escape '\\')
               and (e.officeCode > :office or e.officeCode = :office and (e.sopCode > :sop
                    or e.sopCode = :sop and e.version < :version))
             order by e.officeCode, e.sopCode, e.version desc""";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CatalogueRepository entries;

    @Inject
    private DrawnCharts charts;

    @Inject
    private CurrentUser current;

    /**
     * What is shown, by office, the national one's templates first, and of an SOP the newest version first.
     *
     * @param q      part of an SOP's or an office's name or code; null for all
     * @param cursor {@code next} of the page before, or null
     * @param limit  null for 20, at most 200
     */
    @RequiresPermissions(Permission.Keys.SOP_READ)
    public Page<CatalogueView> list(String q, String cursor, Integer limit) {
        refuseOutsiders();
        int size = Page.limit(limit);
        Cursor after = Cursor.read(cursor, 3);
        UUID national = entries.national();
        List<Tuple> rows = em.createQuery(ROWS, Tuple.class)
                .setParameter("part", Search.anywhere(q == null ? "" : q.strip()))
                .setParameter("office", after == null ? "" : after.parts().get(0))
                .setParameter("sop", after == null ? "" : after.parts().get(1))
                .setParameter(
                        "version", after == null ? 0 : number(after.parts().get(2)))
                .setMaxResults(size + 1)
                .getResultList();
        return Page.of(rows, size, CatalogueQuery::cursor).map(row -> row(row, national));
    }

    private static String cursor(Tuple row) {
        return Cursor.of(row.get("officeCode"), row.get("sop"), row.get("version"));
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw Refusal.malformed("page.cursor");
        }
    }

    private CatalogueView row(Tuple row, UUID national) {
        UUID office = row.get("tenantId", UUID.class);
        return new CatalogueView(
                row.get("id", UUID.class),
                new CatalogueView.Office(row.get("officeCode", String.class), row.get("officeName", String.class)),
                row.get("sop", String.class),
                row.get("version", Integer.class),
                row.get("name", String.class),
                office.equals(national),
                own(office),
                local(row.get("releasedAt", Instant.class)),
                false,
                null);
    }

    /**
     * One entry with its document.
     *
     * @throws Refusal missing when there is none that the reader may read
     */
    @RequiresPermissions(Permission.Keys.SOP_READ)
    public CatalogueView byId(UUID id) {
        CatalogueEntry entry = found(id);
        return view(entry, entry.document());
    }

    /** Offices show their work to each other, with the names that stand on it, and to nobody else. */
    private void refuseOutsiders() {
        if (current.get().external()) {
            throw Refusal.notAllowed("permission.missing");
        }
    }

    private CatalogueEntry found(UUID id) {
        refuseOutsiders();
        return entries.byId(id)
                // what was taken back is for those of its office who keep its SOPs
                .filter(entry -> entry.withdrawnAt() == null || keeps(entry))
                .orElseThrow(() -> Refusal.missing("catalogue.missing"));
    }

    private boolean keeps(CatalogueEntry entry) {
        return own(entry.tenantId()) && current.get().may(Permission.Keys.SOP_EDIT);
    }

    /** An entry as a file in the tenant-configs format. @throws Refusal as {@link #byId} */
    @RequiresPermissions(Permission.Keys.SOP_READ)
    public String yaml(UUID id) {
        return SopWriter.write(found(id).document());
    }

    /** An entry's chart. @throws Refusal as {@link #byId} */
    @RequiresPermissions(Permission.Keys.SOP_READ)
    public Sheet sheet(UUID id) {
        return charts.sheet(id, found(id).document(), Format.SCREEN);
    }

    /** An entry's chart as SVG. @throws Refusal as {@link #byId} */
    @RequiresPermissions(Permission.Keys.SOP_READ)
    public String svg(UUID id) {
        return SvgSheet.write(sheet(id));
    }

    /** How the own office shows a version; empty where it never has. */
    @RequiresPermissions(Permission.Keys.SOP_READ)
    public Optional<CatalogueView> own(String sop, int version) {
        return entries.own(sop, version).map(entry -> view(entry, null));
    }

    private CatalogueView view(CatalogueEntry entry, SopDocument document) {
        return new CatalogueView(
                entry.id(),
                new CatalogueView.Office(entry.officeCode(), entry.officeName()),
                entry.sopCode(),
                entry.version(),
                entry.name(),
                entry.tenantId().equals(entries.national()),
                own(entry.tenantId()),
                local(entry.releasedAt()),
                entry.withdrawnAt() != null,
                document);
    }

    private boolean own(UUID office) {
        return office.equals(current.get().tenant().id());
    }

    private OffsetDateTime local(Instant instant) {
        return instant.atZone(current.get().tenant().timezone()).toOffsetDateTime();
    }
}
