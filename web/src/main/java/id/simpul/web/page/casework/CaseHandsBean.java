package id.simpul.web.page.casework;

import id.simpul.casework.CaseRecordService;
import id.simpul.casework.CaseService;
import id.simpul.casework.CaseView;
import id.simpul.casework.Correction;
import id.simpul.casework.HandOver;
import id.simpul.casework.HandoverService;
import id.simpul.casework.StartCase;
import id.simpul.casework.TaskState;
import id.simpul.casework.TaskView;
import id.simpul.core.Ids;
import id.simpul.identity.CurrentUser;
import id.simpul.identity.Permission;
import id.simpul.identity.post.PostQuery;
import id.simpul.sop.LaneKind;
import id.simpul.web.face.Face;
import id.simpul.web.face.Option;
import id.simpul.web.face.Redirect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.omnifaces.cdi.Param;

/** What the office does with a case beside its steps: hand over, take back, remark, correct, go on with the next SOP. */
@Named("caseHands")
@RequestScoped
public class CaseHandsBean {

    @Inject
    @Param(name = "bagian")
    private String part;

    /** The open task to hand over. */
    @Inject
    @Param(name = "alih")
    private String handed;

    /** The done task to take back. */
    @Inject
    @Param(name = "kembali")
    private String takenBack;

    @Inject
    private HandoverService hands;

    @Inject
    private CaseRecordService records;

    @Inject
    private CaseService cases;

    @Inject
    private PostQuery posts;

    @Inject
    private CaseBean page;

    @Inject
    private CurrentUser current;

    private String to;
    private String handNote;
    private String backReason;
    private String comment;
    private String title;
    private String institution;
    private String correctReason;
    private List<Option> colleagues;

    public boolean isShown() {
        return "kelola".equals(part) && !current.get().external();
    }

    public boolean isStaff() {
        return !current.get().external();
    }

    /** The open task this reader may give to another; null where there is none. */
    public TaskView getTransferable() {
        boolean admin = current.get().may(Permission.Keys.POSITION_ASSIGN);
        return page.getFile().openTasks().stream()
                .filter(t -> t.laneKind() == LaneKind.INTERNAL && t.awaits() == null)
                .filter(t -> admin || !t.outcomes().isEmpty())
                .findFirst()
                .orElse(null);
    }

    public String getTransferText() {
        TaskView task = getTransferable();
        return task.state() == TaskState.CLAIMED
                ? Face.say("hands.heldBy", task.step().no(), task.assigneeName())
                : Face.say("hands.unclaimed", task.step().no());
    }

    /** Other holders of the task's post. */
    public List<Option> getColleagues() {
        if (colleagues == null) {
            TaskView task = getTransferable();
            // somebody may have done it while the form stood open
            colleagues = task == null
                    ? List.of()
                    : posts.colleagues(task.position()).stream()
                            .map(c -> new Option(c.username(), c.name()))
                            .toList();
        }
        return colleagues;
    }

    /** What this reader finished and may take back; null where there is nothing. */
    public TaskView getTakeable() {
        return page.getFile().history().stream()
                .filter(TaskView::takeBack)
                .reduce((first, second) -> second)
                .orElse(null);
    }

    public boolean isCorrectable() {
        return current.get().may(Permission.Keys.CASE_CORRECT);
    }

    public List<CaseView.Offer> getOffers() {
        List<CaseView.Offer> offers = page.getFile().offers();
        return offers == null ? List.of() : offers;
    }

    public List<CaseView.Linked> getContinuedBy() {
        List<CaseView.Linked> cases = page.getFile().continuedBy();
        return cases == null ? List.of() : cases;
    }

    public void handOver() {
        hands.handOver(Ids.parse(handed, "task.missing"), new HandOver(to, handNote));
        Redirect.to(address());
    }

    public void takeBack() {
        UUID task = Ids.parse(takenBack, "task.missing");
        hands.takeBack(task, backReason);
        Redirect.to(address());
    }

    public void remark() {
        records.comment(page.getFile().id(), comment);
        Redirect.to(address() + "?bagian=riwayat");
    }

    public void correct() {
        records.correct(page.getFile().id(), new Correction(title, institution, correctReason));
        Redirect.to(address());
    }

    /** Starts the SOP that the finished case offers, under the same title. */
    public void goOn() {
        CaseView former = page.getFile();
        if (getOffers().isEmpty()) {
            Redirect.to(address());
            return;
        }
        CaseView next =
                cases.start(new StartCase(former.offers().get(0).sop(), former.title(), null, null, former.id()));
        Redirect.to("/permohonan/" + next.number());
    }

    private String address() {
        return "/permohonan/" + page.getFile().number();
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getHandNote() {
        return handNote;
    }

    public void setHandNote(String handNote) {
        this.handNote = handNote;
    }

    public String getBackReason() {
        return backReason;
    }

    public void setBackReason(String backReason) {
        this.backReason = backReason;
    }

    public String getComment() {
        return comment;
    }

    public void setComment(String comment) {
        this.comment = comment;
    }

    public String getTitle() {
        return title == null ? page.getFile().title() : title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getInstitution() {
        return institution == null ? page.getFile().institution() : institution;
    }

    public void setInstitution(String institution) {
        this.institution = institution;
    }

    public String getCorrectReason() {
        return correctReason;
    }

    public void setCorrectReason(String correctReason) {
        this.correctReason = correctReason;
    }
}
