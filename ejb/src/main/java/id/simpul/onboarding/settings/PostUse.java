package id.simpul.onboarding.settings;

import id.simpul.sop.SopDocument;
import id.simpul.sop.SopQuery;
import id.simpul.sop.SopSummary;
import id.simpul.sop.SopVersionState;
import id.simpul.tenant.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What goes by a post of the office this thread works for: while anything does, the post cannot go. */
@ApplicationScoped
class PostUse {

    /** Nobody reads more places than these. */
    private static final int MOST = 3;

    private static final String TASKS =
            "select case_number from task where tenant_id = :tenant and position_key = :post and closed_at is null"
                    + " order by opened_at limit " + MOST;

    private static final String DUTIES =
            "select case_number from obligation where tenant_id = :tenant and position_key = :post and state = 'OPEN'"
                    + " order by due_at limit " + MOST;

    private static final String HOLDERS = """
            select a.name from assignment s join account a on a.tenant_id = s.tenant_id and a.id = s.account_id
              join position p on p.tenant_id = s.tenant_id and p.id = s.position_id
              join tenant t on t.id = s.tenant_id
             where s.tenant_id = :tenant and p.key = :post
               and (s.until_date is null
                    or s.until_date >= cast(cast(:now as timestamptz) at time zone t.timezone as date))
             order by a.name limit 3""";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SopQuery sops;

    @Inject
    private Clock clock;

    /** What kind of thing it is. */
    enum Where {
        /** An SOP in force or to come, or one that cases still walk. */
        SOP,
        DRAFT,
        TASK,
        OBLIGATION,
        HOLDER
    }

    /** One thing that goes by it. @param what its name as a reader knows it */
    record Use(Where where, String what) {}

    /** Everything that goes by a post, SOPs first. */
    List<Use> of(String post) {
        List<Use> uses = new ArrayList<>(inSops(post));
        rows(TASKS, post).forEach(number -> uses.add(new Use(Where.TASK, number)));
        rows(DUTIES, post).forEach(number -> uses.add(new Use(Where.OBLIGATION, number)));
        rows(HOLDERS, post).forEach(name -> uses.add(new Use(Where.HOLDER, name)));
        return uses;
    }

    private List<Use> inSops(String post) {
        Set<Use> uses = new LinkedHashSet<>();
        Set<String> walked = walked();
        for (SopSummary sop : sops.list()) {
            for (SopSummary.VersionSummary version : sop.versions()) {
                boolean counts = version.state() != SopVersionState.RETIRED
                        || walked.contains(sop.code() + " " + version.number());
                if (counts && names(sops.version(sop.code(), version.number()).document(), post)) {
                    Where where = version.state() == SopVersionState.DRAFT ? Where.DRAFT : Where.SOP;
                    uses.add(new Use(where, sop.name()));
                }
            }
        }
        return List.copyOf(uses);
    }

    private static boolean names(SopDocument document, String post) {
        return document.lanes().stream().anyMatch(lane -> post.equals(lane.position()));
    }

    /** Versions that running cases are on, whatever is in force by now. */
    private Set<String> walked() {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = em.createNativeQuery(
                        "select distinct sop_code, sop_version from case_file where tenant_id = :tenant and state = 'RUNNING'",
                        Tuple.class)
                .setParameter("tenant", TenantContext.current())
                .getResultList();
        Set<String> walked = new LinkedHashSet<>();
        rows.forEach(
                row -> walked.add(row.get("sop_code", String.class) + " " + row.get("sop_version", Integer.class)));
        return walked;
    }

    @SuppressWarnings("unchecked")
    private List<String> rows(String query, String post) {
        var asked = em.createNativeQuery(query, String.class)
                .setParameter("tenant", TenantContext.current())
                .setParameter("post", post);
        if (query.contains(":now")) {
            asked.setParameter("now", clock.instant());
        }
        return asked.getResultList();
    }
}
