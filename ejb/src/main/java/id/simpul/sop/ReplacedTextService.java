package id.simpul.sop;

import id.simpul.core.Refusal;
import id.simpul.identity.CurrentUser;
import id.simpul.identity.Permission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.shiro.authz.annotation.RequiresPermissions;

/** The texts of a draft that lost to another one: whoever designs finds them again, and may lay his own there. */
@Stateless
public class ReplacedTextService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SopRepository sops;

    @Inject
    private ReplacedTexts texts;

    @Inject
    private CurrentUser current;

    @Inject
    private Clock clock;

    /** Those of a draft, the latest first; empty where there is none. */
    @RequiresPermissions(Permission.Keys.SOP_EDIT)
    public List<ReplacedTextView> of(UUID draft) {
        return em.createQuery("""
                        select new id.simpul.sop.ReplacedTextView(
                                   t.id, t.writtenBy, t.writtenAt, t.replacedBy, t.replacedAt)
                          from ReplacedText t where t.versionId = :draft
                         order by t.replacedAt desc, t.id desc""", ReplacedTextView.class)
                .setParameter("draft", draft)
                .getResultList();
    }

    /** What one of them says. @throws Refusal missing when the draft has no such text */
    @RequiresPermissions(Permission.Keys.SOP_EDIT)
    public SopDocument document(UUID draft, UUID id) {
        return texts.byId(draft, id)
                .map(text -> SopDefaults.strip(text.document()))
                .orElseThrow(() -> Refusal.missing("sop.textMissing"));
    }

    /**
     * Lays a text aside that its writer gives up for what is saved; the draft stays as it is.
     *
     * @throws Refusal missing, conflict when it is no draft, invalid or too large as for a draft itself
     */
    @RequiresPermissions(Permission.Keys.SOP_EDIT)
    public void giveUp(UUID id, @NotNull SopDocument document) {
        String code = sops.codeOf(id);
        SopVersion draft = SopRepository.one(id, sops.locked(code));
        draft.refuseUnlessDraft();
        DraftService.refuseUnlessSound(code, document);
        String me = current.get().name();
        Instant now = clock.instant();
        texts.keep(new ReplacedText(id, SopDefaults.fill(document), me, now, me, now));
    }
}
