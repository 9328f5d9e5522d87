package id.simpul.web.page.casework;

import id.simpul.casework.CaseQuery;
import id.simpul.casework.CaseService;
import id.simpul.casework.CaseView;
import id.simpul.casework.CompleteTask;
import id.simpul.casework.OnBehalf;
import id.simpul.casework.TaskState;
import id.simpul.casework.TaskView;
import id.simpul.core.Ids;
import id.simpul.identity.CurrentUser;
import id.simpul.identity.Permission;
import id.simpul.national.SubmissionQuery;
import id.simpul.national.SubmissionView;
import id.simpul.sop.LaneKind;
import id.simpul.sop.SopVersionView;
import id.simpul.sop.Step;
import id.simpul.web.face.Face;
import id.simpul.web.face.Redirect;
import id.simpul.web.face.When;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.omnifaces.cdi.Param;

/** A case's own page: where it stands, the present step and its ways out, what happened. */
@Named("caseFile")
@RequestScoped
public class CaseBean {

    @Inject
    @Param(name = "no")
    private String number;

    @Inject
    @Param(name = "bagian")
    private String part;

    /** The task a button was pressed at. */
    @Inject
    @Param(name = "tugas")
    private String pressedTask;

    /** The outcome that was chosen. */
    @Inject
    @Param(name = "hasil")
    private String outcome;

    @Inject
    private CaseQuery cases;

    @Inject
    private CaseService service;

    @Inject
    private SubmissionQuery submissions;

    @Inject
    private SopDocuments sops;

    @Inject
    private CurrentUser current;

    @Inject
    private When when;

    private String note;
    private String letterNumber;
    private LocalDate letterDate;
    private String reason;

    private CaseView file;
    private List<SubmissionView> sent;

    public void complete() {
        OnBehalf paper = letterNumber == null && letterDate == null ? null : new OnBehalf(letterNumber, letterDate);
        service.complete(Ids.parse(pressedTask, "task.missing"), new CompleteTask(outcome, note, null, paper));
        Redirect.to(address() + "?selesai=" + pressedTask);
    }

    public void claim() {
        service.claim(Ids.parse(pressedTask, "task.missing"));
        Redirect.to(address());
    }

    public void release() {
        service.release(Ids.parse(pressedTask, "task.missing"));
        Redirect.to(address());
    }

    public void withdraw() {
        service.withdraw(getFile().id(), reason);
        Redirect.to(address());
    }

    /** Whether one of the step's ways out was pressed; read from the post, since the buttons come from data. */
    public boolean isChosen() {
        return outcome != null && FacesContext.getCurrentInstance().isPostback();
    }

    private String address() {
        return "/permohonan/" + number;
    }

    public CaseView getFile() {
        if (file == null) {
            file = cases.byNumber(number);
        }
        return file;
    }

    public SopVersionView getSop() {
        return sops.view(getFile().sop(), getFile().version());
    }

    Jalur jalur() {
        return new Jalur(
                getSop().document(),
                getFile().openTasks(),
                getFile().history(),
                getFile().endedAt() != null);
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
        return getSop().document().step(getShown().step().key()).orElseThrow();
    }

    public int getPlace() {
        return getSop().document().indexOf(getShown().step().key()) + 1;
    }

    public String getGist() {
        return Gist.of(getShown().step().uraian(), 80);
    }

    public List<Way> getWays() {
        return Way.of(getTask(), getSop().document(), getFile().openTasks());
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

    /** Why the case came back to this step; null when it did not, or was not told. */
    public String getLastReturn() {
        if (getTask() == null || getTask().iteration() < 2) {
            return null;
        }
        return getHappenings().stream()
                .filter(h -> "is-balik".equals(h.style()))
                .map(Happening::note)
                .findFirst()
                .orElse(null);
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

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getLetterNumber() {
        return letterNumber;
    }

    public void setLetterNumber(String letterNumber) {
        this.letterNumber = letterNumber;
    }

    public LocalDate getLetterDate() {
        return letterDate;
    }

    public void setLetterDate(LocalDate letterDate) {
        this.letterDate = letterDate;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
