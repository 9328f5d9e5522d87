package id.simpul.web.page.identity;

import id.simpul.core.Ids;
import id.simpul.identity.AssignmentKind;
import id.simpul.identity.post.AssignPost;
import id.simpul.identity.post.PostHolder;
import id.simpul.identity.post.PostQuery;
import id.simpul.identity.post.PostService;
import id.simpul.identity.post.PostView;
import id.simpul.web.face.Face;
import id.simpul.web.face.Option;
import id.simpul.web.face.Redirect;
import id.simpul.web.face.When;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.omnifaces.cdi.Param;

/** Posts of an office: who holds them now, later and earlier; name a Plt or Plh, end an assignment. */
@Named
@RequestScoped
public class PostsBean {

    /** Whose assignment a button was pressed for. */
    @Inject
    @Param(name = "akhiri")
    private String ended;

    @Inject
    private PostQuery query;

    @Inject
    private PostService service;

    @Inject
    private When when;

    private List<PostView> posts;

    private String position;
    private String account;
    private String kind = AssignmentKind.PLT.name();
    private LocalDate from;
    private LocalDate until;
    private String decree;
    private LocalDate lastDay;

    public List<PostView> getPosts() {
        if (posts == null) {
            posts = query.list();
        }
        return posts;
    }

    public List<Option> getPositions() {
        return getPosts().stream()
                .filter(p -> !p.retired())
                .map(p -> new Option(p.key(), p.name()))
                .toList();
    }

    public List<Option> getCandidates() {
        return query.candidates().stream()
                .map(c -> new Option(c.username(), c.name() + " (" + c.username() + ")"))
                .toList();
    }

    public List<Option> getKinds() {
        return Arrays.stream(AssignmentKind.values())
                .map(k -> new Option(k.name(), Face.say("posts.kind." + k.key())))
                .toList();
    }

    public void assign() {
        service.assign(position, new AssignPost(account, AssignmentKind.valueOf(kind), from, until, decree));
        Redirect.to("/admin/jabatan");
    }

    public void end() {
        service.end(Ids.parse(ended, "post.missing"), lastDay);
        Redirect.to("/admin/jabatan");
    }

    /** Only by a post: an address must not be able to do it. */
    public boolean isEnding() {
        return FacesContext.getCurrentInstance().isPostback() && ended != null;
    }

    /** From when to when, as what and under which decree. */
    public String about(PostHolder holder) {
        String days = holder.until() == null
                ? Face.say("posts.since", when.date(holder.from()))
                : holder.until().isBefore(holder.from())
                        ? Face.say("posts.never", when.date(holder.from()))
                        : Face.say("posts.fromUntil", when.date(holder.from()), when.date(holder.until()));
        return holder.decree() == null ? days : Face.say("posts.withDecree", days, holder.decree());
    }

    public String kindName(PostHolder holder) {
        return Face.say("posts.kind." + holder.kind());
    }

    public String stateText(PostHolder holder) {
        return Face.say("posts.state." + holder.state().name().toLowerCase(Locale.ROOT));
    }

    public String stateKind(PostHolder holder) {
        return switch (holder.state()) {
            case CURRENT -> "ok";
            case LATER -> "info";
            case EARLIER -> "";
        };
    }

    public String stateIcon(PostHolder holder) {
        return switch (holder.state()) {
            case CURRENT -> "circle-check";
            case LATER -> "clock";
            case EARLIER -> "history";
        };
    }

    public String getPosition() {
        return position;
    }

    public void setPosition(String position) {
        this.position = position;
    }

    public String getAccount() {
        return account;
    }

    public void setAccount(String account) {
        this.account = account;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }

    public String getDecree() {
        return decree;
    }

    public void setDecree(String decree) {
        this.decree = decree;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }
}
