package id.simpul.casework.obligation;

import id.simpul.calendar.keeping.OfficeCalendars;
import id.simpul.core.Cursor;
import id.simpul.core.Page;
import id.simpul.core.Refusal;
import id.simpul.identity.CurrentUser;
import id.simpul.identity.Permission;
import id.simpul.identity.SignedIn;
import id.simpul.sop.Documents;
import id.simpul.sop.SopDocument;
import id.simpul.sop.Step;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.shiro.authz.annotation.RequiresPermissions;

/** Reads what is owed: staff all of their office, an institution's user what the institution owes itself. */
@Stateless
public class ObligationQuery {

    private static final String ROWS = """
            select o as obligation, c.title as title, c.institutionName as institution
              from Obligation o join CaseFile c on c.id = o.caseId where 1 = 1""";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Documents documents;

    @Inject
    private OfficeCalendars calendars;

    @Inject
    private CurrentUser current;

    @Inject
    private Clock clock;

    /**
     * By their days, the earliest first.
     *
     * @param state  null for all; overdue finds those whose debtor was warned as well
     * @param caseId null for all cases
     * @param cursor {@code next} of the page before, or null
     * @param limit  null for 20, at most 200
     * @throws Refusal malformed for a foreign cursor, invalid for a limit out of bounds
     */
    @RequiresPermissions(Permission.Keys.CASE_READ)
    public Page<ObligationView> list(ObligationState state, UUID caseId, String cursor, Integer limit) {
        int size = Page.limit(limit);
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder hql = new StringBuilder(ROWS).append(mine(parameters)).append(standing(state, parameters));
        if (caseId != null) {
            hql.append(" and o.caseId = :case");
            parameters.put("case", caseId);
        }
        Cursor after = Cursor.read(cursor, 2);
        if (after != null) {
            hql.append(" and (o.dueAt > :due or o.dueAt = :due and o.id > :after)");
            parameters.put("due", after.instant(0));
            parameters.put("after", after.uuid(1));
        }
        TypedQuery<Tuple> query =
                em.createQuery(hql.append(" order by o.dueAt, o.id").toString(), Tuple.class);
        parameters.forEach(query::setParameter);
        Page<Tuple> page = Page.of(
                query.setMaxResults(size + 1).getResultList(),
                size,
                row -> Cursor.of(owed(row).dueAt(), owed(row).id()));
        Map<UUID, List<Warning>> warnings =
                warnings(page.items().stream().map(ObligationQuery::owed).toList());
        return page.map(row -> view(
                owed(row),
                row.get("title", String.class),
                row.get("institution", String.class),
                warnings.getOrDefault(owed(row).id(), List.of())));
    }

    private String mine(Map<String, Object> parameters) {
        SignedIn reader = current.get();
        if (!reader.external()) {
            return "";
        }
        parameters.put("institution", reader.institution().id());
        return " and o.byInstitution = true and o.institutionId = :institution";
    }

    private String standing(ObligationState state, Map<String, Object> parameters) {
        if (state == null) {
            return "";
        }
        if (state == ObligationState.DUE || state == ObligationState.OVERDUE) {
            parameters.put("now", clock.instant());
        }
        return switch (state) {
            case DUE -> " and o.state = OPEN and o.dueAt > :now";
            case OVERDUE -> " and o.state = OPEN and o.dueAt <= :now";
            case WARNED -> " and o.state = OPEN and o.warnings > 0";
            case RECEIVED -> " and o.state = RECEIVED";
            case STOPPED -> " and o.state = STOPPED";
        };
    }

    private Map<UUID, List<Warning>> warnings(List<Obligation> of) {
        List<UUID> warned =
                of.stream().filter(o -> o.warnings() > 0).map(Obligation::id).toList();
        if (warned.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(
                        "select w from Warning w where w.obligationId in :warned order by w.number", Warning.class)
                .setParameter("warned", warned)
                .getResultStream()
                .collect(Collectors.groupingBy(Warning::obligationId));
    }

    /** One just changed, for who changed it. */
    ObligationView one(Obligation owed) {
        em.flush();
        Tuple file = em.createQuery(
                        "select c.title as title, c.institutionName as institution from CaseFile c where c.id = :id",
                        Tuple.class)
                .setParameter("id", owed.caseId())
                .getSingleResult();
        return view(
                owed,
                file.get("title", String.class),
                file.get("institution", String.class),
                warnings(List.of(owed)).getOrDefault(owed.id(), List.of()));
    }

    /** Working days after a moment, up to a day; 0 when it is not later. */
    int daysLate(Instant dueAt, LocalDate day) {
        Instant noon = day.atTime(12, 0).atZone(calendars.current().zone()).toInstant();
        return calendars.current().workingDaysBetween(dueAt, noon);
    }

    private ObligationView view(Obligation owed, String title, String institution, List<Warning> warnings) {
        SignedIn reader = current.get();
        boolean staff = !reader.external();
        ZoneId zone = reader.tenant().timezone();
        Instant now = clock.instant();
        SopDocument sop = documents.published(owed.sopVersionId());
        Step step = sop.step(owed.stepKey()).orElseThrow();
        ObligationState standing = owed.standing(now);
        int days = days(owed, standing, LocalDate.ofInstant(now, zone));
        return new ObligationView(
                owed.id(),
                owed.kind(),
                owed.byInstitution() ? "institution" : "office",
                owed.caseId(),
                owed.caseNumber(),
                title,
                institution,
                sop.code(),
                step.no(),
                step.uraian(),
                owed.turn(),
                owed.coversUntil(),
                owed.dueAt().atZone(zone).toOffsetDateTime(),
                standing,
                late(owed, standing, now, zone),
                days,
                owed.receivedOn(),
                staff ? owed.receivedBy() : null,
                staff ? owed.note() : null,
                warnings.stream().map(w -> w.view(staff)).toList(),
                owed.keptBy(reader));
    }

    private static boolean late(Obligation owed, ObligationState standing, Instant now, ZoneId zone) {
        return switch (standing) {
            case DUE, STOPPED -> false;
            case OVERDUE, WARNED -> now.isAfter(owed.dueAt());
            case RECEIVED -> owed.receivedOn().isAfter(LocalDate.ofInstant(owed.dueAt(), zone));
        };
    }

    private int days(Obligation owed, ObligationState standing, LocalDate today) {
        return switch (standing) {
            case DUE, STOPPED -> 0;
            case OVERDUE, WARNED -> daysLate(owed.dueAt(), today);
            case RECEIVED -> daysLate(owed.dueAt(), owed.receivedOn());
        };
    }

    private static Obligation owed(Tuple row) {
        return row.get("obligation", Obligation.class);
    }
}
