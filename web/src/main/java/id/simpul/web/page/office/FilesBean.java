package id.simpul.web.page.office;

import id.simpul.core.Problem;
import id.simpul.onboarding.settings.FilesPlan;
import id.simpul.onboarding.settings.FilesService;
import id.simpul.onboarding.settings.SettingsService;
import id.simpul.web.face.Face;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** An office as files: taken along, and brought back after its plan was read. */
@Named
@RequestScoped
public class FilesBean {

    /** Changes of one file that are listed; nobody reads further. */
    private static final int LISTED = 40;

    @Inject
    @Param(name = "unduh")
    private String wanted;

    @Inject
    private FilesService service;

    @Inject
    private SettingsService settings;

    private FilesPlan plan;
    private boolean applied;
    private String upload;
    private Integer version;

    /** Shows what bringing the file would change. */
    public void look() {
        plan = service.plan(Upload.bytes(upload));
    }

    /** Brings what was shown; the answer shows what was done, or why nothing was. */
    public void apply() {
        plan = service.apply(Upload.bytes(upload), version);
        applied = plan.accepted();
        if (applied) {
            upload = null;
        }
    }

    public boolean isDownloading() {
        return wanted != null;
    }

    public void download() throws IOException {
        FilesService.Taken taken = service.export();
        Faces.sendFile(taken.zip(), taken.folder() + ".zip", true);
        FacesContext.getCurrentInstance().responseComplete();
    }

    public FilesPlan getPlan() {
        return plan;
    }

    public boolean isApplied() {
        return applied;
    }

    /** Whether the plan can be carried out: no file is refused, and something would change. */
    public boolean isReady() {
        return plan != null && !applied && plan.accepted() && plan.changes();
    }

    public String getTone() {
        return plan.accepted() ? "ok" : "bad";
    }

    public String getSummary() {
        if (!plan.accepted()) {
            return Face.say("files.refused");
        }
        if (!plan.changes()) {
            return Face.say("files.nothing");
        }
        return Face.say(
                applied ? "files.applied" : "files.planned", plan.files().size());
    }

    public String what(FilesPlan.File file) {
        String key = "files.what." + file.what().name().toLowerCase(Locale.ROOT);
        return Face.say(key, file.sop() == null ? "" : String.valueOf(file.sop()));
    }

    public String kind(FilesPlan.File file) {
        return switch (file.what()) {
            case SAME -> "";
            case REFUSED -> "bad";
            default -> applied ? "ok" : "warn";
        };
    }

    public String icon(FilesPlan.File file) {
        return switch (file.what()) {
            case SAME -> "check";
            case REFUSED -> "alert-triangle";
            default -> applied ? "circle-check" : "pencil";
        };
    }

    public List<FilesPlan.Change> changes(FilesPlan.File file) {
        return file.changes().stream().limit(LISTED).toList();
    }

    public String more(FilesPlan.File file) {
        int rest = file.changes().size() - LISTED;
        return rest > 0 ? Face.say("files.more", rest) : "";
    }

    /** Problems as sentences with their place. */
    public List<String> problems(FilesPlan.File file) {
        Locale language = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        return file.problems().stream().map(p -> sentence(p, language)).toList();
    }

    private static String sentence(Problem problem, Locale language) {
        String said = problem.sentence(language);
        return problem.line() > 0 ? Face.say("files.atLine", problem.line(), problem.pointer(), said) : said;
    }

    public String getUpload() {
        return upload;
    }

    public void setUpload(String upload) {
        this.upload = upload;
    }

    public Integer getVersion() {
        // asked on the first look too, so that the page is there for those alone who may use it
        return plan == null ? settings.view().version() : plan.version();
    }

    public void setVersion(Integer version) {
        this.version = version;
    }
}
