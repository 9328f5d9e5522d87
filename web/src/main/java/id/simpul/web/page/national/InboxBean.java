package id.simpul.web.page.national;

import id.simpul.core.Ids;
import id.simpul.core.Page;
import id.simpul.core.Refusal;
import id.simpul.identity.CurrentUser;
import id.simpul.identity.Permission;
import id.simpul.national.SubmissionFilter;
import id.simpul.national.SubmissionQuery;
import id.simpul.national.SubmissionState;
import id.simpul.national.SubmissionView;
import id.simpul.web.face.Face;
import id.simpul.web.face.When;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.omnifaces.cdi.Param;

/** The Ditjen's inbox: what the offices sent, and one of them read. {@link AnswerBean} answers. */
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
    private CurrentUser current;

    @Inject
    private When when;

    private Page<SubmissionView> page;
    private SubmissionView shown;

    public List<SubmissionView> getItems() {
        return page().items();
    }

    public boolean isNone() {
        return page().items().isEmpty();
    }

    /** The submission being read: the one asked for, else the first of the list; null when there is none. */
    public SubmissionView getShown() {
        if (shown == null) {
            // also the first of the list is read one by one, for that it was read is told
            shown = opened != null
                    ? submissions.byId(Ids.parse(opened, "submission.missing"))
                    : isNone() ? null : submissions.byId(page().items().get(0).id());
        }
        return shown;
    }

    /** Whether one was asked for; on a phone it then takes the list's place. */
    public boolean isOpened() {
        return opened != null;
    }

    /** Address of the list without the submission being read. */
    public String getListAddress() {
        return "/nasional/kotak-masuk" + address() + (cursor == null ? "" : "lanjut=" + cursor);
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

    String address() {
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
}
