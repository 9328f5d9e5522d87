package id.simpul.sop.catalogue;

import id.simpul.tenant.TenantContext;
import id.simpul.tenant.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds entries. Own ones are asked for by office: the table shows those of others too. */
@ApplicationScoped
class CatalogueRepository {

    private static final String NATIONAL = "00";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Tenants tenants;

    /** Has this done by one after the other in an office, until the transaction ends. */
    void oneAtATime(String what) {
        em.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:what, 0)) as text)")
                .setParameter("what", TenantContext.current() + "/" + what)
                .getSingleResult();
    }

    void add(CatalogueEntry entry) {
        em.persist(entry);
    }

    /** The own entry of a version. */
    Optional<CatalogueEntry> own(String sop, int version) {
        return em.createQuery(
                        "select e from CatalogueEntry e where e.tenantId = :own and e.sopCode = :sop and e.version = :version",
                        CatalogueEntry.class)
                .setParameter("own", TenantContext.current())
                .setParameter("sop", sop)
                .setParameter("version", version)
                .getResultStream()
                .findFirst();
    }

    /** An entry of whatever office that this one may read. */
    Optional<CatalogueEntry> byId(UUID id) {
        return em.createQuery("select e from CatalogueEntry e where e.id = :id", CatalogueEntry.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /**
     * Versions of a template, newest first, those taken back among them. In a transaction of its own where there is none,
     * for outside of one nothing is seen.
     */
    @Transactional
    public List<CatalogueEntry> template(String code) {
        return em.createQuery(
                        "select e from CatalogueEntry e where e.tenantId = :national and e.sopCode = :code"
                                + " order by e.version desc",
                        CatalogueEntry.class)
                .setParameter("national", national())
                .setParameter("code", code)
                .getResultList();
    }

    /** The newest version of a template that is offered. */
    Optional<CatalogueEntry> offered(String code) {
        return template(code).stream().filter(e -> e.withdrawnAt() == null).findFirst();
    }

    /** The office whose entries are templates; some id that no office has where there is none yet. */
    UUID national() {
        return tenants.idOf(NATIONAL).orElse(new UUID(0, 0));
    }
}
