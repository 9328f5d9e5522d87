package id.simpul.casework;

import id.simpul.calendar.OfficeCalendar;
import id.simpul.calendar.keeping.OfficeCalendars;
import id.simpul.core.Refusal;
import id.simpul.identity.CurrentUser;
import id.simpul.identity.HeldPosition;
import id.simpul.identity.Permission;
import id.simpul.identity.SignedIn;
import id.simpul.sop.Documents;
import id.simpul.sop.Outcome;
import id.simpul.sop.SopDocument;
import id.simpul.sop.Step;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.shiro.authz.annotation.RequiresPermissions;

/** What waits for the decision or the signature of who signs for the office, and what is late because of it. */
@Stateless
public class DeskQuery {

    private static final int MOST = 100;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CaseViews views;

    @Inject
    private Documents documents;

    @Inject
    private OfficeCalendars calendars;

    @Inject
    private CurrentUser current;

    @Inject
    private Clock clock;

    /**
     * The reader's desk.
     *
     * @throws Refusal not allowed for who holds no post that signs
     */
    @RequiresPermissions(Permission.Keys.CASE_WORK)
    public DeskView desk() {
        SignedIn reader = current.get();
        List<String> signing = reader.positions().stream()
                .filter(HeldPosition::signs)
                .map(HeldPosition::key)
                .toList();
        if (signing.isEmpty()) {
            throw Refusal.notAllowed("desk.nothingToSign");
        }
        List<Tuple> rows = waiting(signing);
        List<Tuple> shown = rows.subList(0, Math.min(MOST, rows.size()));
        Map<UUID, List<Task>> before = before(shown);
        Instant now = clock.instant();
        List<DeskView.Item> items = shown.stream()
                .map(row -> item(
                        row.get("task", Task.class),
                        row.get("received", Instant.class),
                        before.getOrDefault(row.get("task", Task.class).caseId(), List.of()),
                        now))
                .toList();
        int late = (int) items.stream().filter(DeskView.Item::late).count();
        int arrived = (int) items.stream().filter(DeskView.Item::arrivedLate).count();
        return new DeskView(items, late, arrived, rows.size() > MOST);
    }

    private List<Tuple> waiting(List<String> positions) {
        return em.createQuery("""
                        select t as task, c.receivedAt as received from Task t join CaseFile c on c.id = t.caseId
                         where t.closedAt is null and t.awaits is null and t.positionKey in :positions
                           and (t.assigneeId is null or t.assigneeId = :me)
                         order by t.clock.dueAt asc nulls last, t.openedAt, t.id""", Tuple.class)
                .setParameter("positions", positions)
                .setParameter("me", current.get().accountId())
                .setMaxResults(MOST + 1)
                .getResultList();
    }

    private Map<UUID, List<Task>> before(List<Tuple> rows) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(
                        "select t from Task t where t.caseId in :cases and t.state = DONE and t.positionKey is not null"
                                + " order by t.caseId, t.seq",
                        Task.class)
                .setParameter(
                        "cases",
                        rows.stream()
                                .map(row -> row.get("task", Task.class).caseId())
                                .distinct()
                                .toList())
                .getResultStream()
                .collect(Collectors.groupingBy(Task::caseId));
    }

    private DeskView.Item item(Task task, Instant received, List<Task> before, Instant now) {
        OfficeCalendar office = calendars.current();
        SopDocument sop = documents.published(task.sopVersionId());
        boolean marked = task.clock().markerDay() != null;
        return new DeskView.Item(
                views.of(task),
                sop.identity().nama().meaning(),
                sop.identity().nomor() == null ? null : sop.identity().nomor().meaning(),
                local(received),
                marked ? new Timetable(sop, office).hDay(now, received).orElse(null) : null,
                office.workingTime(task.openedAt(), now).toMinutes(),
                task.late(now) && !task.openedLate(),
                task.late(now) && task.openedLate(),
                lastOfEach(before).stream().map(done -> check(done, sop)).toList());
    }

    /** A step done again counts with its last time: what was checked before a return is checked no longer. */
    private static List<Task> lastOfEach(List<Task> done) {
        Map<String, Task> last = new LinkedHashMap<>();
        for (Task task : done) {
            String key = task.stepKey() + " " + task.laneKey();
            last.remove(key);
            last.put(key, task);
        }
        return List.copyOf(last.values());
    }

    private DeskView.Check check(Task done, SopDocument sop) {
        // a version that the case has moved to may have dropped the step
        Step step = sop.step(done.stepKey()).orElse(null);
        return new DeskView.Check(
                step == null ? null : step.no(),
                step == null ? null : step.uraian(),
                sop.lane(done.laneKey()).map(lane -> lane.name()).orElse(done.laneKey()),
                done.assigneeName(),
                done.actedAs(),
                step == null
                        ? done.outcome()
                        : step.outcome(done.outcome()).map(Outcome::label).orElse(done.outcome()),
                local(done.closedAt()));
    }

    private OffsetDateTime local(Instant instant) {
        return instant.atZone(current.get().tenant().timezone()).toOffsetDateTime();
    }
}
