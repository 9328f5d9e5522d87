package id.simpul.sop;

import id.simpul.core.Refusal;
import id.simpul.identity.CurrentUser;
import id.simpul.identity.Permission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.shiro.authz.annotation.RequiresPermissions;

/** Reads the office's SOPs. */
@Stateless
public class SopQuery {

    // a published version is retired as soon as a later one has taken effect, without anybody having to say so
    private static final String VERSIONS = """
            select s.code as code, v.id as id, v.name as name, v.type as type, v.number as number, v.state as state,
                   v.nomorSop as nomorSop, v.effectiveFrom as effectiveFrom,
                   (select max(w.number) from SopVersion w where w.sop = s and w.state = PUBLISHED
                                                             and w.effectiveFrom <= :now) as current
              from SopVersion v join v.sop s
            """;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Documents documents;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    /** All SOPs of the office by code, each with its versions, newest first. */
    @RequiresPermissions(Permission.Keys.SOP_READ)
    public List<SopSummary> list() {
        Map<String, List<Tuple>> byCode = new LinkedHashMap<>();
        em.createQuery(VERSIONS + "order by s.code, v.number desc", Tuple.class)
                .setParameter("now", clock.instant())
                .getResultStream()
                .forEach(row -> byCode.computeIfAbsent(row.get("code", String.class), c -> new ArrayList<>())
                        .add(row));
        return byCode.values().stream().map(this::summary).toList();
    }

    /**
     * One version with its document.
     *
     * @param number the version, or null for the one in force
     * @throws Refusal missing when the office has no such SOP or version
     */
    @RequiresPermissions(Permission.Keys.SOP_READ)
    public SopVersionView version(String code, Integer number) {
        String which = number == null ? """
                  and v.number = (select max(w.number) from SopVersion w where w.sop = s and w.state = PUBLISHED
                                                                           and w.effectiveFrom <= :now)""" : "and v.number = :number";
        var query = em.createQuery(VERSIONS + "where s.code = :code " + which, Tuple.class)
                .setParameter("now", clock.instant())
                .setParameter("code", code);
        if (number != null) {
            query.setParameter("number", number);
        }
        Tuple row = query.getResultStream().findFirst().orElseThrow(() -> Refusal.missing("sop.missing"));
        UUID id = row.get("id", UUID.class);
        SopVersionState state = stateNow(row);
        SopDocument document = state == SopVersionState.DRAFT ? documents.draft(id) : documents.published(id);
        return new SopVersionView(
                id,
                code,
                row.get("name", String.class),
                row.get("number", Integer.class),
                state,
                local(row.get("effectiveFrom", Instant.class)),
                document);
    }

    /**
     * The document that cases walk, of a version in force or retired. Once read on this node it costs no statement.
     *
     * @throws Refusal missing when the office has no such version, or it is still a draft
     */
    @RequiresPermissions(Permission.Keys.SOP_READ)
    public SopDocument document(String code, int number) {
        return documents.published(user.get().tenant().id(), code, number);
    }

    private SopSummary summary(List<Tuple> rows) {
        Tuple named = rows.stream()
                .filter(r -> r.get("number", Integer.class).equals(r.get("current", Integer.class)))
                .findFirst()
                .orElse(rows.get(0));
        List<SopSummary.VersionSummary> versions = rows.stream()
                .map(r -> new SopSummary.VersionSummary(
                        r.get("number", Integer.class),
                        stateNow(r),
                        r.get("nomorSop", String.class),
                        local(r.get("effectiveFrom", Instant.class))))
                .toList();
        return new SopSummary(
                named.get("code", String.class),
                named.get("name", String.class),
                named.get("type", SopType.class),
                versions);
    }

    private static SopVersionState stateNow(Tuple row) {
        SopVersionState stored = row.get("state", SopVersionState.class);
        Integer current = row.get("current", Integer.class);
        boolean replaced = current != null && row.get("number", Integer.class) < current;
        return stored == SopVersionState.PUBLISHED && replaced ? SopVersionState.RETIRED : stored;
    }

    private OffsetDateTime local(Instant instant) {
        return instant == null
                ? null
                : instant.atZone(user.get().tenant().timezone()).toOffsetDateTime();
    }
}
