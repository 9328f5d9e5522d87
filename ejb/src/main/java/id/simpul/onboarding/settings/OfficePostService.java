package id.simpul.onboarding.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.core.Keys;
import id.simpul.core.Refusal;
import id.simpul.identity.PeopleIntake;
import id.simpul.identity.Permission;
import id.simpul.tenant.Tenant;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.shiro.authz.annotation.RequiresPermissions;

/**
 * Makes the posts of the own office, changes what is said of them and takes them out of use. They stand in the office's
 * settings, so its files take them along, and a start leaves them alone.
 */
@Stateless
public class OfficePostService {

    /** Nobody finds a post in a longer list. */
    private static final int MOST = 200;

    @Inject
    private SettingsEdit settings;

    @Inject
    private PeopleIntake people;

    @Inject
    private PostUse use;

    /** A post as it stands now. @param key made of its first name; lanes of SOPs and sign-in names go by it */
    public record Standing(String key, String name, boolean signs, String reportsTo) {}

    /**
     * Makes a post.
     *
     * @param version of the settings that were read; null to make it whatever changed meanwhile
     * @throws Refusal conflict when there is a post of this name, or the settings changed; invalid for a superior that
     *     the office does not have
     */
    @RequiresPermissions(Permission.Keys.OFFICE_CONFIGURE)
    public Standing add(@Valid OfficePost asked, Integer version) {
        String[] made = new String[1];
        change(version, posts -> {
            refuseName(asked.name(), posts, null);
            if (posts.size() >= MOST) {
                throw Refusal.conflict("post.tooMany", MOST);
            }
            Set<String> taken = new HashSet<>();
            posts.forEach(post -> taken.add(post.get("key").asText()));
            made[0] = Keys.free(asked.name(), "jabatan", taken);
            write(posts.addObject().put("key", made[0]), asked);
        });
        return standing(made[0], asked);
    }

    /**
     * Says other things of a post. Its key stays, so what goes by it stays too.
     *
     * @throws Refusal missing when the office has no such post; else as {@link #add}, and invalid for a superior whose
     *     own superiors lead back to it
     */
    @RequiresPermissions(Permission.Keys.OFFICE_CONFIGURE)
    public Standing change(String key, @Valid OfficePost asked, Integer version) {
        change(version, posts -> {
            refuseName(asked.name(), posts, key);
            write(found(posts, key), asked);
        });
        return standing(key, asked);
    }

    /**
     * Takes a post out of use. Who held it before stays told.
     *
     * @return the post as it was
     * @throws Refusal missing when the office has no such post; conflict when it is its last, or while an SOP in force or
     *     a draft, an open task, an open duty, a holder or another post goes by it
     */
    @RequiresPermissions(Permission.Keys.OFFICE_CONFIGURE)
    public Standing remove(String key, Integer version) {
        Standing[] removed = new Standing[1];
        change(version, posts -> {
            ObjectNode post = found(posts, key);
            removed[0] = new Standing(
                    key,
                    post.get("name").asText(),
                    post.path("signs").asBoolean(),
                    post.path("reportsTo").textValue());
            String name = post.get("name").asText();
            posts.forEach(other -> {
                if (key.equals(other.path("reportsTo").asText())) {
                    throw Refusal.conflict(
                            "post.isSuperior", name, other.get("name").asText());
                }
            });
            use.of(key).stream().findFirst().ifPresent(at -> {
                throw refusal(name, at);
            });
            if (posts.size() == 1) {
                throw Refusal.conflict("post.last");
            }
            for (Iterator<JsonNode> all = posts.iterator(); all.hasNext(); ) {
                if (all.next().equals(post)) {
                    all.remove();
                }
            }
        });
        return removed[0];
    }

    private void change(Integer version, Consumer<ArrayNode> edit) {
        Tenant office = settings.change("positions", version, tree -> edit.accept((ArrayNode) tree.get("positions")));
        people.positions(office.file().positions());
    }

    private static void write(ObjectNode post, OfficePost asked) {
        post.put("name", asked.name()).put("signs", asked.signs()).put("reportsTo", asked.reportsTo());
    }

    private static ObjectNode found(ArrayNode posts, String key) {
        for (JsonNode post : posts) {
            if (post.get("key").asText().equals(key)) {
                return (ObjectNode) post;
            }
        }
        throw Refusal.missing("people.noSuchPost");
    }

    /** Two posts of one name could not be told apart where they are chosen. */
    private static void refuseName(String name, ArrayNode posts, String own) {
        for (JsonNode post : posts) {
            if (!post.get("key").asText().equals(own)
                    && post.get("name").asText().equalsIgnoreCase(name)) {
                throw Refusal.conflict("post.nameTaken", post.get("name").asText());
            }
        }
    }

    private static Refusal refusal(String name, PostUse.Use at) {
        return switch (at.where()) {
            case SOP -> Refusal.conflict("post.inSop", name, at.what());
            case DRAFT -> Refusal.conflict("post.inDraft", name, at.what());
            case TASK -> Refusal.conflict("post.hasTask", name, at.what());
            case OBLIGATION -> Refusal.conflict("post.hasObligation", name, at.what());
            case HOLDER -> Refusal.conflict("post.isHeld", name, at.what());
        };
    }

    private static Standing standing(String key, OfficePost asked) {
        return new Standing(key, asked.name(), asked.signs(), asked.reportsTo());
    }
}
