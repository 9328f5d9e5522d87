package id.simpul.web.page.identity;

import id.simpul.core.Ids;
import id.simpul.identity.AccountKind;
import id.simpul.identity.CurrentUser;
import id.simpul.identity.entry.Invite;
import id.simpul.identity.entry.PeopleQuery;
import id.simpul.identity.entry.PeopleService;
import id.simpul.web.face.Face;
import id.simpul.web.face.Option;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.omnifaces.cdi.Param;

/** The people of an office: invite, make a link for a new password, switch off and on. */
@Named
@RequestScoped
public class PeopleBean {

    /** Whom one of the buttons beside a person was pressed for. */
    @Inject
    @Param(name = "tautan")
    private String linkFor;

    @Inject
    @Param(name = "mati")
    private String offFor;

    @Inject
    @Param(name = "hidup")
    private String onFor;

    @Inject
    @Param(name = "faktor")
    private String factorOf;

    @Inject
    private PeopleService service;

    @Inject
    private PeopleQuery query;

    @Inject
    private CurrentUser current;

    @Inject
    private HttpServletRequest request;

    private List<PeopleQuery.Person> people;
    private PeopleService.Link link;

    private String name;
    private String handle;
    private String kind = AccountKind.STAFF.name();
    private String position;
    private LocalDate from;
    private String institution;

    /** No redirect follows: the link is on this answer and nowhere else. */
    public void invite() {
        link = service.invite(new Invite(
                name, handle.strip().toLowerCase(Locale.ROOT), AccountKind.valueOf(kind), position, from, institution));
        people = null;
        name = null;
        handle = null;
        institution = null;
    }

    /** What one of the buttons beside a person asks for. */
    public void manage() {
        if (linkFor != null) {
            link = service.renew(Ids.parse(linkFor, "account.missing"));
        } else if (offFor != null) {
            service.switchOff(Ids.parse(offFor, "account.missing"));
        } else if (factorOf != null) {
            service.takeOffFactor(Ids.parse(factorOf, "account.missing"));
        } else {
            service.switchOn(Ids.parse(onFor, "account.missing"));
        }
        people = null;
    }

    /** Only by a post: an address must not be able to do it. */
    public boolean isPersonChosen() {
        boolean chosen = linkFor != null || offFor != null || onFor != null || factorOf != null;
        return FacesContext.getCurrentInstance().isPostback() && chosen;
    }

    /** The whole address to hand over; null where none was just made. */
    public String getLink() {
        if (link == null) {
            return null;
        }
        String here = request.getRequestURL().toString();
        String site = here.substring(0, here.length() - request.getRequestURI().length());
        return site + request.getContextPath() + "/undangan/" + link.code();
    }

    public String getLinkText() {
        return Face.say(link.reset() ? "people.resetLink" : "people.inviteLink", link.username());
    }

    public List<PeopleQuery.Person> getPeople() {
        if (people == null) {
            people = query.people();
        }
        return people;
    }

    public List<Option> getKinds() {
        return Arrays.stream(AccountKind.values())
                .filter(k ->
                        k != AccountKind.INSTITUTION || !current.get().tenant().national())
                .map(k ->
                        new Option(k.name(), Face.say("people.kind." + k.name().toLowerCase(Locale.ROOT))))
                .toList();
    }

    public List<Option> getPosts() {
        List<Option> posts = new ArrayList<>(List.of(new Option("", Face.say("people.noPost"))));
        query.posts().forEach(post -> posts.add(new Option(post.key(), post.name())));
        return posts;
    }

    public String getHandleHint() {
        return Face.say("people.handleHint", current.get().tenant().slug());
    }

    /** What somebody is here: the posts or the institution, or else what the account is for. */
    public String part(PeopleQuery.Person person) {
        return person.part().isEmpty()
                ? Face.say("people.kind." + person.kind().name().toLowerCase(Locale.ROOT))
                : person.part();
    }

    public String tagText(PeopleQuery.Person person) {
        return Face.say("people.state." + person.state().name().toLowerCase(Locale.ROOT));
    }

    public String tagKind(PeopleQuery.Person person) {
        return switch (person.state()) {
            case ACTIVE -> "ok";
            case INVITED -> "warn";
            case OFF -> "";
        };
    }

    public String tagIcon(PeopleQuery.Person person) {
        return switch (person.state()) {
            case ACTIVE -> "circle-check";
            case INVITED -> "send";
            case OFF -> "ban";
        };
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getHandle() {
        return handle;
    }

    public void setHandle(String handle) {
        this.handle = handle;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getPosition() {
        return position;
    }

    public void setPosition(String position) {
        this.position = position;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public String getInstitution() {
        return institution;
    }

    public void setInstitution(String institution) {
        this.institution = institution;
    }
}
