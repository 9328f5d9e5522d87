package id.simpul.web.page.casework;

import id.simpul.casework.CaseView;
import id.simpul.casework.EnterCase;
import id.simpul.casework.PaperCaseService;
import id.simpul.core.Refusal;
import id.simpul.identity.CurrentUser;
import id.simpul.identity.Permission;
import id.simpul.sop.Lane;
import id.simpul.sop.OnReply;
import id.simpul.sop.SopDocument;
import id.simpul.sop.SopQuery;
import id.simpul.sop.Step;
import id.simpul.web.face.Face;
import id.simpul.web.face.Option;
import id.simpul.web.face.Redirect;
import id.simpul.web.face.When;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.omnifaces.cdi.Param;

/** Enters a case that has been running on paper: which SOP, where it stands, and what is known of the steps before. */
@Named
@RequestScoped
public class PaperCaseBean {

    /** No step has such a key. */
    private static final String ENDED = "-";

    @Inject
    @Param(name = "sop")
    private String sop;

    @Inject
    private PaperCaseService service;

    @Inject
    private SopQuery sops;

    @Inject
    private CurrentUser current;

    @Inject
    private When when;

    private SopDocument document;
    private List<Past> past;
    private List<Signed> signed;

    private String title;
    private String institution;
    private LocalDate received;
    private String step;
    private LocalDate opened;
    private String reply;
    private String note;

    /** A step that may have been done on paper. */
    public static class Past {

        private final String key;
        private final String label;
        private LocalDate doneOn;

        Past(Step step) {
            key = step.key();
            label = name(step);
        }

        public String getLabel() {
            return label;
        }

        public LocalDate getDoneOn() {
            return doneOn;
        }

        public void setDoneOn(LocalDate doneOn) {
            this.doneOn = doneOn;
        }
    }

    /** A lane of a joint step that may have done its part on paper. */
    public static class Signed {

        private final String step;
        private final String lane;
        private final String label;
        private LocalDate doneOn;

        Signed(Step step, Lane lane) {
            this.step = step.key();
            this.lane = lane.key();
            label = step.no() + " · " + lane.name();
        }

        public String getLabel() {
            return label;
        }

        public LocalDate getDoneOn() {
            return doneOn;
        }

        public void setDoneOn(LocalDate doneOn) {
            this.doneOn = doneOn;
        }
    }

    /** The SOPs in force. @throws Refusal not allowed for who may not enter: nobody fills in a form in vain */
    public List<Option> getOptions() {
        if (!current.get().may(Permission.Keys.CASE_START)) {
            throw Refusal.notAllowed("permission.missing");
        }
        return sops.list().stream()
                .filter(s -> s.current(when.nowHere()).isPresent())
                .map(s -> new Option(s.code(), s.name()))
                .toList();
    }

    public String getSop() {
        return sop;
    }

    /** The edition such a case would walk; null before an SOP is chosen. */
    public SopDocument getDocument() {
        if (document == null && sop != null) {
            document = sops.version(sop, null).document();
        }
        return document;
    }

    public List<Option> getSteps() {
        return Stream.concat(
                        getDocument().steps().stream().map(s -> new Option(s.key(), name(s))),
                        Stream.of(new Option(ENDED, Face.say("paper.ended"))))
                .toList();
    }

    /** What comes after the present step stays empty; the last step is past in a case that has ended. */
    public List<Past> getPast() {
        if (past == null && getDocument() != null) {
            past = getDocument().steps().stream().map(Past::new).toList();
        }
        return past;
    }

    /** The lanes of the steps that several sign. */
    public List<Signed> getSigned() {
        if (signed == null && getDocument() != null) {
            signed = getDocument().steps().stream()
                    .filter(s -> s.lanes().size() > 1)
                    .flatMap(s -> s.lanes().stream()
                            .map(key -> new Signed(s, getDocument().lane(key).orElseThrow())))
                    .toList();
        }
        return signed;
    }

    public List<Option> getReplies() {
        return List.of(
                new Option("", Face.say("paper.noReply")),
                new Option(OnReply.APPROVED.name(), Face.say("submission.state.approved")),
                new Option(OnReply.RETURNED.name(), Face.say("submission.state.returned")),
                new Option(OnReply.REJECTED.name(), Face.say("submission.state.rejected")));
    }

    public boolean isAsksDitjen() {
        return getDocument().steps().stream().anyMatch(Step::awaitsDitjen);
    }

    public void enter() {
        List<EnterCase.PastStep> done = getPast().stream()
                .filter(p -> p.doneOn != null)
                .map(p -> new EnterCase.PastStep(p.key, p.doneOn, null))
                .toList();
        boolean ended = ENDED.equals(step);
        List<EnterCase.SignedLane> parts = getSigned().stream()
                .filter(s -> s.doneOn != null && s.step.equals(step))
                .map(s -> new EnterCase.SignedLane(s.lane, s.doneOn, null))
                .toList();
        OnReply answered = reply == null || reply.isEmpty() ? null : OnReply.valueOf(reply);
        CaseView entered = service.enter(new EnterCase(
                sop,
                title,
                institution,
                moment(received),
                ended ? null : step,
                ended ? null : moment(opened),
                done,
                answered,
                note,
                parts));
        Redirect.to("/permohonan/" + entered.number());
    }

    // papers have days: noon stands for one, this moment for today
    private OffsetDateTime moment(LocalDate day) {
        if (day == null) {
            return null;
        }
        OffsetDateTime noon =
                day.atTime(12, 0).atZone(current.get().tenant().timezone()).toOffsetDateTime();
        return day.equals(when.today()) && noon.isAfter(when.nowHere()) ? when.nowHere() : noon;
    }

    private static String name(Step step) {
        return step.no() + " " + Gist.of(step.uraian(), 70);
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getInstitution() {
        return institution;
    }

    public void setInstitution(String institution) {
        this.institution = institution;
    }

    public LocalDate getReceived() {
        return received;
    }

    public void setReceived(LocalDate received) {
        this.received = received;
    }

    public String getStep() {
        return step;
    }

    public void setStep(String step) {
        this.step = step;
    }

    public LocalDate getOpened() {
        return opened;
    }

    public void setOpened(LocalDate opened) {
        this.opened = opened;
    }

    public String getReply() {
        return reply;
    }

    public void setReply(String reply) {
        this.reply = reply;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
