package id.simpul.web.page.casework;

import id.simpul.casework.CaseService;
import id.simpul.casework.CompleteTask;
import id.simpul.casework.OnBehalf;
import id.simpul.core.Ids;
import id.simpul.web.face.Redirect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.UUID;
import org.omnifaces.cdi.Param;

/** What somebody does on a case's page. Reads nothing first: whether it may be done, the case itself decides. */
@Named("caseAct")
@RequestScoped
public class CaseActBean {

    @Inject
    @Param(name = "no")
    private String number;

    /** The task a button was pressed at. */
    @Inject
    @Param(name = "tugas")
    private String task;

    /** The outcome that was chosen. */
    @Inject
    @Param(name = "hasil")
    private String outcome;

    @Inject
    private CaseService service;

    @Inject
    private CaseBean page;

    private String note;
    private String letterNumber;
    private LocalDate letterDate;
    private String reason;

    /** Whether one of the step's ways out was pressed; only by a post, never by an address. */
    public boolean isChosen() {
        return outcome != null && FacesContext.getCurrentInstance().isPostback();
    }

    public void complete() {
        OnBehalf paper = letterNumber == null && letterDate == null ? null : new OnBehalf(letterNumber, letterDate);
        service.complete(task(), new CompleteTask(outcome, note, null, paper));
        Redirect.to(address() + "?selesai=" + task);
    }

    public void claim() {
        service.claim(task());
        Redirect.to(address());
    }

    public void release() {
        service.release(task());
        Redirect.to(address());
    }

    public void withdraw() {
        service.withdraw(page.getFile().id(), reason);
        Redirect.to(address());
    }

    private UUID task() {
        return Ids.parse(task, "task.missing");
    }

    private String address() {
        return "/permohonan/" + number;
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
