package id.simpul.web.page.sop;

import id.simpul.sop.SopVersionState;
import id.simpul.sop.catalogue.CatalogueQuery;
import id.simpul.sop.catalogue.CatalogueService;
import id.simpul.sop.catalogue.CatalogueView;
import id.simpul.web.face.Face;
import id.simpul.web.face.Redirect;
import id.simpul.web.face.When;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** Whether the office shows the version to all others, and the act of it. */
@Named("sopRelease")
@RequestScoped
public class SopReleaseBean {

    @Inject
    private SopBean page;

    @Inject
    private CatalogueQuery query;

    @Inject
    private CatalogueService service;

    @Inject
    private When when;

    private Optional<CatalogueView> entry;

    private Optional<CatalogueView> entry() {
        if (entry == null) {
            entry = query.own(page.getView().code(), page.getView().number());
        }
        return entry;
    }

    public boolean isReleased() {
        return entry().filter(shown -> !shown.withdrawn()).isPresent();
    }

    /** Whether it can be shown: a draft cannot. */
    public boolean isReleasable() {
        return !isReleased() && page.getView().state() == SopVersionState.PUBLISHED;
    }

    public String getText() {
        return isReleased()
                ? Face.say("catalogue.since", when.date(entry().orElseThrow().releasedAt()))
                : Face.say("catalogue.notYet");
    }

    public void release() {
        service.release(page.getView().code(), page.getView().number());
        Redirect.to(address());
    }

    public void withdraw() {
        service.withdraw(page.getView().code(), page.getView().number());
        Redirect.to(address());
    }

    private String address() {
        return "/sop/" + page.getView().code() + "?versi=" + page.getView().number() + "#katalog";
    }
}
