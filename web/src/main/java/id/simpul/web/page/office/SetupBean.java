package id.simpul.web.page.office;

import id.simpul.identity.CurrentUser;
import id.simpul.identity.Permission;
import id.simpul.onboarding.settings.SetupQuery;
import id.simpul.onboarding.settings.SetupView;
import id.simpul.web.face.Face;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What an office has still to do before its first case, and where. */
@Named
@RequestScoped
public class SetupBean {

    /** More names than these are counted. */
    private static final int NAMED = 5;

    @Inject
    private SetupQuery query;

    @Inject
    private CurrentUser current;

    private SetupView view;

    public SetupView getView() {
        if (view == null) {
            view = query.setup();
        }
        return view;
    }

    public String getSummary() {
        return Face.say("setup.summary", getView().done(), getView().items().size());
    }

    /** The item's sentence: what is there, or what is missing. */
    public String text(SetupView.Item item) {
        List<String> facts = item.facts();
        String named = facts.size() > NAMED
                ? String.join(", ", facts.subList(0, NAMED)) + " " + Face.say("setup.andMore", facts.size() - NAMED)
                : String.join(", ", facts);
        return Face.say("setup." + (item.done() ? "done." : "todo.") + item.key(), named);
    }

    public String name(SetupView.Item item) {
        return Face.say("setup.name." + item.key());
    }

    public String kind(SetupView.Item item) {
        if (item.done()) {
            return "ok";
        }
        return item.needed() ? "bad" : "warn";
    }

    public String icon(SetupView.Item item) {
        if (item.done()) {
            return "circle-check";
        }
        return item.needed() ? "alert-triangle" : "circle-dashed";
    }

    public String tag(SetupView.Item item) {
        if (item.done()) {
            return Face.say("setup.isDone");
        }
        return Face.say(item.needed() ? "setup.isNeeded" : "setup.isAdvice");
    }

    /** Whether this is an office that runs cases: the Ditjen begins none. */
    public boolean isPractice() {
        return !current.get().tenant().national() && current.get().may(Permission.Keys.SOP_EDIT);
    }

    /** Where one of the office's SOPs is walked without a case. */
    public String getPracticeAddress() {
        return getView().items().stream()
                .filter(item -> item.key().equals("practice"))
                .map(SetupView.Item::where)
                .findFirst()
                .orElse("/admin/sop");
    }
}
