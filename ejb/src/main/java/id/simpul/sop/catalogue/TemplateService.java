package id.simpul.sop.catalogue;

import id.simpul.core.DomainEvent;
import id.simpul.core.Refusal;
import id.simpul.identity.CurrentUser;
import id.simpul.identity.Permission;
import id.simpul.sop.Documents;
import id.simpul.sop.Inheritance;
import id.simpul.sop.SopDocument;
import id.simpul.sop.SopIntake;
import id.simpul.sop.SopWriter;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.shiro.authz.annotation.RequiresPermissions;

/**
 * An SOP and the template it is a variant of. Where the template moves on, the office is told and decides; nothing of its
 * SOP changes by itself.
 */
@Stateless
public class TemplateService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CatalogueRepository entries;

    @Inject
    private Proposals proposals;

    @Inject
    private ReleasedTemplates templates;

    @Inject
    private Documents documents;

    @Inject
    private SopIntake intake;

    @Inject
    private CurrentUser current;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private Clock clock;

    /**
     * How an SOP's newest version stands to its template, and what the office is to decide.
     *
     * @throws Refusal missing when the office has no such SOP
     */
    @RequiresPermissions(Permission.Keys.SOP_EDIT)
    public TemplateView view(String code) {
        Documents.Version newest = proposals.newest(code);
        TemplateProposal proposal =
                proposals.of(code, newest).map(Proposals.Worked::proposal).orElse(null);
        return new TemplateView(inheritance(newest.document()).orElse(null), proposal);
    }

    /** Codes of the SOPs whose template has moved on, for somebody to decide. */
    @RequiresPermissions(Permission.Keys.SOP_EDIT)
    public Set<String> proposed() {
        return em.createQuery("select s.code from Sop s order by s.code", String.class)
                .getResultStream()
                .filter(code -> proposals.of(code, proposals.newest(code)).isPresent())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What of a document is its template's; empty for one of no template. */
    @RequiresPermissions(Permission.Keys.SOP_READ)
    public Optional<Inheritance> inheritance(SopDocument sop) {
        return Optional.ofNullable(sop.base()).flatMap(templates::find).map(template -> Inheritance.of(template, sop));
    }

    /**
     * Follows the template: a new draft on its newest version, with the office's own differences kept.
     *
     * @throws Refusal missing, conflict when there is nothing to follow
     */
    @RequiresPermissions(Permission.Keys.SOP_EDIT)
    public SopIntake.Taken accept(String code) {
        Proposals.Worked worked = worked(code);
        SopDocument document = worked.document();
        SopIntake.Taken draft = intake.standing(document)
                .orElseGet(
                        () -> intake.draft(document, SopWriter.write(document).getBytes(StandardCharsets.UTF_8)));
        events.fire(new TemplateAccepted(
                code,
                draft.number(),
                worked.proposal().to().toString(),
                worked.proposal().conflicts().size(),
                clock.instant()));
        return draft;
    }

    /**
     * Stays on the template's version. The office is asked again when there is another one.
     *
     * @throws Refusal missing, conflict when there is nothing to decline
     */
    @RequiresPermissions(Permission.Keys.SOP_EDIT)
    public TemplateView decline(String code) {
        TemplateProposal proposal = worked(code).proposal();
        TemplateDecline declined =
                new TemplateDecline(code, proposal.to(), current.get().accountId(), clock.instant());
        em.persist(declined);
        events.fire(declined.told());
        return view(code);
    }

    private Proposals.Worked worked(String code) {
        // one after the other: what the first of two admins decided is no question any more
        entries.oneAtATime(code + "/template");
        return proposals.of(code, proposals.newest(code)).orElseThrow(() -> Refusal.conflict("template.noProposal"));
    }
}
