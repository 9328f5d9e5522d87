package id.simpul.national;

import id.simpul.core.Cursor;
import id.simpul.core.DomainEvent;
import id.simpul.core.Page;
import id.simpul.core.Refusal;
import id.simpul.core.Search;
import id.simpul.identity.CurrentUser;
import id.simpul.identity.Internal;
import id.simpul.identity.Permission;
import id.simpul.identity.SignedIn;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.shiro.authz.annotation.RequiresPermissions;

/** Reads submissions: the Ditjen what all offices sent, an office its own. */
@Stateless
public class SubmissionQuery {

    private static final String ROWS = """
            select s as submission, t.code as code, t.slug as slug, t.name as name
              from Submission s join Tenant t on t.id = s.tenantId where 1 = 1""";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentUser current;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private Clock clock;

    /**
     * Submissions, newest first.
     *
     * @param cursor {@code next} of the page before, or null
     * @param limit  null for 20, at most 200
     * @throws Refusal malformed for a foreign cursor, invalid for a limit out of bounds
     */
    @RequiresPermissions(Permission.Keys.SUBMISSION_READ)
    public Page<SubmissionView> list(SubmissionFilter filter, String cursor, Integer limit) {
        int size = Page.limit(limit);
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder hql = new StringBuilder(ROWS).append(scope(parameters));
        if (filter.state() != null) {
            hql.append(" and s.state = :state");
            parameters.put("state", filter.state());
        }
        if (filter.tenant() != null) {
            hql.append(" and (t.code = :tenant or t.slug = :tenant)");
            parameters.put("tenant", filter.tenant());
        }
        if (filter.kind() != null) {
            hql.append(" and s.kind = :kind");
            parameters.put("kind", filter.kind());
        }
        if (filter.q() != null) {
            hql.append(" and (lower(s.caseNumber) like :q escape '\\' or lower(s.title) like :q escape '\\'")
                    .append(" or lower(s.institution) like :q escape '\\')");
            parameters.put("q", Search.anywhere(filter.q()));
        }
        Cursor after = Cursor.read(cursor, 1);
        if (after != null) {
            hql.append(" and s.id < :after");
            parameters.put("after", after.uuid(0));
        }
        TypedQuery<Tuple> query =
                em.createQuery(hql.append(" order by s.id desc").toString(), Tuple.class);
        parameters.forEach(query::setParameter);
        List<Tuple> rows = query.setMaxResults(size + 1).getResultList();
        return Page.of(rows, size, r -> Cursor.of(submission(r).id())).map(this::view);
    }

    /**
     * One submission. That the Ditjen opened an office's is told.
     *
     * @throws Refusal missing when there is none that this reader may see
     */
    @RequiresPermissions(Permission.Keys.SUBMISSION_READ)
    public SubmissionView byId(UUID id) {
        SubmissionView read = one(" and s.id = :key", id);
        SignedIn reader = current.get();
        if (reader.tenant().national()) {
            events.fire(new SubmissionRead(
                    read.caseId(), read.caseNumber(), id, read.tenant().code(), reader.username(), clock.instant()));
        }
        return read;
    }

    /** A submission as its answer left it, for the officer who gave it. */
    @Internal("SubmissionService, in the sending office's context")
    @RequiresPermissions(Permission.Keys.SUBMISSION_REPLY)
    public SubmissionView answered(UUID id) {
        return one(" and s.id = :key", id);
    }

    /** What a case has sent, oldest first. */
    @RequiresPermissions(Permission.Keys.SUBMISSION_READ)
    public List<SubmissionView> ofCase(UUID caseId) {
        Map<String, Object> parameters = new HashMap<>();
        TypedQuery<Tuple> query =
                em.createQuery(ROWS + scope(parameters) + " and s.caseId = :case order by s.id", Tuple.class);
        parameters.forEach(query::setParameter);
        return query.setParameter("case", caseId)
                .getResultStream()
                .map(this::view)
                .toList();
    }

    private SubmissionView one(String which, UUID key) {
        Map<String, Object> parameters = new HashMap<>();
        TypedQuery<Tuple> query = em.createQuery(ROWS + scope(parameters) + which, Tuple.class);
        parameters.forEach(query::setParameter);
        return query.setParameter("key", key)
                .getResultStream()
                .findFirst()
                .map(this::view)
                .orElseThrow(() -> Refusal.missing("submission.missing"));
    }

    /** The Ditjen reads all offices; everybody else the own office, whatever else is asked. */
    private String scope(Map<String, Object> parameters) {
        SignedIn reader = current.get();
        if (reader.tenant().national()) {
            return "";
        }
        parameters.put("own", reader.tenant().id());
        return " and s.tenantId = :own";
    }

    private SubmissionView view(Tuple row) {
        ZoneId zone = current.get().tenant().timezone();
        return submission(row)
                .view(
                        new SubmissionView.Office(
                                row.get("code", String.class),
                                row.get("slug", String.class),
                                row.get("name", String.class)),
                        zone);
    }

    private static Submission submission(Tuple row) {
        return row.get("submission", Submission.class);
    }
}
