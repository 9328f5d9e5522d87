package id.simpul.web.page.national;

import id.simpul.core.Ids;
import id.simpul.core.Page;
import id.simpul.core.Refusal;
import id.simpul.identity.CurrentUser;
import id.simpul.identity.Permission;
import id.simpul.national.Decision;
import id.simpul.national.Reply;
import id.simpul.national.SubmissionFilter;
import id.simpul.national.SubmissionQuery;
import id.simpul.national.SubmissionService;
import id.simpul.national.SubmissionState;
import id.simpul.national.SubmissionView;
import id.simpul.web.face.Face;
import id.simpul.web.face.Redirect;
import id.simpul.web.face.When;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.omnifaces.cdi.Param;

/** The Ditjen's inbox: what the offices sent, one of them read, and the answer to it. */
@Named
@RequestScoped
public class InboxBean {

    /** The filter that stands in the address as nothing: what waits for an answer. */
    private static final String WAITING = "", ALL = "semua";

    @Inject
    @Param(name = "keadaan")
    private String state;

    @Inject
    @Param(name = "kantor")
    private String office;

    @Inject
    @Param(name = "jenis")
    private String kind;

    @Inject
    @Param
    private String q;

    @Inject
    @Param(name = "lanjut")
    private String cursor;

    @Inject
    @Param(name = "buka")
    private String opened;

    @Inject
    @Param(name = "dijawab")
    private String answered;

    @Inject
    private SubmissionQuery submissions;

    @Inject
    private SubmissionService service;

    @Inject
    private CurrentUser current;

    @Inject
    private When when;

    private Page<SubmissionView> page;
    private SubmissionView shown;

    private Decision decision = Decision.APPROVED;
    private String letterNumber;
    private LocalDate letterDate;
    private String note;

    @PostConstruct
    void preset() {
        letterDate = when.today();
    }

    /** Answers the submission that is open, in the name of the office that sent it. */
    public void reply() {
        UUID id = Ids.parse(opened, "submission.missing");
        Reply reply = new Reply(decision, letterNumber, letterDate, note, null);
        service.inOfficeOf(id, () -> service.reply(id, reply));
        Redirect.to("/nasional/kotak-masuk" + address() + "dijawab=" + id + "&buka=" + id);
    }

    public List<SubmissionView> getItems() {
        return page().items();
    }

    public boolean isEmpty() {
        return page().items().isEmpty();
    }

    /** The submission being read: the one asked for, else the first of the list; null when there is none. */
    public SubmissionView getShown() {
        if (shown == null) {
            shown = opened != null
                    ? submissions.byId(Ids.parse(opened, "submission.missing"))
                    : isEmpty() ? null : page().items().get(0);
        }
        return shown;
    }

    public boolean isAnswerable() {
        return getShown() != null
                && getShown().state() == SubmissionState.SENT
                && !getShown().withdrawn()
                && current.get().may(Permission.Keys.SUBMISSION_REPLY);
    }

    public boolean isJustAnswered() {
        return answered != null && getShown() != null && getShown().reply() != null;
    }

    /** Calendar days since it arrived here. */
    public long age(SubmissionView submission) {
        return ChronoUnit.DAYS.between(submission.sentAt().toLocalDate(), when.today());
    }

    /** What the chosen decision does in the office, before it is sent. */
    public String getEffect() {
        return Face.say(
                "answer.effect." + decision.name().toLowerCase(Locale.ROOT),
                getShown().tenant().name());
    }

    public String kindName(String key) {
        String words = Face.say("submission.kind." + key);
        return words.startsWith("submission.kind.") ? key.replace('-', ' ') : words;
    }

    public SubmissionTag tag(SubmissionView submission) {
        return SubmissionTag.of(submission);
    }

    public String getFilter() {
        return state == null ? WAITING : state;
    }

    public String getOffice() {
        return office;
    }

    public String getKind() {
        return kind;
    }

    public String getQ() {
        return q;
    }

    public boolean isFiltered() {
        return q != null || office != null || kind != null;
    }

    /** Address of one submission in this list. */
    public String address(SubmissionView submission) {
        return address() + (cursor == null ? "" : "lanjut=" + cursor + "&") + "buka=" + submission.id();
    }

    public String getNext() {
        return page().next() == null ? null : address() + "lanjut=" + page().next();
    }

    public String getFirst() {
        return cursor == null ? null : address();
    }

    private String address() {
        return "?" + parameter("keadaan", state) + parameter("kantor", office) + parameter("jenis", kind)
                + parameter("q", q);
    }

    private static String parameter(String name, String value) {
        return value == null ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8) + "&";
    }

    private Page<SubmissionView> page() {
        if (page == null) {
            page = submissions.list(new SubmissionFilter(stateAsked(), office, kind, q), cursor, null);
        }
        return page;
    }

    private SubmissionState stateAsked() {
        return switch (getFilter()) {
            case WAITING -> SubmissionState.SENT;
            case ALL -> null;
            default ->
                Arrays.stream(SubmissionState.values())
                        .filter(s -> s.name().toLowerCase(Locale.ROOT).equals(state))
                        .findFirst()
                        .orElseThrow(() -> Refusal.missing("submission.missing"));
        };
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
