package id.simpul.casework;

import id.simpul.calendar.keeping.OfficeCalendars;
import id.simpul.core.DomainEvent;
import id.simpul.core.Facts;
import id.simpul.sop.Documents;
import id.simpul.tenant.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Counts the open deadlines of the office whose context the thread is in on its calendar of today, a few cases at a time,
 * so that nobody who completes a task waits for long. Its statements carry a name, so that who counts what requests cost
 * can leave them out.
 */
@ApplicationScoped
class DeadlineRecount {

    /** Cases in one transaction. */
    static final int BATCH = 25;

    private static final String TURN =
            "select /* calendar worker */ pg_try_advisory_xact_lock(hashtextextended(:office, 0))";

    /** Locked like a completion locks them, before their tasks are read. */
    private static final String CASES = """
            select /* calendar worker */ c.id from case_file c
             where c.tenant_id = :office and c.state = 'RUNNING' and c.id > :after
               and exists (select 1 from task t where t.tenant_id = c.tenant_id and t.case_id = c.id
                              and t.closed_at is null and t.calendar is distinct from :edition
                              and (t.calendar is null or t.due_at > :now))
             order by c.id limit :batch for no key update""";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private OfficeCalendars calendars;

    @Inject
    private Documents documents;

    @Inject
    private CaseRepository cases;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private Event<CalendarApplied> applications;

    @Inject
    private Clock clock;

    /** An office to visit. @param settled whether no request can still run on an older calendar */
    record Behind(UUID office, String edition, boolean settled) {}

    /** Offices whose deadlines may stand on an older calendar, whichever node changed it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<Behind> behind() {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = em.createNativeQuery("select * from sec.calendar_behind()", Tuple.class)
                .getResultList();
        return rows.stream()
                .map(row -> new Behind(
                        row.get("office", UUID.class),
                        row.get("edition", String.class),
                        row.get("settled", Boolean.class)))
                .toList();
    }

    /**
     * One batch.
     *
     * @param after the last case of the batch before
     * @return the last case of this one; null when there is none left; {@code after} itself when another node is at it
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    UUID batch(UUID after) {
        UUID office = TenantContext.current();
        if (!(Boolean) em.createNativeQuery(TURN, Boolean.class)
                .setParameter("office", "calendar " + office)
                .getSingleResult()) {
            return after;
        }
        Instant now = clock.instant();
        List<UUID> files = files(office, after, now);
        if (files.isEmpty()) {
            return null;
        }
        em.createQuery(
                        "select t from Task t join fetch t.caseFile where t.caseId in :cases and t.closedAt is null"
                                + " order by t.caseId, t.seq",
                        Task.class)
                .setParameter("cases", files)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .forEach(task -> recount(task, now));
        return files.get(files.size() - 1);
    }

    private List<UUID> files(UUID office, UUID after, Instant now) {
        @SuppressWarnings("unchecked")
        List<UUID> files = em.createNativeQuery(CASES, UUID.class)
                .setParameter("office", office)
                .setParameter("after", after)
                .setParameter("edition", calendars.current().edition())
                .setParameter("now", now)
                .setParameter("batch", BATCH)
                .getResultList();
        return files;
    }

    private void recount(Task task, Instant now) {
        Timetable timetable = new Timetable(documents.published(task.sopVersionId()), calendars.current());
        String why = why(task.clock().calendar(), timetable.office().edition());
        task.recount(timetable, task.receivedAt(), why, now).ifPresent(this::tell);
    }

    /** An edition is the office's own version and the Ditjen's. */
    private static String why(String before, String after) {
        String own = after.substring(0, after.indexOf('.') + 1);
        return before != null && before.startsWith(own) ? "holidays" : "calendar";
    }

    private void tell(DeadlineMoved moved) {
        cases.note(new CaseNote(
                moved.caseId(),
                moved.taskId(),
                NoteKind.DEADLINE_MOVED,
                null,
                null,
                Facts.of("step", moved.stepKey(), "from", moved.before(), "to", moved.after(), "why", moved.why()),
                moved.at()));
        events.fire(moved);
    }

    /** Tells who else counts days of this office, each time its tasks have been gone through. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void tellOthers(String edition) {
        applications.fire(new CalendarApplied(edition, clock.instant()));
    }

    /** Says that everything open stands on an edition. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void applied(String edition) {
        UUID office = TenantContext.current();
        em.createNativeQuery(TURN, Boolean.class)
                .setParameter("office", "calendar " + office)
                .getSingleResult();
        em.createNativeQuery("update /* calendar worker */ tenant set calendar_applied = :edition where id = :office")
                .setParameter("edition", edition)
                .setParameter("office", office)
                .executeUpdate();
    }
}
