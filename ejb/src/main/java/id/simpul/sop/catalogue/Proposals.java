package id.simpul.sop.catalogue;

import id.simpul.core.Refusal;
import id.simpul.sop.Base;
import id.simpul.sop.Documents;
import id.simpul.sop.Rebase;
import id.simpul.sop.SopDocument;
import id.simpul.sop.VersionDiff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** Works out what follows for an office when a template moves on. */
@ApplicationScoped
class Proposals {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Documents documents;

    @Inject
    private CatalogueRepository entries;

    @Inject
    private ReleasedTemplates templates;

    /** A proposal, and the document that would be the draft. */
    record Worked(TemplateProposal proposal, SopDocument document) {}

    /**
     * The newest version of an SOP, a draft too.
     *
     * @throws Refusal missing when the office has no such SOP
     */
    Documents.Version newest(String code) {
        Integer number = em.createQuery(
                        "select max(v.number) from SopVersion v where v.sop.code = :code", Integer.class)
                .setParameter("code", code)
                .getSingleResult();
        if (number == null) {
            throw Refusal.missing("sop.missing");
        }
        return documents.version(code, number);
    }

    /** Empty where the newest version follows no template, or the one that is offered, or the office declined. */
    Optional<Worked> of(String code, Documents.Version newest) {
        Base from = newest.document().base();
        if (from == null) {
            return Optional.empty();
        }
        return entries.offered(from.code())
                .filter(offered -> offered.version() > from.version())
                .filter(offered -> !declined(code, offered.base()))
                .flatMap(offered -> templates.find(from).map(old -> worked(code, newest, old, offered)));
    }

    private static Worked worked(String code, Documents.Version newest, SopDocument old, CatalogueEntry offered) {
        SopDocument own = newest.document();
        Rebase.Carried carried = Rebase.of(old, offered.document(), offered.base(), own);
        TemplateProposal proposal = new TemplateProposal(
                code,
                newest.number(),
                own.base(),
                offered.base(),
                offered.id(),
                VersionDiff.of(offered.sopCode(), own.base().version(), old, offered.version(), offered.document()),
                VersionDiff.of(code, newest.number(), own, newest.number() + 1, carried.document()),
                carried.conflicts());
        return new Worked(proposal, carried.document());
    }

    private boolean declined(String code, Base offered) {
        return em.createQuery("""
                                select count(d) from TemplateDecline d where d.sopCode = :code
                                   and d.baseCode = :base and d.baseVersion >= :version""", Long.class)
                        .setParameter("code", code)
                        .setParameter("base", offered.code())
                        .setParameter("version", offered.version())
                        .getSingleResult()
                > 0;
    }
}
