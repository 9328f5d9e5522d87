package id.simpul.casework;

import id.simpul.core.Refusal;
import id.simpul.sop.LaneKind;
import id.simpul.sop.OnReply;
import id.simpul.tenant.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Loads what a migration is about. */
@ApplicationScoped
class Migrations {

    private static final String LEFT_TO_DO = """
              from case_file c
             where c.tenant_id = :tenant and c.sop_version_id = :version and c.state = 'RUNNING'
               and not exists (select 1 from migration_left l
                                where l.tenant_id = c.tenant_id and l.migration_id = :migration and l.case_id = c.id)""";

    @PersistenceContext
    private EntityManager em;

    void add(Migration migration) {
        em.persist(migration);
    }

    /** Nobody else of the office decides on a migration of this SOP until the transaction ends. */
    void oneAtATime(String sopCode) {
        em.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:what, 0)) as text)")
                .setParameter("what", "migration " + TenantContext.current() + "/" + sopCode)
                .getSingleResult();
    }

    /** The one that is proposed or worked off. */
    Optional<Migration> open(String sopCode) {
        return em.createQuery(
                        "select m from Migration m where m.sopCode = :code and m.state in (PROPOSED, RUNNING)",
                        Migration.class)
                .setParameter("code", sopCode)
                .getResultStream()
                .findFirst();
    }

    /**
     * One of an SOP, kept from being worked on: batches that are on their way end first, and none begins.
     *
     * @throws Refusal missing when there is none
     */
    Migration locked(String sopCode, UUID id) {
        // "for update" in so many words: what JPA asks for would let batches begin beside it
        boolean there = !em.createNativeQuery(
                        "select 1 from migration where tenant_id = :tenant and id = :id and sop_code = :code for update")
                .setParameter("tenant", TenantContext.current())
                .setParameter("id", id)
                .setParameter("code", sopCode)
                .getResultList()
                .isEmpty();
        if (!there) {
            throw Refusal.missing("migration.missing");
        }
        Migration migration = em.find(Migration.class, id);
        em.refresh(migration);
        return migration;
    }

    /** Keeps a migration from being called off until this batch ends. @return whether it still runs */
    boolean stillRuns(Migration migration) {
        return !em.createNativeQuery("""
                        select 1 from migration where tenant_id = :tenant and id = :id and state = 'RUNNING'
                           for key share""")
                .setParameter("tenant", migration.tenantId())
                .setParameter("id", migration.id())
                .getResultList()
                .isEmpty();
    }

    /** All that are still worked off, oldest first. */
    List<Migration> running() {
        return em.createQuery("select m from Migration m where m.state = RUNNING order by m.id", Migration.class)
                .getResultList();
    }

    /** Every running case of a version, by number, read without a lock. */
    List<Standing> standings(UUID versionId) {
        Map<UUID, List<Tuple>> byCase = new LinkedHashMap<>();
        em.createQuery("""
                        select c.id as caseId, c.number as number, c.title as title, c.institutionId as institution,
                               c.lastReply as lastReply, t.id as task, t.stepKey as step, t.laneKey as lane,
                               t.laneKind as kind, t.positionKey as position, t.awaits as awaits,
                               t.iteration as iteration, t.closedAt as closedAt
                          from CaseFile c join c.tasks t
                         where c.sopVersionId = :version and c.state = RUNNING and t.state <> CANCELLED
                           and (t.closedAt is null or exists (select 1 from Task o where o.caseId = c.id
                                    and o.closedAt is null and o.stepKey = t.stepKey and o.iteration = t.iteration))
                         order by c.id""", Tuple.class)
                .setParameter("version", versionId)
                .getResultStream()
                .forEach(row -> byCase.computeIfAbsent(row.get("caseId", UUID.class), id -> new ArrayList<>())
                        .add(row));
        return byCase.values().stream().map(Migrations::standing).toList();
    }

    private static Standing standing(List<Tuple> rows) {
        Tuple first = rows.get(0);
        return Standing.of(
                first.get("caseId", UUID.class),
                first.get("number", String.class),
                first.get("title", String.class),
                first.get("institution", UUID.class) != null,
                first.get("lastReply", OnReply.class),
                rows.stream().map(Migrations::desk).toList());
    }

    private static Standing.Desk desk(Tuple row) {
        return new Standing.Desk(
                row.get("task", UUID.class),
                row.get("step", String.class),
                row.get("lane", String.class),
                row.get("kind", LaneKind.class),
                row.get("position", String.class),
                row.get("awaits", String.class) != null,
                row.get("iteration", Integer.class),
                row.get("closedAt", Instant.class) == null);
    }

    /**
     * Some cases that are still to go over, each kept from changing. Those that somebody is working on just now are passed
     * by: they are met again later.
     */
    List<CaseFile> take(Migration migration, int atMost) {
        @SuppressWarnings("unchecked")
        List<UUID> ids = em.createNativeQuery(
                        "select c.id" + LEFT_TO_DO + " order by c.id limit :most for update of c skip locked",
                        UUID.class)
                .setParameter("tenant", migration.tenantId())
                .setParameter("version", migration.fromVersionId())
                .setParameter("migration", migration.id())
                .setParameter("most", atMost)
                .getResultList();
        // read after the lock, so that nobody decides on stale rows
        return ids.isEmpty()
                ? List.of()
                : em.createQuery("select c from CaseFile c left join fetch c.tasks where c.id in :ids", CaseFile.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** Whether any case is still to go over, in whoever's hands it is just now. */
    boolean anyLeft(Migration migration) {
        return !em.createNativeQuery("select 1" + LEFT_TO_DO + " limit 1")
                .setParameter("tenant", migration.tenantId())
                .setParameter("version", migration.fromVersionId())
                .setParameter("migration", migration.id())
                .getResultList()
                .isEmpty();
    }

    /** Notes that a case cannot go over and is not to be met again. */
    void leave(Migration migration, Move move) {
        em.createNativeQuery("""
                        insert into migration_left (tenant_id, migration_id, case_id, step_key, reason)
                        values (:tenant, :migration, :case, :step, :reason)""")
                .setParameter("tenant", migration.tenantId())
                .setParameter("migration", migration.id())
                .setParameter("case", move.standing().caseId())
                .setParameter("step", move.from().key())
                .setParameter("reason", move.refused())
                .executeUpdate();
    }

    /** Adds to what has been done. Several nodes may count: the row is theirs only until each commits. */
    void count(Migration migration, int moved, int left) {
        em.createNativeQuery("""
                        update migration set moved = moved + :moved, left_behind = left_behind + :left
                         where tenant_id = :tenant and id = :id""")
                .setParameter("moved", moved)
                .setParameter("left", left)
                .setParameter("tenant", migration.tenantId())
                .setParameter("id", migration.id())
                .executeUpdate();
    }

    /** Ends it. @return whether it was us who ended it */
    boolean end(Migration migration, Instant now) {
        int ended = em.createNativeQuery("""
                        update migration set state = 'DONE', ended_at = :now
                         where tenant_id = :tenant and id = :id and state = 'RUNNING'""")
                .setParameter("now", now)
                .setParameter("tenant", migration.tenantId())
                .setParameter("id", migration.id())
                .executeUpdate();
        em.refresh(migration, LockModeType.NONE);
        return ended == 1;
    }

    /** Keys of the posts that somebody holds on a day. */
    Set<String> heldPosts(LocalDate day) {
        @SuppressWarnings("unchecked")
        List<String> keys = em.createNativeQuery("""
                        select p.key from position p
                         where p.tenant_id = :tenant and exists (select 1 from assignment a
                                 where a.tenant_id = p.tenant_id and a.position_id = p.id and a.from_date <= :day
                                   and (a.until_date is null or a.until_date >= :day))""", String.class)
                .setParameter("tenant", TenantContext.current())
                .setParameter("day", day)
                .getResultList();
        return Set.copyOf(keys);
    }

    /** Offices in which a migration is worked off; ids only. */
    List<UUID> offices() {
        @SuppressWarnings("unchecked")
        List<UUID> offices = em.createNativeQuery("select migrating from sec.migrating()", UUID.class)
                .getResultList();
        return offices;
    }
}
