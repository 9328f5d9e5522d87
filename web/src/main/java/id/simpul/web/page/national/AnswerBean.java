package id.simpul.web.page.national;

import id.simpul.core.Ids;
import id.simpul.national.Decision;
import id.simpul.national.Reply;
import id.simpul.national.SubmissionService;
import id.simpul.web.face.Face;
import id.simpul.web.face.Redirect;
import id.simpul.web.face.When;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.omnifaces.cdi.Param;

/** The Ditjen's answer to the submission being read. */
@Named
@RequestScoped
public class AnswerBean {

    @Inject
    @Param(name = "buka")
    private String submission;

    @Inject
    private SubmissionService service;

    @Inject
    private InboxBean inbox;

    @Inject
    private When when;

    private Decision decision = Decision.APPROVED;
    private String letterNumber;
    private LocalDate letterDate;
    private String note;

    @PostConstruct
    void preset() {
        letterDate = when.today();
    }

    /** Answers in the name of the office that sent it. */
    public void reply() {
        UUID id = Ids.parse(submission, "submission.missing");
        Reply reply = new Reply(decision, letterNumber, letterDate, note, null);
        service.inOfficeOf(id, () -> service.reply(id, reply));
        Redirect.to("/nasional/kotak-masuk" + inbox.address() + "dijawab=" + id + "&buka=" + id);
    }

    /** What the chosen decision does in the office, before it is sent. */
    public String getEffect() {
        return Face.say(
                "answer.effect." + decision.name().toLowerCase(Locale.ROOT),
                inbox.getShown().tenant().name());
    }

    public Decision[] getDecisions() {
        return Decision.values();
    }

    public Decision getDecision() {
        return decision;
    }

    public void setDecision(Decision decision) {
        this.decision = decision;
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

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
