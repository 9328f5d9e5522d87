package id.simpul.web.page.sop.catalogue;

import id.simpul.core.Ids;
import id.simpul.core.Page;
import id.simpul.identity.CurrentUser;
import id.simpul.identity.Permission;
import id.simpul.sop.SopIntake;
import id.simpul.sop.SopQuery;
import id.simpul.sop.SopSummary;
import id.simpul.sop.catalogue.CatalogueQuery;
import id.simpul.sop.catalogue.CatalogueService;
import id.simpul.sop.catalogue.CatalogueView;
import id.simpul.web.face.Face;
import id.simpul.web.face.Redirect;
import id.simpul.web.face.When;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.omnifaces.cdi.Param;

/** The catalogue: what offices show each other, the national templates first. */
@Named("catalogue")
@RequestScoped
public class CatalogueBean {

    private static final int ROWS = 25;

    @Inject
    @Param(name = "q")
    private String q;

    @Inject
    @Param(name = "lanjut")
    private String cursor;

    /** The entry whose button for a draft was pressed. */
    @Inject
    @Param(name = "draf")
    private String chosen;

    @Inject
    private CatalogueQuery query;

    @Inject
    private CatalogueService service;

    @Inject
    private SopQuery sops;

    @Inject
    private CurrentUser current;

    @Inject
    private When when;

    private Page<CatalogueView> page;
    private List<SopSummary> own;

    public List<CatalogueView> getRows() {
        return page().items();
    }

    public boolean isNone() {
        return page().items().isEmpty();
    }

    public boolean isSearching() {
        return q != null && !q.isBlank();
    }

    /** What an entry is, in a line. */
    public String about(CatalogueView entry) {
        return Face.say(
                "catalogue.about", entry.office().name(), entry.sop(), entry.version(), when.date(entry.releasedAt()));
    }

    /** The office's own SOPs, to compare an entry with. */
    public List<SopSummary> getOwn() {
        if (own == null) {
            own = sops.list();
        }
        return own;
    }

    public boolean isMayDraft() {
        return current.get().may(Permission.Keys.SOP_EDIT);
    }

    /** Only by a post: an address must not be able to do it. */
    public boolean isDrafting() {
        return FacesContext.getCurrentInstance().isPostback() && chosen != null;
    }

    /** Begins a draft, and goes on in the designer. */
    public void draft() {
        SopIntake.Taken draft = service.draft(Ids.parse(chosen, "catalogue.missing"));
        Redirect.to("/admin/sop/" + draft.code() + "?versi=" + draft.number());
    }

    public String getNext() {
        return page().next() == null ? null : address() + "lanjut=" + page().next();
    }

    public String getFirst() {
        return cursor == null ? null : address();
    }

    private String address() {
        return "?" + (q == null ? "" : "q=" + URLEncoder.encode(q, StandardCharsets.UTF_8) + "&");
    }

    private Page<CatalogueView> page() {
        if (page == null) {
            page = query.list(q, cursor, ROWS);
        }
        return page;
    }

    public String getQ() {
        return q;
    }
}
