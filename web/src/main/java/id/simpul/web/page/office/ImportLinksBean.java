package id.simpul.web.page.office;

import id.simpul.core.Ids;
import id.simpul.core.Refusal;
import id.simpul.onboarding.opening.AdminLink;
import id.simpul.onboarding.opening.AdminLinkService;
import id.simpul.web.Csv;
import id.simpul.web.face.Face;
import id.simpul.web.face.When;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** Links for the admins of all offices of a list, in one table to write their invitations from. */
@Named("officeLinksBean")
@RequestScoped
public class ImportLinksBean {

    @Inject
    @Param(name = "daftar")
    private String id;

    /** When the page that was sent said that links were last made; empty for never. */
    @Inject
    @Param(name = "diterbitkan")
    private String known;

    @Inject
    private AdminLinkService service;

    @Inject
    private HttpServletRequest request;

    @Inject
    private When when;

    private AdminLinkService.Standing standing;

    /** Makes the links and sends them; they are in this table and nowhere else. */
    public void download() throws IOException {
        List<AdminLink> links = service.make(Ids.parse(id, "officeImport.missing"), instant(known));
        Faces.sendFile("undangan-" + when.today() + ".csv", true, out -> {
            Csv csv = new Csv(out);
            csv.row("kode", "kantor", "nama_admin", "alamat_admin", "tautan", "berlaku_sampai");
            links.forEach(one -> csv.row(
                    one.code(),
                    one.name(),
                    one.admin(),
                    one.contact(),
                    Said.link(request, one.link()),
                    when.full(one.until())));
            csv.flush();
        });
    }

    private static Instant instant(String text) {
        try {
            return text == null || text.isEmpty() ? null : Instant.parse(text);
        } catch (DateTimeException e) {
            throw Refusal.conflict("officeImport.linkedSince");
        }
    }

    public boolean isOffered() {
        return id != null && getStanding().awaited() > 0;
    }

    public AdminLinkService.Standing getStanding() {
        if (standing == null) {
            standing = service.standing(Ids.parse(id, "officeImport.missing"));
        }
        return standing;
    }

    /** For the page to send back. */
    public String getKnown() {
        Instant last = getStanding().linkedAt();
        return last == null ? "" : last.toString();
    }

    public String getText() {
        return Face.say("offices.linksText", getStanding().awaited());
    }

    public String getBefore() {
        return Face.say("offices.linksBefore", when.full(getStanding().linkedAt()));
    }
}
