package id.simpul.onboarding.opening;

import id.simpul.core.DomainEvent;
import id.simpul.core.Refusal;
import id.simpul.identity.PeopleIntake;
import id.simpul.identity.entry.FirstAdmin;
import id.simpul.sop.ShippedTemplate;
import id.simpul.sop.SopIntake;
import id.simpul.sop.catalogue.ReleasedTemplates;
import id.simpul.tenant.Region;
import id.simpul.tenant.Tenant;
import id.simpul.tenant.TenantContext;
import id.simpul.tenant.TenantFile;
import id.simpul.tenant.TenantInfo;
import id.simpul.tenant.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Makes an office in its own context, whole or not at all: row, posts, SOP, admin and invitation in one transaction. */
@ApplicationScoped
class OfficeMaker {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Tenants tenants;

    @Inject
    private PeopleIntake people;

    @Inject
    private SopIntake sops;

    @Inject
    private ReleasedTemplates templates;

    @Inject
    private FirstAdmin admins;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private Clock clock;

    /**
     * Makes the office whose context was entered.
     *
     * @param by username of who opens it
     * @return the code of its first admin's link
     * @throws Refusal conflict when there is one with this code
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public String make(NewOffice wanted, Region region, String slug, String by) {
        oneAtATime(region.code());
        if (tenants.idOf(region.code()).isPresent()) {
            throw Refusal.conflict("office.codeTaken", region.code());
        }
        Instant now = clock.instant();
        OfficeTemplate template = template();
        TenantFile settings = template.settings(region, slug, wanted.name() == null ? region.name() : wanted.name());
        Tenant office = new Tenant(TenantContext.current(), region.code(), now);
        office.change(settings, now);
        office.reachAt(wanted.contact());
        tenants.add(office);
        em.flush();
        people.positions(settings.positions());
        sops.fromFile(template.sop(), template.source());
        events.fire(new OfficeOpened(region.code(), template.sop().code(), by, now));
        return admins.invite("admin." + slug, wanted.admin(), by).orElseThrow().code();
    }

    /** The template that the national office offers now; where it offers none, the one that is shipped. */
    private OfficeTemplate template() {
        ShippedTemplate shipped = new ShippedTemplate();
        return new OfficeTemplate(templates.offered(shipped.sop().code()).orElse(shipped.sop()));
    }

    /**
     * Another link for the first admin of the office whose context was entered.
     *
     * @return the office with its link; empty once somebody of the office has a password
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<OpeningService.Opened> inviteAgain(String by) {
        TenantInfo office = tenants.current().info();
        String username = "admin." + office.slug();
        return link(office, "Admin", by)
                .map(link ->
                        new OpeningService.Opened(office.code(), office.slug(), office.name(), username, link.code()));
    }

    /**
     * Another link for the first admin of an office of a list, in that office's context.
     *
     * @return the link to hand over; empty once somebody of the office has a password
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<AdminLink> link(NewOffice listed, String by) {
        TenantInfo office = tenants.current().info();
        return link(office, listed.admin(), by)
                .map(link -> new AdminLink(
                        office.code(), office.name(), listed.admin(), listed.contact(), link.code(), link.until()));
    }

    /** Of two links that are made at once, the later voids the earlier. */
    private Optional<FirstAdmin.Link> link(TenantInfo office, String name, String by) {
        oneAtATime(office.code());
        return admins.invite("admin." + office.slug(), name, by);
    }

    /** Two who work on the same office at once take turns. */
    private void oneAtATime(String code) {
        em.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:what, 0)) as text)")
                .setParameter("what", code)
                .getSingleResult();
    }
}
