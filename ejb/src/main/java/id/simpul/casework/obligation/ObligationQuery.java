package id.simpul.casework.obligation;

import id.simpul.core.Cursor;
import id.simpul.core.Page;
import id.simpul.core.Refusal;
import id.simpul.identity.CurrentUser;
import id.simpul.identity.Permission;
import id.simpul.identity.SignedIn;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.shiro.authz.annotation.RequiresPermissions;

/** Reads what is owed: staff all of their office, an institution's user what the institution owes itself. */
@Stateless
public class ObligationQuery {

    private static final String ROWS = """
            select o as obligation, c.title as title, c.institutionName as institution
              from Obligation o join CaseFile c on c.id = o.caseId where o.takenBack = false""";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ObligationViews views;

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
                views.warnings(page.items().stream().map(ObligationQuery::owed).toList());
        return page.map(row -> views.of(
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

    private static Obligation owed(Tuple row) {
        return row.get("obligation", Obligation.class);
    }
}
