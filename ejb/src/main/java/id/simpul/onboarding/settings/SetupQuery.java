package id.simpul.onboarding.settings;

import id.simpul.identity.AccountKind;
import id.simpul.identity.Permission;
import id.simpul.sop.Lane;
import id.simpul.sop.LaneKind;
import id.simpul.sop.SopQuery;
import id.simpul.sop.SopSummary;
import id.simpul.tenant.Tenant;
import id.simpul.tenant.TenantContext;
import id.simpul.tenant.TenantFile;
import id.simpul.tenant.Tenants;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.shiro.authz.annotation.RequiresPermissions;

/** How far the office's setup has come, read from what there is; nobody ticks anything off. */
@Stateless
public class SetupQuery {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SopQuery sops;

    @Inject
    private Tenants tenants;

    @Inject
    private Clock clock;

    /** What is to be set up, in the order in which it is done. */
    @RequiresPermissions(Permission.Keys.OFFICE_CONFIGURE)
    public SetupView setup() {
        Tenant office = tenants.current();
        TenantFile file = office.file();
        List<SopSummary> inForce = sops.list().stream()
                .filter(sop ->
                        sop.current(clock.instant().atOffset(ZoneOffset.UTC)).isPresent())
                .toList();
        List<SetupView.Item> items = new ArrayList<>();
        if (office.info().national()) {
            items.add(posts(Set.copyOf(file.positionKeys())));
        } else {
            items.add(item("sop", !inForce.isEmpty(), true, List.of(String.valueOf(inForce.size())), "/sop"));
            items.add(posts(posts(inForce)));
        }
        items.add(people());
        items.add(item("calendar", office.calendarIsOwn(), false, List.of(), "/admin/kalender"));
        items.add(item("numbering", !file.numbering().isEmpty(), false, List.of(), "/admin/penomoran"));
        boolean addressed = file.letterhead() != null && file.letterhead().address() != null;
        items.add(item("letterhead", addressed, false, List.of(), "/admin/identitas"));
        items.add(item("logo", office.logo() != null, false, List.of(), "/admin/identitas"));
        items.add(factors());
        if (!office.info().national()) {
            String tried = inForce.isEmpty()
                    ? "/admin/sop"
                    : "/admin/sop/" + inForce.get(0).code() + "/gladi";
            items.add(item("practice", office.hasPractised(), false, List.of(), tried));
        }
        return new SetupView(items);
    }

    /** Keys of the posts that lanes of SOPs in force name. */
    private Set<String> posts(List<SopSummary> inForce) {
        Set<String> named = new LinkedHashSet<>();
        for (SopSummary sop : inForce) {
            sops.version(sop.code(), null).document().lanes().stream()
                    .filter(lane -> lane.kind() == LaneKind.INTERNAL)
                    .map(Lane::position)
                    .filter(key -> key != null)
                    .forEach(named::add);
        }
        return named;
    }

    private SetupView.Item posts(Set<String> needed) {
        List<String> vacant = new ArrayList<>();
        for (Tuple post : vacantPosts()) {
            if (needed.contains(post.get("key", String.class))) {
                vacant.add(post.get("name", String.class));
            }
        }
        return item("posts", vacant.isEmpty(), true, vacant, "/admin/pengguna");
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> vacantPosts() {
        return em.createNativeQuery("""
                        select p.key, p.name from position p join tenant t on t.id = p.tenant_id
                         where p.tenant_id = :tenant
                           and not exists (
                               select 1 from assignment s
                                 join account a on a.tenant_id = s.tenant_id and a.id = s.account_id
                                where s.tenant_id = p.tenant_id and s.position_id = p.id and a.active
                                  and s.from_date <= cast(:now as timestamptz) at time zone t.timezone
                                  and (s.until_date is null or s.until_date
                                       >= cast(cast(:now as timestamptz) at time zone t.timezone as date)))
                         order by p.sort""", Tuple.class)
                .setParameter("tenant", TenantContext.current())
                .setParameter("now", clock.instant())
                .getResultList();
    }

    /** Who was invited and has not come yet. */
    private SetupView.Item people() {
        List<String> awaited = em.createQuery(
                        "select a.name from Account a where a.active = true and a.passwordHash is null order by a.name",
                        String.class)
                .getResultList();
        return item("people", awaited.isEmpty(), false, awaited, "/admin/pengguna");
    }

    private SetupView.Item factors() {
        List<String> without = em.createQuery(
                        "select a.name from Account a where a.active = true and a.kind = :admin and a.factorSince is null"
                                + " order by a.name",
                        String.class)
                .setParameter("admin", AccountKind.ADMIN)
                .getResultList();
        return item("factor", without.isEmpty(), false, without, "/akun/faktor-kedua");
    }

    private static SetupView.Item item(String key, boolean done, boolean needed, List<String> facts, String where) {
        return new SetupView.Item(key, done, needed, List.copyOf(facts), where);
    }
}
