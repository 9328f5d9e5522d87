package id.simpul.web.page.casework;

import id.simpul.casework.CaseQuery;
import id.simpul.casework.CaseView;
import id.simpul.casework.TaskState;
import id.simpul.casework.TaskView;
import id.simpul.identity.CurrentUser;
import id.simpul.identity.Permission;
import id.simpul.national.SubmissionQuery;
import id.simpul.national.SubmissionView;
import id.simpul.sop.LaneKind;
import id.simpul.sop.SopDocument;
import id.simpul.sop.SopQuery;
import id.simpul.sop.Step;
import id.simpul.web.face.Face;
import id.simpul.web.face.When;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;

/** A case's own page: where it stands, the present step and its ways out, what happened. {@link CaseActBean} acts. */
@Named("caseFile")
@RequestScoped
public class CaseBean {

    @Inject
    @Param(name = "no")
    private String number;

    @Inject
    @Param(name = "bagian")
    private String part;

    @Inject
    private CaseQuery cases;

    @Inject
    private SubmissionQuery submissions;

    @Inject
    private SopQuery sops;

    @Inject
    private CurrentUser current;

    @Inject
    private When when;

    private CaseView file;
    private List<SubmissionView> sent;
    private Comeback lastReturn;
    private boolean returnTold;

    public CaseView getFile() {
        if (file == null) {
            file = cases.byNumber(number);
        }
        return file;
    }

    public SopDocument getSop() {
        return sops.document(getFile().sop(), getFile().version());
    }

    Jalur jalur() {
        return new Jalur(
                getSop(),
                getFile().openTasks(),
                getFile().history(),
                !current.get().external(),
                version -> sops.document(getFile().sop(), version));
    }

    public Ribbon getRibbon() {
        return Ribbon.of(jalur());
    }

    public LaneMap getMap() {
        return LaneMap.of(jalur(), when);
    }

    public List<StepLine> getSteps() {
        return StepLine.of(jalur(), when);
    }

    public StateTag getState() {
        return StateTag.of(getFile());
    }

    public int getReturns() {
        return jalur().returns();
    }

    /** What this reader can act on: the task with ways out, else one somebody must take; null when nothing. */
    public TaskView getTask() {
        return getFile().openTasks().stream()
                .filter(t -> !t.outcomes().isEmpty())
                .findFirst()
                .orElse(null);
    }

    /** The task to show: the reader's own, or where the case stands now; null once it has ended. */
    public TaskView getShown() {
        TaskView mine = getTask();
        return mine != null || getFile().openTasks().isEmpty()
                ? mine
                : getFile().openTasks().get(0);
    }

    public Step getStep() {
        return getSop().step(getShown().step().key()).orElseThrow();
    }

    public int getPlace() {
        return getSop().indexOf(getShown().step().key()) + 1;
    }

    public String getGist() {
        return Gist.of(getShown().step().uraian(), 80);
    }

    public List<Way> getWays() {
        return Way.of(getTask(), getSop(), getFile().openTasks());
    }

    /** Why nothing can be done here now: who has the case. */
    public String getWaiting() {
        TaskView task = getShown();
        if (task.awaits() != null) {
            return Face.say("case.waitsForDitjen");
        }
        String lane = laneName(task.lane());
        return task.assigneeName() == null
                ? Face.say("case.waitsFor", lane)
                : Face.say("case.heldBy", task.assigneeName(), lane);
    }

    /** Why the case came back to the step that is shown, and what that means; null when it did not. */
    public Comeback getLastReturn() {
        if (!returnTold) {
            returnTold = true;
            lastReturn = getShown() == null
                    ? null
                    : Comeback.to(getShown(), getFile().comebacks(), jalur(), when);
        }
        return lastReturn;
    }

    public boolean isNoteRequired() {
        return getTask() != null && getTask().outcomes().stream().anyMatch(TaskView.OutcomeView::noteRequired);
    }

    public String laneName(String key) {
        return jalur().laneName(key);
    }

    public boolean isClaimable() {
        return getTask() != null
                && getTask().state() == TaskState.OPEN
                && !current.get().external();
    }

    public boolean isMine() {
        return getTask() != null && getTask().state() == TaskState.CLAIMED;
    }

    /** Whether staff would act here for the institution, from its paper. */
    public boolean isAtTheDesk() {
        return getTask() != null
                && getTask().laneKind() == LaneKind.EXTERNAL
                && !current.get().external();
    }

    public boolean isWithdrawable() {
        return getFile().endedAt() == null
                && (current.get().external() || current.get().may(Permission.Keys.CASE_WITHDRAW));
    }

    /** What the case sent to the Ditjen and what was answered. */
    public List<SubmissionView> getSent() {
        if (sent == null) {
            sent = current.get().may(Permission.Keys.SUBMISSION_READ)
                    ? submissions.ofCase(getFile().id())
                    : List.of();
        }
        return sent;
    }

    public List<Happening> getHappenings() {
        return Happening.of(getFile(), jalur());
    }

    public List<Happening> getLatest() {
        List<Happening> all = getHappenings();
        return all.subList(0, Math.min(4, all.size()));
    }

    public boolean isHistoryShown() {
        return "riwayat".equals(part);
    }

    /** Where the time went is for staff: an institution does not read the office's own steps. */
    public boolean isTimeShown() {
        return "waktu".equals(part) && !current.get().external();
    }
}
