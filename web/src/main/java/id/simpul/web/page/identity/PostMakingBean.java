package id.simpul.web.page.identity;

import id.simpul.identity.CurrentUser;
import id.simpul.identity.Permission;
import id.simpul.identity.post.PostQuery;
import id.simpul.identity.post.PostView;
import id.simpul.onboarding.settings.OfficePost;
import id.simpul.onboarding.settings.OfficePostService;
import id.simpul.onboarding.settings.SettingsService;
import id.simpul.web.face.Face;
import id.simpul.web.face.Option;
import id.simpul.web.face.Redirect;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.omnifaces.cdi.Param;

/** Makes posts, changes what is said of one, and takes one out of use. Which one lives in the address. */
@Named
@RequestScoped
public class PostMakingBean {

    private static final String HERE = "/admin/jabatan";

    @Inject
    @Param(name = "ubah")
    private String key;

    @Inject
    private OfficePostService service;

    @Inject
    private SettingsService settings;

    @Inject
    private PostQuery query;

    @Inject
    private CurrentUser current;

    private List<PostView> posts;

    private String newName;
    private String newSigns = "false";
    private String newSuperior;
    private String name;
    private String signs;
    private String superior;
    private Integer version;

    @PostConstruct
    void show() {
        if (!isAllowed()) {
            return;
        }
        version = settings.view().version();
        chosen().ifPresent(post -> {
            name = post.name();
            signs = String.valueOf(post.signs());
            superior = post.reportsTo();
        });
    }

    /** Whoever gives posts need not be who makes them. */
    public boolean isAllowed() {
        return current.get().may(Permission.Keys.OFFICE_CONFIGURE);
    }

    public void add() {
        service.add(new OfficePost(newName, Boolean.parseBoolean(newSigns), newSuperior), version);
        Redirect.to(HERE);
    }

    public void change() {
        service.change(key, new OfficePost(name, Boolean.parseBoolean(signs), superior), version);
        Redirect.to(HERE);
    }

    public void remove() {
        service.remove(key, version);
        Redirect.to(HERE);
    }

    public boolean isChosen() {
        return isAllowed() && chosen().isPresent();
    }

    public String getTitle() {
        return chosen().map(post -> Face.say("posts.changeOne", post.name())).orElse("");
    }

    private Optional<PostView> chosen() {
        return posts().stream().filter(post -> post.key().equals(key)).findFirst();
    }

    private List<PostView> posts() {
        if (posts == null) {
            posts = query.list().stream().filter(post -> !post.retired()).toList();
        }
        return posts;
    }

    public List<Option> getYesNo() {
        return List.of(new Option("false", Face.say("posts.signsNot")), new Option("true", Face.say("posts.signsYes")));
    }

    /** The post above; by default the first that signs. */
    public List<Option> getSuperiors() {
        List<Option> all = new ArrayList<>(List.of(new Option("", Face.say("posts.superiorUsual"))));
        posts().forEach(post -> all.add(new Option(post.key(), post.name())));
        return all;
    }

    /** What stands beside a post's name: whether it signs, and who hears of its lateness. */
    public String about(PostView post) {
        List<String> said = new ArrayList<>();
        if (post.signs()) {
            said.add(Face.say("posts.signs"));
        }
        posts().stream()
                .filter(above -> above.key().equals(post.reportsTo()))
                .findFirst()
                .ifPresent(above -> said.add(Face.say("posts.under", above.name())));
        if (post.retired()) {
            said.add(Face.say("posts.retired"));
        }
        return String.join(" · ", said);
    }

    public String getKey() {
        return key;
    }

    public String getNewName() {
        return newName;
    }

    public void setNewName(String newName) {
        this.newName = newName;
    }

    public String getNewSigns() {
        return newSigns;
    }

    public void setNewSigns(String newSigns) {
        this.newSigns = newSigns;
    }

    public String getNewSuperior() {
        return newSuperior;
    }

    public void setNewSuperior(String newSuperior) {
        this.newSuperior = newSuperior;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getSigns() {
        return signs;
    }

    public void setSigns(String signs) {
        this.signs = signs;
    }

    public String getSuperior() {
        return superior;
    }

    public void setSuperior(String superior) {
        this.superior = superior;
    }

    public Integer getVersion() {
        return version;
    }

    public void setVersion(Integer version) {
        this.version = version;
    }
}
