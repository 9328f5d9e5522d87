package id.simpul.sop.catalogue;

import id.simpul.sop.Documents;
import id.simpul.sop.Inheritance;
import id.simpul.sop.SopDocument;
import id.simpul.sop.SopPublished;
import id.simpul.tenant.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** Notes how far a version is from its template when it is put in force, in the same transaction. */
@ApplicationScoped
class UseWriter {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Documents documents;

    @Inject
    private ReleasedTemplates templates;

    void note(@Observes SopPublished published) {
        SopDocument sop =
                documents.version(published.sop(), published.version()).document();
        Optional<Inheritance> inheritance =
                Optional.ofNullable(sop.base()).flatMap(templates::find).map(template -> Inheritance.of(template, sop));
        if (inheritance.isPresent() || followedOne(published.sop())) {
            em.persist(new TemplateUse(
                    TenantContext.current(),
                    published.sop(),
                    published.version(),
                    inheritance.orElse(null),
                    published.at()));
        }
    }

    private boolean followedOne(String sop) {
        return em.createQuery(
                                "select count(u) from TemplateUse u where u.tenantId = :own and u.sopCode = :sop",
                                Long.class)
                        .setParameter("own", TenantContext.current())
                        .setParameter("sop", sop)
                        .getSingleResult()
                > 0;
    }
}
