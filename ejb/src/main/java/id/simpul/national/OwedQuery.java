package id.simpul.national;

import id.simpul.casework.obligation.ObligationState;
import id.simpul.core.Cursor;
import id.simpul.core.DomainEvent;
import id.simpul.core.Page;
import id.simpul.core.Refusal;
import id.simpul.identity.CurrentUser;
import id.simpul.identity.Permission;
import id.simpul.national.OwedOverview.Counts;
import id.simpul.tenant.Regions;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.shiro.authz.annotation.RequiresPermissions;

/**
 * How all offices stand with what recurs, for the Ditjen. The functions that tell it look across offices for the Ditjen
 * alone, and give numbers, days, and of a case no more than a submission told.
 */
@Stateless
public class OwedQuery {

    private static final String COUNTS =
            "select office, due, overdue, warned, received from sec.owed_counts(cast(:now as timestamptz))";

    private static final String ROWS = """
            select office, id, kind, by_institution, submission, case_number, institution, turn, covers_until,
                   to_char(r.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as due, state, received_on,
                   warnings, warned_on
              from sec.owed_rows(cast(nullif(:office, '') as uuid), nullif(:state, ''), cast(:now as timestamptz),
                                 cast(nullif(:due, '') as timestamptz), cast(nullif(:after, '') as uuid), :most) r
             order by r.due_at, r.id""";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentUser current;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private Clock clock;

    /** Numbers by office and by province. @throws Refusal not allowed for anybody but the Ditjen */
    @RequiresPermissions(Permission.Keys.SUBMISSION_READ)
    public OwedOverview overview() {
        requireDitjen();
        Map<UUID, SubmissionView.Office> offices = offices();
        List<OwedOverview.Office> told = new ArrayList<>();
        @SuppressWarnings("unchecked")
        List<Tuple> rows = em.createNativeQuery(COUNTS, Tuple.class)
                .setParameter("now", clock.instant().toString())
                .getResultList();
        rows.forEach(row -> {
            SubmissionView.Office office = offices.get(row.get("office", UUID.class));
            told.add(new OwedOverview.Office(
                    office.code(), office.slug(), office.name(), province(office.code()), counts(row)));
        });
        told.sort((a, b) -> a.code().compareTo(b.code()));
        return new OwedOverview(
                told.stream().map(OwedOverview.Office::counts).reduce(Counts.NONE, Counts::plus),
                regions(told),
                List.copyOf(told));
    }

    private static Counts counts(Tuple row) {
        return new Counts(
                row.get("due", Long.class),
                row.get("overdue", Long.class),
                row.get("warned", Long.class),
                row.get("received", Long.class));
    }

    private static List<OwedOverview.Region> regions(List<OwedOverview.Office> offices) {
        Map<String, List<OwedOverview.Office>> byCode = new TreeMap<>();
        offices.forEach(o ->
                byCode.computeIfAbsent(o.region(), code -> new ArrayList<>()).add(o));
        return byCode.entrySet().stream()
                .map(region -> new OwedOverview.Region(
                        region.getKey(),
                        Regions.byCode(region.getKey()).map(r -> r.name()).orElse(region.getKey()),
                        region.getValue().size(),
                        region.getValue().stream()
                                .map(OwedOverview.Office::counts)
                                .reduce(Counts.NONE, Counts::plus)))
                .toList();
    }

    /** {@code 64} of {@code 64.01}: an office's code begins with its province's. */
    private static String province(String code) {
        return code.replaceFirst("\\..*", "");
    }

    /**
     * What is owed by its day, the earliest first. That the Ditjen looked into one office is told.
     *
     * @param office code or slug; null for all
     * @param state  null for all; overdue finds those whose debtor was warned as well
     * @param cursor {@code next} of the page before, or null
     * @param limit  null for 20, at most 200
     * @throws Refusal not allowed for anybody but the Ditjen; malformed for a foreign cursor, invalid for a limit out of
     *     bounds
     */
    @RequiresPermissions(Permission.Keys.SUBMISSION_READ)
    public Page<OwedView> list(String office, ObligationState state, String cursor, Integer limit) {
        requireDitjen();
        int size = Page.limit(limit);
        Map<UUID, SubmissionView.Office> offices = offices();
        Cursor after = Cursor.read(cursor, 2);
        UUID of = office == null ? null : named(office, offices);
        if (office != null && of == null) {
            return new Page<>(List.of(), null);
        }
        Instant now = clock.instant();
        @SuppressWarnings("unchecked")
        List<Tuple> rows = where(em.createNativeQuery(ROWS, Tuple.class), of, state, after)
                .setParameter("now", now.toString())
                .setParameter("most", size + 1)
                .getResultList();
        if (of != null) {
            events.fire(new OwedRead(offices.get(of).code(), current.get().username(), now));
        }
        return Page.of(rows, size, row -> Cursor.of(due(row), row.get("id"))).map(row -> view(row, offices));
    }

    private static Query where(Query query, UUID of, ObligationState state, Cursor after) {
        return query.setParameter("office", of == null ? "" : of.toString())
                .setParameter("state", state == null ? "" : state.name())
                .setParameter("due", after == null ? "" : after.instant(0).toString())
                .setParameter("after", after == null ? "" : after.uuid(1).toString());
    }

    private OwedView view(Tuple row, Map<UUID, SubmissionView.Office> offices) {
        Instant due = due(row);
        ObligationState state = ObligationState.valueOf(row.get("state", String.class));
        boolean open = state != ObligationState.RECEIVED && state != ObligationState.STOPPED;
        return new OwedView(
                row.get("id", UUID.class),
                offices.get(row.get("office", UUID.class)),
                row.get("kind", String.class),
                row.get("by_institution", Boolean.class) ? "institution" : "office",
                row.get("submission", UUID.class),
                row.get("case_number", String.class),
                row.get("institution", String.class),
                row.get("turn", Integer.class),
                day(row, "covers_until"),
                due.atZone(current.get().tenant().timezone()).toOffsetDateTime(),
                state,
                open && due.isBefore(clock.instant()),
                day(row, "received_on"),
                row.get("warnings", Integer.class),
                day(row, "warned_on"));
    }

    private static Instant due(Tuple row) {
        return Instant.parse(row.get("due", String.class));
    }

    private static LocalDate day(Tuple row, String column) {
        String day = row.get(column, String.class);
        return day == null ? null : LocalDate.parse(day);
    }

    private static UUID named(String office, Map<UUID, SubmissionView.Office> offices) {
        return offices.entrySet().stream()
                .filter(o -> o.getValue().code().equals(office)
                        || o.getValue().slug().equals(office))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private Map<UUID, SubmissionView.Office> offices() {
        Map<UUID, SubmissionView.Office> offices = new HashMap<>();
        em.createQuery("select t.id, t.code, t.slug, t.name from Tenant t", Object[].class)
                .getResultList()
                .forEach(row -> offices.put(
                        (UUID) row[0], new SubmissionView.Office((String) row[1], (String) row[2], (String) row[3])));
        return offices;
    }

    private void requireDitjen() {
        if (!current.get().tenant().national()) {
            throw Refusal.notAllowed("permission.missing");
        }
    }
}
