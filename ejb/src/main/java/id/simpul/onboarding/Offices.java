package id.simpul.onboarding;

import id.simpul.calendar.keeping.HolidayService;
import id.simpul.core.DomainEvent;
import id.simpul.identity.Internal;
import id.simpul.identity.PeopleIntake;
import id.simpul.sop.ShippedTemplate;
import id.simpul.sop.SopDocument;
import id.simpul.sop.SopIntake;
import id.simpul.sop.SopVersionState;
import id.simpul.sop.catalogue.Releases;
import id.simpul.sop.print.EmblemIntake;
import id.simpul.tenant.Logo;
import id.simpul.tenant.OfficeLogos;
import id.simpul.tenant.Tenant;
import id.simpul.tenant.TenantContext;
import id.simpul.tenant.TenantFile;
import id.simpul.tenant.Tenants;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Writes what an office's files say, each file in a transaction of its own. */
@Stateless
@Internal("the loader at start-up")
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Offices {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Tenants tenants;

    @Inject
    private OfficeLogos logos;

    @Inject
    private PeopleIntake people;

    @Inject
    private SopIntake sops;

    @Inject
    private Releases releases;

    @Inject
    private HolidayService holidays;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private Clock clock;

    /** The id of the office with a code, or empty when there is none yet. */
    public Optional<UUID> idOf(String code) {
        return tenants.idOf(code);
    }

    /**
     * Makes the office under the id whose context was entered, or brings it in line with its file.
     *
     * @param sha256 fingerprint of the file
     * @return its id; another one when another node made it meanwhile, and then nothing was written
     */
    public UUID found(TenantFile file, String sha256) {
        oneLoaderAtATime(file.code());
        UUID entered = TenantContext.current();
        UUID known = tenants.idOf(file.code()).orElse(entered);
        if (!known.equals(entered)) {
            return known;
        }
        Tenant office = tenants.find(entered).orElseGet(() -> new Tenant(entered, file.code(), clock.instant()));
        boolean changes = office.takeFile(file, sha256, clock.instant());
        tenants.add(office);
        if (changes) {
            // the log refers to the office's row
            em.flush();
            events.fire(new OfficeConfigured(file.code(), clock.instant()));
        }
        return entered;
    }

    /** Brings the posts in line with the settings in force; in the office's context. @return those settings */
    public TenantFile positions() {
        TenantFile inForce = tenants.current().file();
        oneLoaderAtATime(inForce.code());
        people.positions(inForce.positions());
        return inForce;
    }

    /**
     * Shows the logo of the office's folder, unless it was taken before; in the office's context.
     *
     * @throws id.simpul.core.Refusal when it cannot be shown
     */
    public void logo(byte[] file) {
        Tenant office = tenants.current();
        oneLoaderAtATime(office.info().code());
        if (office.takeLogo(Logo.sha256(file))) {
            office.showLogo(logos.keep(EmblemIntake.read(file)));
        }
    }

    /** Fills the list of national holidays once; in the Ditjen's context. */
    public void nationalHolidays(TenantFile file) {
        oneLoaderAtATime(file.code());
        holidays.seed();
    }

    /**
     * Gives the national office the template that is shipped, in force and released; another one than before becomes a draft
     * that it may put in force. In the Ditjen's context.
     */
    public void template() {
        ShippedTemplate shipped = new ShippedTemplate();
        SopIntake.Taken taken = sops.fromFile(shipped.sop(), shipped.source());
        if (taken.isNew() && taken.state() == SopVersionState.PUBLISHED) {
            em.flush();
            releases.release(tenants.current().info(), taken.code(), taken.number(), null);
        }
    }

    /** Takes an SOP; in the office's context. */
    public SopIntake.Taken sop(SopDocument document, byte[] source) {
        return sops.fromFile(document, source);
    }

    /** Two nodes that start together take turns, until the transaction ends. */
    private void oneLoaderAtATime(String what) {
        em.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:what, 0)) as text)")
                .setParameter("what", what)
                .getSingleResult();
    }
}
