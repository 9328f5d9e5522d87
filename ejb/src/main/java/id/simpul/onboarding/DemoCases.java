package id.simpul.onboarding;

import id.simpul.casework.CaseFilter;
import id.simpul.casework.CaseQuery;
import id.simpul.casework.CaseService;
import id.simpul.casework.CaseView;
import id.simpul.casework.CompleteTask;
import id.simpul.casework.EnterCase;
import id.simpul.casework.PaperCaseService;
import id.simpul.casework.StartCase;
import id.simpul.casework.TaskView;
import id.simpul.identity.Acting;
import id.simpul.identity.PeopleIntake;
import id.simpul.identity.SignedIn;
import id.simpul.sop.LaneKind;
import id.simpul.sop.OutcomeKind;
import id.simpul.sop.SopDocument;
import id.simpul.sop.SopQuery;
import id.simpul.sop.SopSummary;
import id.simpul.sop.SopType;
import id.simpul.sop.Step;
import id.simpul.tenant.Level;
import id.simpul.tenant.TenantFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Plays a few cases of each SOP through the real services, as the demo's own people, so that they stand at different
 * steps when a visitor comes.
 */
@ApplicationScoped
public class DemoCases {

    /** How far cases have come, in tenths of the SOP. */
    private static final List<Integer> TENTHS = List.of(0, 3, 5, 8, 10);

    /** Longer than any step of a few days takes, whatever holidays lie between. */
    private static final Period LATE_SINCE = Period.ofDays(30);

    @Inject
    private PeopleIntake people;

    @Inject
    private Acting acting;

    @Inject
    private SopQuery sops;

    @Inject
    private CaseQuery queries;

    @Inject
    private CaseService cases;

    @Inject
    private PaperCaseService papers;

    @Inject
    private Clock clock;

    /** Does nothing where the office has cases already, nor in the national one, whose SOPs are templates. */
    @ActivateRequestContext
    public void begin(TenantFile office) {
        if (office.level() == Level.PUSAT) {
            return;
        }
        SignedIn admin = demo("admin", office);
        List<SopSummary> all;
        try (Acting.Part part = acting.as(admin)) {
            all = queries.list(new CaseFilter(null, null, null, null), null, 1)
                            .items()
                            .isEmpty()
                    ? sops.list()
                    : List.of();
        }
        int which = 0;
        for (SopSummary sop : all) {
            for (int tenths : TENTHS) {
                play(office, admin, sop, tenths, which++);
            }
            enterLate(office, admin, sop, which++);
        }
    }

    /** One that came from paper and has been lying on a desk for weeks: at the head's, where a step is done there. */
    private void enterLate(TenantFile office, SignedIn admin, SopSummary sop, int which) {
        OffsetDateTime now = clock.instant().atZone(office.timezone()).toOffsetDateTime();
        try (Acting.Part part = acting.as(admin)) {
            SopDocument document = sops.version(sop.code(), null).document();
            List<Step> desks = document.steps().stream()
                    .filter(s -> isOneDesk(s, document))
                    .toList();
            desks.stream()
                    .filter(s -> signs(s, document, office))
                    .findFirst()
                    .or(() -> desks.stream().skip(desks.size() / 2).findFirst())
                    .ifPresent(step -> papers.enter(new EnterCase(
                            sop.code(),
                            title(sop, which),
                            institution(office, sop, which),
                            now.minus(LATE_SINCE).minusDays(2),
                            step.key(),
                            now.minus(LATE_SINCE),
                            null,
                            null,
                            null,
                            null)));
        }
    }

    /** An office's own step with a time to keep, which reads nobody's answer. */
    private static boolean isOneDesk(Step step, SopDocument document) {
        return step.lanes().size() == 1
                && document.lane(step.lanes().get(0)).orElseThrow().kind() == LaneKind.INTERNAL
                && !step.awaitsDitjen()
                && !step.waktu().isBlank()
                && !step.waktu().toLowerCase(Locale.ROOT).contains("bulan")
                && step.outcomes().stream().allMatch(o -> o.onReply() == null);
    }

    private static boolean signs(Step step, SopDocument document, TenantFile office) {
        String post = document.lane(step.lanes().get(0)).orElseThrow().position();
        return office.positions().stream().anyMatch(p -> p.key().equals(post) && p.signs());
    }

    private static String title(SopSummary sop, int which) {
        return sop.type() == SopType.REQUEST ? "Kerja sama pemanfaatan data" : DemoNames.activity(which);
    }

    private static String institution(TenantFile office, SopSummary sop, int which) {
        return sop.type() == SopType.REQUEST ? DemoNames.institution(office, which) : null;
    }

    private void play(TenantFile office, SignedIn admin, SopSummary sop, int tenths, int which) {
        CaseView started;
        int steps;
        try (Acting.Part part = acting.as(admin)) {
            steps = sops.version(sop.code(), null).document().steps().size();
            started = cases.start(new StartCase(sop.code(), title(sop, which), institution(office, sop, which), null));
        }
        List<TaskView> open = started.openTasks();
        for (int done = 0; done < steps * tenths / 10 && !open.isEmpty(); done++) {
            Optional<TaskView> next =
                    open.stream().filter(t -> t.awaits() == null).findFirst();
            if (next.isEmpty()) {
                return;
            }
            open = complete(office, admin, next.get());
        }
    }

    /** Goes forward with one task, as the demo's holder of its post, or from paper for the institution. */
    private List<TaskView> complete(TenantFile office, SignedIn admin, TaskView task) {
        SignedIn holder = task.laneKind() == LaneKind.INTERNAL ? demo(task.position(), office) : admin;
        try (Acting.Part part = acting.as(holder)) {
            TaskView mine = queries.byId(task.caseId()).openTasks().stream()
                    .filter(t -> t.id().equals(task.id()))
                    .findFirst()
                    .orElseThrow();
            String outcome = mine.outcomes().stream()
                    .filter(o -> o.kind() == OutcomeKind.FORWARD || o.kind() == OutcomeKind.FINISH)
                    .map(TaskView.OutcomeView::key)
                    .findFirst()
                    .orElseThrow();
            return cases.complete(task.id(), new CompleteTask(outcome, null, null, null))
                    .caseFile()
                    .openTasks();
        }
    }

    private SignedIn demo(String part, TenantFile office) {
        return people.byUsername(part + "." + office.slug()).orElseThrow();
    }
}
