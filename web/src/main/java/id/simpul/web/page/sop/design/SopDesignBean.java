package id.simpul.web.page.sop.design;

import id.simpul.casework.MigrationQuery;
import id.simpul.core.Refusal;
import id.simpul.sop.DraftService;
import id.simpul.sop.SopEdition;
import id.simpul.sop.SopQuery;
import id.simpul.sop.SopVersionState;
import id.simpul.sop.SopVersionView;
import id.simpul.web.Words;
import id.simpul.web.face.Face;
import id.simpul.web.face.Option;
import id.simpul.web.face.Redirect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import org.omnifaces.cdi.Param;

/** The designer's frame: which draft is on the table, and what there is to begin one from. */
@Named("sopDesign")
@RequestScoped
public class SopDesignBean {

    @Inject
    @Param(name = "kode")
    private String code;

    @Inject
    @Param(name = "versi")
    private String version;

    @Inject
    private SopQuery query;

    @Inject
    private DraftService drafts;

    @Inject
    private MigrationQuery migrations;

    private List<SopEdition> editions;
    private SopVersionView view;

    private List<SopEdition> editions() {
        if (editions == null) {
            editions = query.editions(code);
        }
        return editions;
    }

    /** The version asked for, else the newest draft, else the one in force, else the newest. */
    public SopVersionView getView() {
        if (view == null) {
            view = query.version(code, version == null ? unsaid().number() : number());
        }
        return view;
    }

    private int number() {
        if (!version.matches("[1-9][0-9]{0,5}")) {
            throw Refusal.missing("sop.missing");
        }
        return Integer.parseInt(version);
    }

    private SopEdition unsaid() {
        return editions().stream()
                .filter(e -> e.state() == SopVersionState.DRAFT)
                .findFirst()
                .or(this::inForce)
                .orElse(editions().get(0));
    }

    private Optional<SopEdition> inForce() {
        return editions().stream().filter(SopEdition::inForce).findFirst();
    }

    public boolean isDraft() {
        // asked first, so that nobody is shown anything who keeps no SOPs
        editions();
        return getView().state() == SopVersionState.DRAFT;
    }

    public String getTitle() {
        return Face.say("design.title", getView().number());
    }

    /** Where the script reads and keeps the draft. */
    public String getAddress() {
        return "/admin/draf-sop/" + getView().id();
    }

    /** What this draft is compared with before it is published; null where nothing is in force. */
    public String getCompare() {
        return inForce()
                .map(e -> "/sop/" + code + "/bandingkan?banding=" + e.number() + "&versi="
                        + getView().number())
                .orElse(null);
    }

    /** How many cases run on the version in force and stay there; empty where nothing is in force. */
    public String getRunning() {
        return inForce()
                .map(e -> Face.say("design.running", migrations.running(code).getOrDefault(e.number(), 0L), e.number()))
                .orElse("");
    }

    /** Where it is published. */
    public String getPublish() {
        return getCompare() == null ? "/sop/" + code + "?versi=" + getView().number() + "#versi" : getCompare();
    }

    /**
     * What the script says, by short keys; one place in the bundle for all of it. What it writes into the SOP is Indonesian,
     * as SOPs are, whatever the reader's language.
     */
    public List<Option> getWords() {
        SortedMap<String, String> words = Words.below(
                "design.ui.", FacesContext.getCurrentInstance().getViewRoot().getLocale());
        Words.below(
                        "sop.field.",
                        FacesContext.getCurrentInstance().getViewRoot().getLocale())
                .forEach((key, word) -> words.put("field." + key, word));
        Words.below("design.ui.sop.", Words.INDONESIAN).forEach((key, word) -> words.put("sop." + key, word));
        return words.entrySet().stream()
                .map(word -> new Option(word.getKey(), word.getValue()))
                .toList();
    }

    /** Opens a draft of the version that is shown. */
    public void open() {
        UUID draft = drafts.open(code, getView().number());
        Redirect.to("/admin/sop/" + code + "?versi=" + drafts.read(draft).number());
    }
}
