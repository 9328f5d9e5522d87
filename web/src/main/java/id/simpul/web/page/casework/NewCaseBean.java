package id.simpul.web.page.casework;

import id.simpul.casework.CaseService;
import id.simpul.casework.CaseView;
import id.simpul.casework.StartCase;
import id.simpul.identity.CurrentUser;
import id.simpul.identity.Permission;
import id.simpul.sop.Lane;
import id.simpul.sop.LaneKind;
import id.simpul.sop.SopDocument;
import id.simpul.sop.SopQuery;
import id.simpul.sop.SopSummary;
import id.simpul.web.face.Option;
import id.simpul.web.face.Redirect;
import id.simpul.web.face.When;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.omnifaces.cdi.Param;

/** Receives a request, or begins an activity of the office. */
@Named
@RequestScoped
public class NewCaseBean {

    @Inject
    @Param(name = "sop")
    private String asked;

    @Inject
    private CaseService service;

    @Inject
    private SopQuery sops;

    @Inject
    private CurrentUser current;

    @Inject
    private When when;

    private String sop;
    private String title;
    private String institution;
    private LocalDate received;
    private List<Option> options;

    @PostConstruct
    void preset() {
        sop = asked;
        received = when.today();
    }

    public void start() {
        CaseView started = service.start(new StartCase(sop, title, institution, receivedAt()));
        Redirect.to("/permohonan/" + started.number());
    }

    // only a day is asked for: today means now, an earlier day its noon
    private OffsetDateTime receivedAt() {
        if (received == null || received.equals(when.today())) {
            return null;
        }
        ZoneId zone = current.get().tenant().timezone();
        return received.atTime(12, 0).atZone(zone).toOffsetDateTime();
    }

    /** The SOPs in force whose first step is this person's, or all of them for who may start any. */
    public List<Option> getOptions() {
        if (options == null) {
            options = sops.list().stream()
                    .filter(s -> s.current(when.nowHere()).isPresent())
                    .filter(this::mayStart)
                    .map(s -> new Option(s.code(), s.name()))
                    .toList();
        }
        return options;
    }

    private boolean mayStart(SopSummary summary) {
        if (current.get().may(Permission.Keys.CASE_START)) {
            return true;
        }
        SopDocument document = sops.version(summary.code(), null).document();
        return document.steps().get(0).lanes().stream()
                .map(key -> document.lane(key).orElseThrow())
                .filter(lane -> lane.kind() == LaneKind.INTERNAL)
                .map(Lane::position)
                .anyMatch(current.get()::holds);
    }

    public String getSop() {
        return sop;
    }

    public void setSop(String sop) {
        this.sop = sop;
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
}
