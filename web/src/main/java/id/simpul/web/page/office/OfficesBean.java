package id.simpul.web.page.office;

import id.simpul.core.Page;
import id.simpul.onboarding.opening.NewOffice;
import id.simpul.onboarding.opening.OfficeQuery;
import id.simpul.onboarding.opening.OpeningService;
import id.simpul.tenant.Region;
import id.simpul.web.face.Face;
import id.simpul.web.face.Option;
import id.simpul.web.face.When;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.omnifaces.cdi.Param;

/** The offices of the country, and the form that opens one. */
@Named
@RequestScoped
public class OfficesBean {

    private static final int ROWS = 25;

    @Inject
    @Param(name = "q")
    private String q;

    @Inject
    @Param(name = "lanjut")
    private String cursor;

    /** The office whose button for another invitation was pressed. */
    @Inject
    @Param(name = "undang")
    private String inviteAgainFor;

    @Inject
    private OfficeQuery query;

    @Inject
    private OpeningService service;

    @Inject
    private Face face;

    @Inject
    private HttpServletRequest request;

    private Page<OfficeQuery.Office> page;
    private OpeningService.Opened opened;
    private String recipient;

    private String code;
    private String slug;
    private String admin;
    private String contact;

    /** No redirect follows: the link is on this answer and nowhere else. */
    public void open() {
        opened = service.open(new NewOffice(code, slug, null, admin, contact));
        recipient = contact;
        page = null;
        code = null;
        slug = null;
        admin = null;
        contact = null;
    }

    public void inviteAgain() {
        opened = service.inviteAgain(inviteAgainFor);
        recipient = query.contact(inviteAgainFor);
    }

    /** Only by a post: an address must not be able to do it. */
    public boolean isInvitingAgain() {
        return FacesContext.getCurrentInstance().isPostback() && inviteAgainFor != null;
    }

    /** The whole address to hand over; null where none was just made. */
    public String getLink() {
        return opened == null ? null : Said.link(request, opened.link());
    }

    public String getLinkText() {
        return Face.say("offices.opened", opened.name(), opened.username());
    }

    /** Where the invitation is written to, with its words ready. */
    public String getLetter() {
        String text = Face.say("offices.letter", opened.name(), opened.username(), getLink());
        // an address that was checked holds nothing that ends it but a question mark or a percent sign
        return "mailto:" + encoded(recipient).replace("%40", "@") + "?subject="
                + encoded(Face.say("offices.letterSubject", opened.name())) + "&body=" + encoded(text);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    public String getCount() {
        OfficeQuery.Count count = query.count();
        return Face.say("offices.count", count.offices(), count.regions(), count.awaiting());
    }

    public List<OfficeQuery.Office> getRows() {
        return page().items();
    }

    public String zone(OfficeQuery.Office office) {
        return When.zoneName(ZoneId.of(office.zone()));
    }

    /** Regions that have no office yet; to a post all, so that the service says it when somebody else was quicker. */
    public List<Option> getRegions() {
        List<Option> regions = new ArrayList<>(List.of(new Option("", Face.say("offices.choose"))));
        List<Region> offered = face.isReading() ? query.regions() : query.free();
        offered.forEach(r -> regions.add(new Option(r.code(), r.code() + " " + r.name())));
        return regions;
    }

    public boolean isNone() {
        return page().items().isEmpty();
    }

    public String getNext() {
        return page().next() == null ? null : address() + "lanjut=" + page().next();
    }

    public String getFirst() {
        return cursor == null ? null : address();
    }

    private String address() {
        return "?" + (q == null ? "" : "q=" + encoded(q) + "&");
    }

    private Page<OfficeQuery.Office> page() {
        if (page == null) {
            page = query.list(q, cursor, ROWS);
        }
        return page;
    }

    public String getQ() {
        return q;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }

    public String getAdmin() {
        return admin;
    }

    public void setAdmin(String admin) {
        this.admin = admin;
    }

    public String getContact() {
        return contact;
    }

    public void setContact(String contact) {
        this.contact = contact;
    }
}
