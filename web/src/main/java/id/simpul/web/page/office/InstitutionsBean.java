package id.simpul.web.page.office;

import id.simpul.core.Ids;
import id.simpul.core.Refusal;
import id.simpul.identity.AccountKind;
import id.simpul.identity.CurrentUser;
import id.simpul.identity.entry.InstitutionQuery;
import id.simpul.identity.entry.InstitutionService;
import id.simpul.identity.entry.Invite;
import id.simpul.identity.entry.PeopleService;
import id.simpul.web.face.Face;
import id.simpul.web.face.Option;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.omnifaces.cdi.Param;

/** The register of institutions: write one down, put a name right, invite somebody who acts for one. */
@Named
@RequestScoped
public class InstitutionsBean {

    @Inject
    @Param(name = "q")
    private String q;

    @Inject
    private InstitutionQuery query;

    @Inject
    private InstitutionService service;

    @Inject
    private PeopleService people;

    @Inject
    private CurrentUser current;

    @Inject
    private HttpServletRequest request;

    private List<InstitutionQuery.Entry> entries;
    private PeopleService.Link link;

    private String newName;
    private String chosen;
    private String corrected;
    private String userName;
    private String handle;
    private String userOf;

    public void add() {
        service.add(newName);
        Said.done("institutions.added", newName);
        entries = null;
        newName = null;
    }

    /** The choice says which entry was read: {@code <id>/<version>}. */
    public void correct() {
        String[] parts = chosen == null ? new String[0] : chosen.split("/");
        if (parts.length != 2 || !parts[1].matches("[0-9]{1,9}")) {
            throw Refusal.invalid("institutions.choose", "/chosen");
        }
        service.rename(Ids.parse(parts[0], "institution.missing"), corrected, Integer.parseInt(parts[1]));
        Said.done("institutions.corrected", corrected);
        entries = null;
        chosen = null;
        corrected = null;
    }

    /** No redirect follows: the link is on this answer and nowhere else. */
    public void invite() {
        if (userOf == null) {
            throw Refusal.invalid("institutions.choose", "/userOf");
        }
        link = people.invite(new Invite(
                userName, handle.strip().toLowerCase(Locale.ROOT), AccountKind.INSTITUTION, null, null, userOf));
        entries = null;
        userName = null;
        handle = null;
    }

    /** The whole address to hand over; null where none was just made. */
    public String getLink() {
        return link == null ? null : Said.link(request, link.code());
    }

    public String getLinkText() {
        return Face.say("people.inviteLink", link.username());
    }

    public List<InstitutionQuery.Entry> getEntries() {
        if (entries == null) {
            entries = query.list(q);
        }
        return entries;
    }

    /** Who acts for an institution, in one line. */
    public String users(InstitutionQuery.Entry entry) {
        if (entry.users().isEmpty()) {
            return Face.say("institutions.noUsers");
        }
        return String.join(
                "; ",
                entry.users().stream()
                        .map(u -> u.name() + " (" + u.username() + ", "
                                + Face.say("people.state." + u.state().name().toLowerCase(Locale.ROOT)) + ")")
                        .toList());
    }

    public List<Option> getChoices() {
        List<Option> choices = new ArrayList<>(List.of(new Option("", Face.say("institutions.pick"))));
        query.list(null).forEach(e -> choices.add(new Option(e.id() + "/" + e.version(), e.name())));
        return choices;
    }

    public List<Option> getNames() {
        List<Option> names = new ArrayList<>(List.of(new Option("", Face.say("institutions.pick"))));
        query.list(null).forEach(e -> names.add(new Option(e.name(), e.name())));
        return names;
    }

    public String getHandleHint() {
        return Face.say("people.handleHint", current.get().tenant().slug());
    }

    public String getQ() {
        return q;
    }

    public String getNewName() {
        return newName;
    }

    public void setNewName(String newName) {
        this.newName = newName;
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(String chosen) {
        this.chosen = chosen;
    }

    public String getCorrected() {
        return corrected;
    }

    public void setCorrected(String corrected) {
        this.corrected = corrected;
    }

    public String getUserName() {
        return userName;
    }

    public void setUserName(String userName) {
        this.userName = userName;
    }

    public String getHandle() {
        return handle;
    }

    public void setHandle(String handle) {
        this.handle = handle;
    }

    public String getUserOf() {
        return userOf;
    }

    public void setUserOf(String userOf) {
        this.userOf = userOf;
    }
}
