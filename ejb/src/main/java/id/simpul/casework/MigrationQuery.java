package id.simpul.casework;

import id.simpul.core.Cursor;
import id.simpul.core.Page;
import id.simpul.core.Refusal;
import id.simpul.identity.CurrentUser;
import id.simpul.identity.Permission;
import id.simpul.sop.SopQuery;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.shiro.authz.annotation.RequiresPermissions;

/** Where the running cases of an SOP stand, and how far its migrations are. */
@Stateless
public class MigrationQuery {

    /** More than these are counted, not named. */
    private static final int NAMED = 200;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SopQuery sops;

    @Inject
    private CurrentUser current;

    /**
     * How many running cases of a version stand on each of its steps; steps without any are left out.
     *
     * @return empty for institutions: how busy the office is, is not theirs to know
     */
    @RequiresPermissions(Permission.Keys.SOP_READ)
    public Optional<Map<String, Long>> standing(String code, int version) {
        if (current.get().external()) {
            return Optional.empty();
        }
        return Optional.of(counted(
                em.createQuery("""
                        select t.stepKey as which, count(distinct c.id) as cases from CaseFile c join c.tasks t
                         where c.sopCode = :code and c.sopVersion = :version and c.state = RUNNING
                           and t.closedAt is null
                         group by t.stepKey""", Tuple.class)
                        .setParameter("code", code)
                        .setParameter("version", version)
                        .getResultList(),
                String.class));
    }

    /** How many running cases of an SOP each version has; versions without any are left out. */
    @RequiresPermissions(Permission.Keys.SOP_EDIT)
    public Map<Integer, Long> running(String code) {
        return counted(
                em.createQuery("""
                        select c.sopVersion as which, count(c.id) as cases from CaseFile c
                         where c.sopCode = :code and c.state = RUNNING group by c.sopVersion""", Tuple.class).setParameter("code", code).getResultList(), Integer.class);
    }

    private static <K> Map<K, Long> counted(List<Tuple> rows, Class<K> kind) {
        return rows.stream().collect(Collectors.toMap(r -> r.get("which", kind), r -> r.get("cases", Long.class)));
    }

    /** A migration of an SOP. @throws Refusal missing when there is none */
    @RequiresPermissions(Permission.Keys.SOP_PUBLISH)
    public MigrationView byId(String code, UUID id) {
        return em.createQuery("select m from Migration m where m.id = :id and m.sopCode = :code", Migration.class)
                .setParameter("id", id)
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .map(m -> view(m, left(m)))
                .orElseThrow(() -> Refusal.missing("migration.missing"));
    }

    /**
     * The migrations of an SOP, newest first.
     *
     * @param cursor {@code next} of the page before, or null
     * @param limit  null for 20, at most 200
     * @throws Refusal missing when the office has no such SOP; malformed for a foreign cursor, invalid for a limit out of
     *     bounds
     */
    @RequiresPermissions(Permission.Keys.SOP_PUBLISH)
    public Page<MigrationView> list(String code, String cursor, Integer limit) {
        int size = Page.limit(limit);
        sops.editions(code);
        Cursor after = Cursor.read(cursor, 1);
        TypedQuery<Migration> query = em.createQuery(
                        "select m from Migration m where m.sopCode = :code"
                                + (after == null ? "" : " and m.id < :after") + " order by m.id desc",
                        Migration.class)
                .setParameter("code", code);
        if (after != null) {
            query.setParameter("after", after.uuid(0));
        }
        return Page.of(query.setMaxResults(size + 1).getResultList(), size, m -> Cursor.of(m.id()))
                .map(m -> view(m, left(m)));
    }

    private List<MigrationView.Left> left(Migration migration) {
        if (migration.leftBehind() == 0) {
            return List.of();
        }
        @SuppressWarnings("unchecked")
        List<Tuple> rows = em.createNativeQuery("""
                        select c.id as id, c.number as number, l.step_key as step, l.reason as reason
                          from migration_left l join case_file c on c.tenant_id = l.tenant_id and c.id = l.case_id
                         where l.tenant_id = :tenant and l.migration_id = :migration order by l.case_id limit :most""", Tuple.class)
                .setParameter("tenant", migration.tenantId())
                .setParameter("migration", migration.id())
                .setParameter("most", NAMED)
                .getResultList();
        return rows.stream()
                .map(r -> new MigrationView.Left(
                        r.get("id", UUID.class),
                        r.get("number", String.class),
                        r.get("step", String.class),
                        r.get("reason", String.class)))
                .toList();
    }

    private MigrationView view(Migration migration, List<MigrationView.Left> left) {
        return new MigrationView(
                migration.id(),
                migration.sopCode(),
                migration.fromVersion(),
                migration.toVersion(),
                migration.mapping().steps(),
                migration.mapping().clocks(),
                migration.state(),
                migration.total(),
                migration.moved(),
                left,
                migration.askedByName(),
                migration.askedBy().equals(current.get().accountId()),
                local(migration.askedAt()),
                migration.confirmedByName(),
                local(migration.confirmedAt()),
                migration.cancelledByName(),
                local(migration.endedAt()));
    }

    private OffsetDateTime local(Instant instant) {
        return instant == null
                ? null
                : instant.atZone(current.get().tenant().timezone()).toOffsetDateTime();
    }
}
