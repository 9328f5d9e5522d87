package id.simpul.sop.catalogue;

import id.simpul.core.Refusal;
import id.simpul.identity.CurrentUser;
import id.simpul.identity.Permission;
import id.simpul.identity.SignedIn;
import id.simpul.sop.SopDocument;
import id.simpul.sop.SopIntake;
import id.simpul.sop.SopWriter;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.shiro.authz.annotation.RequiresPermissions;

/** An office's admin shows a version to all offices, takes it back, and begins a draft from what others show. */
@Stateless
public class CatalogueService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Releases releases;

    @Inject
    private CatalogueQuery query;

    @Inject
    private CatalogueRepository entries;

    @Inject
    private SopIntake intake;

    @Inject
    private CurrentUser current;

    /**
     * Shows a version to all offices, without its officials' NIP.
     *
     * @throws Refusal missing, conflict when it is not published, or shown already
     */
    @RequiresPermissions(Permission.Keys.SOP_PUBLISH)
    public CatalogueView release(String code, int number) {
        SignedIn admin = current.get();
        releases.release(admin.tenant(), code, number, admin.accountId());
        return told(code, number);
    }

    /**
     * Takes a version back. Drafts and copies that others made of it are theirs.
     *
     * @throws Refusal missing when it was never shown, conflict when it was taken back before
     */
    @RequiresPermissions(Permission.Keys.SOP_PUBLISH)
    public CatalogueView withdraw(String code, int number) {
        releases.withdraw(code, number);
        return told(code, number);
    }

    private CatalogueView told(String code, int number) {
        em.flush();
        return query.own(code, number).orElseThrow();
    }

    /**
     * Begins a draft: a variant of a template, or a copy of another office's SOP. Where the office has an SOP of this code,
     * it is that one's next draft.
     *
     * @throws Refusal missing when there is no such entry
     */
    @RequiresPermissions(Permission.Keys.SOP_EDIT)
    public SopIntake.Taken draft(UUID id) {
        CatalogueView shown = query.byId(id);
        SopDocument document = shown.template() && !shown.own()
                ? shown.document().withBase(entries.byId(id).orElseThrow().base())
                : shown.document();
        return intake.draft(document, SopWriter.write(document).getBytes(StandardCharsets.UTF_8));
    }
}
