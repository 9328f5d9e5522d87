package id.simpul.web.page.office;

import id.simpul.core.Ids;
import id.simpul.onboarding.opening.ImportProblem;
import id.simpul.onboarding.opening.ImportService;
import id.simpul.onboarding.opening.ImportState;
import id.simpul.onboarding.opening.ImportView;
import id.simpul.onboarding.opening.OfficeQuery;
import id.simpul.tenant.Region;
import id.simpul.web.Csv;
import id.simpul.web.face.Face;
import id.simpul.web.face.Redirect;
import id.simpul.web.face.When;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** Many offices from one table: read and shown, begun, watched. What is shown lives in the address. */
@Named("officeImportBean")
@RequestScoped
public class ImportBean {

    /** More than these are counted, not listed. */
    private static final int LISTED = 100;

    @Inject
    @Param(name = "daftar")
    private String id;

    @Inject
    @Param(name = "unduh")
    private String wanted;

    @Inject
    private ImportService service;

    @Inject
    private OfficeQuery offices;

    @Inject
    private When when;

    private ImportView view;
    private String upload;

    /** An import of the past. */
    public record Past(String id, String words) {}

    public boolean isDownloading() {
        return wanted != null;
    }

    /** Sends a list to fill in: a line for each region that has no office, with its name to know it by. */
    public void download() throws IOException {
        List<Region> free = offices.free();
        Faces.sendFile("kantor.csv", true, out -> {
            Csv csv = new Csv(out);
            csv.row("kode", "wilayah", "nama_admin", "alamat_admin");
            free.forEach(region -> csv.row(region.code(), region.name(), "", ""));
            csv.flush();
        });
        FacesContext.getCurrentInstance().responseComplete();
    }

    public void read() {
        ImportView plan = service.plan(Upload.bytes(upload));
        Redirect.to("/nasional/kantor/impor?daftar=" + plan.id());
    }

    public void begin() {
        service.begin(Ids.parse(id, "officeImport.missing"));
        Redirect.to("/nasional/kantor/impor?daftar=" + id);
    }

    public boolean isChosen() {
        return id != null;
    }

    public ImportView getView() {
        if (view == null) {
            view = service.view(Ids.parse(id, "officeImport.missing"));
        }
        return view;
    }

    public boolean isPlanned() {
        return getView().state() == ImportState.PLANNED;
    }

    public boolean isRunning() {
        return getView().state() == ImportState.RUNNING;
    }

    public boolean isStartable() {
        return isChosen() && isPlanned() && getView().total() > 0;
    }

    /** How it stands, in one sentence. */
    public String getSummary() {
        ImportView v = getView();
        return switch (v.state()) {
            case PLANNED ->
                Face.say("offices.planned", v.total(), v.present(), v.problems().size());
            case RUNNING -> Face.say("offices.running", v.done(), v.total());
            case DONE ->
                Face.say(
                        "offices.finished",
                        v.opened(),
                        v.present(),
                        v.problems().size());
        };
    }

    public String getTone() {
        ImportView v = getView();
        return v.problems().isEmpty() ? "ok" : "warn";
    }

    public List<String> getProblems() {
        return getView().problems().stream().map(ImportBean::sentence).toList();
    }

    private static String sentence(ImportProblem problem) {
        Object[] args = problem.args().toArray();
        String said = Face.say(problem.key(), args);
        return Face.say("offices.line", problem.line(), problem.office() == null ? "" : problem.office(), said);
    }

    public List<ImportView.Planned> getListed() {
        return getView().planned().stream().limit(LISTED).toList();
    }

    /** How many the list does not show; 0 for none. */
    public int getMore() {
        return Math.max(0, getView().planned().size() - LISTED);
    }

    public String getMoreText() {
        return Face.say("offices.more", getMore());
    }

    public List<Past> getPast() {
        return service.latest().stream()
                .map(v -> new Past(
                        v.id().toString(),
                        Face.say("offices.past", when.full(v.askedAt()), v.askedBy(), v.opened(), v.total())))
                .toList();
    }

    public String getUpload() {
        return null;
    }

    public void setUpload(String upload) {
        this.upload = upload;
    }
}
